import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { downloadArtifact } from '@electron/get'
import { takeBuildLock } from './build-lock.ts'
import { DownloadError, problemOf } from './download-problem.ts'
import type { DownloadProblem } from './download-problem.ts'
import { electronVersion, installedElectron } from './electron-binary.ts'
import { patiently } from './patient-file.ts'
import { resumeDownload } from './resume-download.ts'
import type { DownloadOptions } from './resume-download.ts'

export type ElectronPlaces = {
  /** The `electron` package: its checksums, and where its program goes. */
  readonly folder: string
  /** What is on its way. Everything unfinished is here and nowhere else, so nothing is left in the temporary folder. */
  readonly workDir: string
}

/**
 * Downloads Electron's program and unpacks it. Electron's own parts do what they do for everybody: `@electron/get`
 * knows the mirror, the cache and the checksums, and the package's `install.js` unpacks. Ours is the transfer alone,
 * which theirs can neither resume nor give up in time.
 *
 * Two at once: the second waits and finds the first one's.
 *
 * @returns null when the program is there
 */
export const fetchElectron = async (
  { folder, workDir }: ElectronPlaces,
  options: DownloadOptions,
): Promise<DownloadProblem | null> => {
  const seen = { url: '' }
  try {
    mkdirSync(workDir, { recursive: true })
    const release = await beforeStop(takeBuildLock(join(workDir, 'lock.db')), options.signal)
    try {
      if (installedElectron(folder) !== null) return null
      await download(folder, workDir, options, seen)
      await unpack(folder, workDir, options.signal)
      return null
    } finally {
      release()
    }
  } catch (error) {
    return problemOf(error, seen.url || 'https://github.com')
  }
}

const download = async (
  folder: string,
  workDir: string,
  options: DownloadOptions,
  seen: { url: string },
): Promise<void> => {
  const version = electronVersion(folder)
  // What a killed download of this or another version left.
  for (const name of readdirSync(workDir))
    if (name.startsWith('electron-download-') || (name.endsWith('.part') && !name.includes(`-v${version}-`)))
      rmSync(join(workDir, name), { recursive: true, force: true })
  let wasResumed = false
  const downloader = {
    download: async (url: string, target: string): Promise<void> => {
      seen.url = url
      const part = join(workDir, `${basename(target)}.part`)
      wasResumed = (statSync(part, { throwIfNoEntry: false })?.size ?? 0) > 0
      await resumeDownload(url, part, options)
      await patiently(() => renameSync(part, target))
    },
  }
  const get = async (): Promise<void> => {
    const checksums: Record<string, string> = JSON.parse(readFileSync(join(folder, 'checksums.json'), 'utf8'))
    const cacheRoot = process.env['electron_config_cache']
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: target('platform') ?? process.platform,
      arch: target('arch') ?? ownArch(),
      checksums,
      tempDirectory: workDir,
      downloader,
      ...(cacheRoot === undefined ? {} : { cacheRoot }),
    })
  }
  try {
    await get()
  } catch (error) {
    if (!isWrongChecksum(error)) throw error
    // The part that was kept may have been the wrong one; it is gone now.
    if (!wasResumed) throw new DownloadError({ kind: 'checksum', url: seen.url })
    await get().catch((again: unknown) => {
      throw isWrongChecksum(again) ? new DownloadError({ kind: 'checksum', url: seen.url }) : again
    })
  }
}

const isWrongChecksum = (error: unknown): boolean =>
  error instanceof Error && /checksum/i.test(error.message) && !(error instanceof DownloadError)

/** The platform or processor asked for in the environment, as install.js reads it. */
const target = (what: 'platform' | 'arch'): string | undefined =>
  process.env[`ELECTRON_INSTALL_${what.toUpperCase()}`] ?? process.env[`npm_config_${what}`]

/** Node for Intel on Apple's own processor still wants the fast Electron, as install.js does. */
const ownArch = (): string => {
  if (process.platform !== 'darwin' || process.arch !== 'x64') return process.arch
  const { stdout } = spawnSync('sysctl', ['-in', 'sysctl.proc_translated'], { encoding: 'utf8' })
  return stdout?.trim() === '1' ? 'arm64' : process.arch
}

/** Runs the package's own installer, which finds the file in its cache. */
const unpack = (folder: string, workDir: string, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, TMPDIR: workDir, TEMP: workDir, TMP: workDir },
      // A terminal's Ctrl-C comes from here, after the word for it.
      detached: process.platform !== 'win32',
    })
    const stop = (): void => void child.kill()
    signal.addEventListener('abort', stop, { once: true })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.once('error', reject).once('close', (code) => {
      signal.removeEventListener('abort', stop)
      if (signal.aborted) return reject(new DownloadError({ kind: 'stopped' }))
      if (code === 0 && installedElectron(folder) !== null) return resolve()
      if (/ENOSPC|no space/i.test(said)) return reject(new DownloadError({ kind: 'noSpace' }))
      reject(new DownloadError({ kind: 'notUnpacked', detail: said.trim().split('\n')[0] ?? `code ${code}` }))
    })
  })

const beforeStop = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      const stop = (): void => reject(new DownloadError({ kind: 'stopped' }))
      if (signal.aborted) stop()
      signal.addEventListener('abort', stop, { once: true })
    }),
  ])
