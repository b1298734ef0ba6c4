import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { takeBuildLock } from './build-lock.ts'
import { isHeld, patiently } from './patient-file.ts'

export type Built =
  | { readonly is: 'fresh' | 'built'; readonly dir: string }
  | { readonly is: 'failed'; readonly output: string }

export type BuildPlace = {
  /** What is built, as patterns below `root`. */
  readonly root: string
  readonly sources: readonly string[]
  readonly lockFile: string
  /** Builds everything into an empty folder; answers what went wrong, or null. */
  readonly make: (outDir: string) => string | null
  /** Renames a folder; a test takes its place to hold one. */
  readonly rename?: (from: string, to: string) => void
  /** Between two tries of a rename, in milliseconds. */
  readonly pauseMs?: number
}

export type BuildWords = {
  readonly onBuilding?: () => void
  /** Another program held a folder of the build for longer than two seconds; it was copied instead. */
  readonly onHeld?: (folder: string) => void
}

/** Folders of a build, also found directly in out/, for tools that look there. */
const parts = ['main', 'preload', 'renderer'] as const
/** A process that still runs an older build than these loses the pieces it has not loaded yet. */
const keptBuilds = 4
/** In a build's folder while its pieces are still copied there. */
const unfinished = '.unfinished'

/**
 * Makes sure of a build of the sources as they are now, and answers its folder, `out/builds/<hash>`. That folder
 * appears as a whole and never changes, so a process can start from it while the next build is made. Two callers at
 * once build once: the second waits for the first.
 */
export const ensureBuiltAt = async (place: BuildPlace, words: BuildWords = {}): Promise<Built> => {
  const early = freshBuild(place)
  if (early !== null) return early
  const release = await takeBuildLock(place.lockFile)
  try {
    const fresh = freshBuild(place)
    if (fresh !== null) return fresh
    // The hash of before the build: what was saved meanwhile is built next time.
    const hash = sourcesHash(place)
    const dir = buildDir(place, hash)
    if (!isWhole(dir)) {
      words.onBuilding?.()
      const failure = await makeBuild(place, dir, words)
      if (failure !== null) return { is: 'failed', output: failure }
    }
    await publish(place, dir, hash, words)
    return { is: 'built', dir }
  } finally {
    release()
  }
}

const freshBuild = (place: BuildPlace): Built | null => {
  const hash = sourcesHash(place)
  const dir = buildDir(place, hash)
  const isFresh = isWhole(dir) && readOrNull(stampFile(place)) === hash
  return isFresh ? { is: 'fresh', dir } : null
}

const buildDir = ({ root }: BuildPlace, hash: string): string => join(root, 'out/builds', hash.slice(0, 16))
const stampFile = ({ root }: BuildPlace): string => join(root, 'out/.stamp')

/** Sizes and times instead of contents: this runs before every command and must take milliseconds. */
const sourcesHash = ({ root, sources }: BuildPlace): string => {
  const hash = createHash('sha256').update(process.versions.node)
  for (const file of globSync(sources, { cwd: root }).sort()) {
    const stat = statSync(join(root, file), { throwIfNoEntry: false })
    // A folder's time changes with every file an editor writes beside ours; its files speak for it.
    if (stat?.isFile() === true) hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

const isWhole = (dir: string): boolean => existsSync(dir) && !existsSync(join(dir, unfinished))

const makeBuild = async (place: BuildPlace, dir: string, words: BuildWords): Promise<string | null> => {
  const making = `${dir}.making`
  for (const left of [making, dir]) rmSync(left, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  const failure = place.make(making)
  if (failure !== null) return failure
  const now = new Date()
  utimesSync(making, now, now)
  if (await moves(place, making, dir)) return null
  // A copy needs no more than to read what is held. The mark tells others that it is not whole yet.
  words.onHeld?.(making)
  mkdirSync(dir)
  writeFileSync(join(dir, unfinished), '')
  cpSync(making, dir, { recursive: true })
  rmSync(join(dir, unfinished))
  removeOrLeave(making)
  return null
}

/** Renames a folder; false while a virus scanner or the indexer holds something in it. */
const moves = async (
  { rename = renameSync, pauseMs }: BuildPlace,
  from: string,
  to: string,
): Promise<boolean> => {
  try {
    await patiently(() => rename(from, to), pauseMs)
    return true
  } catch (error) {
    if (isHeld(error)) return false
    throw error
  }
}

/** Puts a copy of the build where packaging and Electron look for it. */
const publish = async (place: BuildPlace, dir: string, hash: string, words: BuildWords): Promise<void> => {
  const out = join(place.root, 'out')
  rmSync(stampFile(place), { force: true })
  for (const part of parts) {
    const [shown, next, old] = [join(out, part), join(out, `.${part}.next`), join(out, `.${part}.old`)]
    for (const left of [next, old]) rmSync(left, { recursive: true, force: true })
    cpSync(join(dir, part), next, { recursive: true })
    const isMoved =
      (!existsSync(shown) || (await moves(place, shown, old))) && (await moves(place, next, shown))
    if (!isMoved) {
      words.onHeld?.(shown)
      cpSync(next, shown, { recursive: true })
    }
    for (const left of [next, old]) removeOrLeave(left)
  }
  writeFileSync(stampFile(place), hash)
  forgetOldBuilds(join(out, 'builds'), dir)
}

/** What another program still holds is removed by a later build. */
const removeOrLeave = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    if (!isHeld(error)) throw error
  }
}

const forgetOldBuilds = (builds: string, current: string): void => {
  const others = readdirSync(builds)
    .map((name) => join(builds, name))
    .filter((path) => path !== current)
    .map((path) => ({ path, madeAt: statSync(path).mtimeMs }))
    .sort((a, b) => b.madeAt - a.madeAt)
  for (const { path } of others.slice(keptBuilds - 1)) removeOrLeave(path)
}

const readOrNull = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
