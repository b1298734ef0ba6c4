import { execFile } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** The folder whose out/ holds bundles as new as the source; builds them first when they are not. */
export const builtDesktop = async (): Promise<string> => {
  const given = process.env['JOINERY_BUILT']
  if (given !== undefined) return given
  const entry = join(root, 'out/main/main.js')
  const sources = ['electron', 'shared', 'renderer'].map((folder) => newestBelow(join(root, folder)))
  if (!existsSync(entry) || statSync(entry).mtimeMs < Math.max(...sources))
    await run(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
      cwd: root,
    })
  return root
}

/** Runs the probe on the built desktop and returns its report. */
export const probeDesktop = async <Report>(options: object, env: NodeJS.ProcessEnv = {}): Promise<Report> => {
  const probe = join(import.meta.dirname, 'desktop-probe.ts')
  // Without a session bus nobody's own keychain is touched.
  const { DBUS_SESSION_BUS_ADDRESS: _bus, DISPLAY: _display, ...rest } = process.env
  const { stdout } = await run(process.execPath, [probe, JSON.stringify(options)], {
    env: { ...rest, ...env },
    maxBuffer: 16 * 1024 * 1024,
  })
  const report: Report = JSON.parse(stdout)
  return report
}

const newestBelow = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )
