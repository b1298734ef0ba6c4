import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What the scripts of a package made by electron-builder call. */
const programs = ['bash', 'rm', 'ln', 'chmod', 'cp', 'readlink', 'unshare', 'true', 'update-alternatives']

/**
 * The smallest system in a folder that a package can be installed into: dpkg's database, and the programs that
 * the package's scripts call, with their libraries. Its scripts see this folder as `/`, so nothing outside changes.
 */
export const makeScratchRoot = async (root: string): Promise<void> => {
  for (const folder of ['dev', 'etc/alternatives', 'tmp', 'usr/bin', 'var/lib/dpkg/alternatives'])
    mkdirSync(join(root, folder), { recursive: true })
  for (const folder of ['info', 'updates']) mkdirSync(join(root, 'var/lib/dpkg', folder))
  // Enough for scripts that throw output away; only root could make the device.
  writeFileSync(join(root, 'dev/null'), '')
  const files = programs.map((name) => pathOf(name))
  const { stdout: libraries } = await run(
    'ldd',
    files.map((file) => realpathSync(file)),
  )
  const needed = new Set([...libraries.matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => path))
  for (const file of [...files, ...needed]) {
    mkdirSync(join(root, dirname(file)), { recursive: true })
    cpSync(realpathSync(file), join(root, file))
  }
}

const pathOf = (name: string): string => {
  const path = ['/bin', '/usr/bin', '/usr/sbin', '/sbin'].map((folder) => join(folder, name)).find(existsSync)
  if (path === undefined) throw new Error(`${name} is not on this system`)
  return path
}

/** dpkg on that folder. Dependencies are not looked at: nothing else is installed there. */
export const dpkgIn = async (root: string, ...args: readonly string[]): Promise<string> => {
  const command = [
    'dpkg',
    `--root=${root}`,
    `--log=${join(root, 'var/dpkg.log')}`,
    '--force-depends',
    ...args,
  ]
  // Whoever is not root becomes it in a name space of their own, because scripts run in a changed root.
  const [file = '', ...rest] =
    process.getuid?.() === 0 ? command : ['unshare', '--user', '--map-root-user', ...command]
  const { stdout, stderr } = await run(file, rest)
  return stdout + stderr
}
