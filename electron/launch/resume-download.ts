import { createWriteStream, rmSync, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { pipeline } from 'node:stream/promises'
import { DownloadError, problemOf } from './download-problem.ts'

/** A line that breaks this often without a single new byte is not there. */
const triesWithoutProgress = 3

export type Progress = { readonly received: number; readonly total: number | null }

export type DownloadOptions = {
  /** Gives up when no byte came for this long, in milliseconds. There is no limit of the whole. */
  readonly idleMs: number
  /** How long to wait before a broken download goes on, in milliseconds. */
  readonly pauseMs: number
  /** Ends the download; what arrived is kept. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  readonly fetch?: typeof fetch
}

/**
 * Downloads a file that never changes under its address into `file`, going on from what is there already (RFC 9110,
 * 14.2). A line that breaks is taken up again; a server without ranges starts anew. Whether the bytes are right is
 * for the caller to check.
 *
 * @throws DownloadError, and leaves in `file` what arrived so far
 */
export const resumeDownload = async (url: string, file: string, options: DownloadOptions): Promise<void> => {
  let idleTries = 0
  while (true) {
    const before = sizeOf(file)
    try {
      await once(url, file, before, options)
      return
    } catch (error) {
      const problem = problemOf(error, url)
      idleTries = sizeOf(file) > before ? 0 : idleTries + 1
      if (problem.kind !== 'interrupted' || idleTries >= triesWithoutProgress)
        throw new DownloadError(problem)
      await wait(options.pauseMs, undefined, { signal: options.signal }).catch(() => {
        throw new DownloadError({ kind: 'stopped' })
      })
    }
  }
}

const once = async (url: string, file: string, have: number, options: DownloadOptions): Promise<void> => {
  const idle = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const alive = (): void => {
    clearTimeout(timer)
    timer = setTimeout(
      () => idle.abort(new DownloadError({ kind: 'stalled', ms: options.idleMs })),
      options.idleMs,
    )
  }
  alive()
  const stopped = new DownloadError({ kind: 'stopped' })
  const stop = (): void => idle.abort(stopped)
  if (options.signal.aborted) stop()
  options.signal.addEventListener('abort', stop, { once: true })
  try {
    const headers = { 'accept-encoding': 'identity', ...(have > 0 ? { range: `bytes=${have}-` } : {}) }
    const response = await (options.fetch ?? fetch)(url, { headers, signal: idle.signal })
    const range = contentRange(response)
    if (response.status === 416) {
      await response.body?.cancel()
      if (range.total === have) return
      // More than the whole: not the same file any more.
      rmSync(file, { force: true })
      throw new DownloadError({ kind: 'interrupted', detail: 'the server has less than what was kept' })
    }
    if (!response.ok || response.body === null)
      throw new DownloadError({ kind: 'refused', status: response.status, url })
    const goesOn = response.status === 206 && range.start === have
    const length = Number(response.headers.get('content-length') ?? Number.NaN)
    let received = goesOn ? have : 0
    const total = range.total ?? (Number.isFinite(length) ? received + length : null)
    await pipeline(
      response.body,
      async function* (source: AsyncIterable<Uint8Array>) {
        for await (const chunk of source) {
          alive()
          received += chunk.length
          options.onProgress({ received, total })
          yield chunk
        }
      },
      createWriteStream(file, { flags: goesOn ? 'a' : 'w' }),
      { signal: idle.signal },
    )
    if (total !== null && received < total)
      throw new DownloadError({ kind: 'interrupted', detail: `${received} of ${total} bytes` })
  } catch (error) {
    // An abort hides its reason behind an AbortError in some of the layers.
    throw idle.signal.aborted ? idle.signal.reason : error
  } finally {
    clearTimeout(timer)
    options.signal.removeEventListener('abort', stop)
  }
}

/** `bytes 100-199/200`, or `bytes * /200` when the range cannot be had (RFC 9110, 14.4). */
const contentRange = (
  response: Response,
): { readonly start: number | null; readonly total: number | null } => {
  const found = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '')
  const number = (text: string | undefined): number | null =>
    text === undefined || text === '*' ? null : Number(text)
  return { start: number(found?.[1]), total: number(found?.[2]) }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
