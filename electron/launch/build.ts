import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { childEnv } from './child-env.ts'

const root = join(import.meta.dirname, '../..')
const stampFile = join(root, 'out/.stamp')
const lockFile = join(root, 'node_modules/.cache/joinery-build.lock')
const sources = [
  'electron/**',
  'renderer/**',
  'shared/**',
  'electron.vite.config.ts',
  'package.json',
  'tsconfig*.json',
]

export type Built = { readonly is: 'fresh' | 'built' } | { readonly is: 'failed'; readonly output: string }

/** The file a root was built to, for example `builtFile('cli')`. */
export const builtFile = (name: string): string => join(root, 'out/main', `${name}.js`)

/**
 * Builds everything when a source changed since the last build; says nothing itself. Two launches at once build
 * once: the second waits for the first.
 */
export const ensureBuilt = async (onBuilding: () => void = () => {}): Promise<Built> => {
  if (isFresh(sourcesHash())) return { is: 'fresh' }
  await takeLock()
  try {
    const hash = sourcesHash()
    if (isFresh(hash)) return { is: 'fresh' }
    onBuilding()
    return build(hash)
  } finally {
    rmSync(lockFile, { force: true })
  }
}

/** Sizes and times instead of contents: this runs before every command and must take milliseconds. */
const sourcesHash = (): string => {
  const hash = createHash('sha256').update(process.versions.node)
  for (const file of globSync(sources, { cwd: root }).sort()) {
    const stat = statSync(join(root, file), { throwIfNoEntry: false })
    // A folder's time changes with every file an editor writes beside ours; its files speak for it.
    if (stat?.isFile() === true) hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

const isFresh = (hash: string): boolean => {
  try {
    return readFileSync(stampFile, 'utf8') === hash && existsSync(join(root, 'out/renderer'))
  } catch {
    return false
  }
}

const build = (hash: string): Built => {
  rmSync(stampFile, { force: true })
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
    env: childEnv({ NODE_ENV: 'production', NO_COLOR: '1' }),
  })
  if (status !== 0) return { is: 'failed', output: `${stdout}${stderr}` }
  // The hash of before the build: what was saved meanwhile is built next time.
  writeFileSync(stampFile, hash)
  return { is: 'built' }
}

const takeLock = async (): Promise<void> => {
  mkdirSync(join(lockFile, '..'), { recursive: true })
  while (true) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
      return
    } catch {
      if (!isHeld()) rmSync(lockFile, { force: true })
      else await wait(50)
    }
  }
}

/** A lock left by a process that died does not count. */
const isHeld = (): boolean => {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'))
    // Just created and not yet written.
    if (pid === 0) return Date.now() - statSync(lockFile).mtimeMs < 1_000
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
