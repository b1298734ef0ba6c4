import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DownloadError, problemOf } from '#electron/launch/download-problem.ts'
import { resumeDownload } from '#electron/launch/resume-download.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'joinery-download-'))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(dir, { recursive: true, force: true })
})

/** A server that sends one byte after each of these pauses, in seconds of the virtual clock. */
const serverWith =
  (pauses: readonly number[]): typeof fetch =>
  async (_url, init) => {
    let at = 0
    const body = new ReadableStream<Uint8Array>({
      start: (controller) =>
        init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason)),
      pull: async (controller) => {
        const pause = pauses[at]
        at += 1
        if (pause === undefined) return controller.close()
        await vi.advanceTimersByTimeAsync(pause * 1_000)
        // An abort meanwhile has closed it.
        if (init?.signal?.aborted !== true) controller.enqueue(Buffer.from('x'))
      },
    })
    return new Response(body, { headers: { 'content-length': String(pauses.length) } })
  }

const download = (pauses: readonly number[]) =>
  resumeDownload('https://mirror.example/electron.zip', join(dir, 'part'), {
    idleMs: 30_000,
    pauseMs: 0,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    fetch: serverWith(pauses),
  })

test('a download may take an hour, as long as a byte comes every half minute', async () => {
  await download(Array.from({ length: 150 }, () => 25))
  expect(readFileSync(join(dir, 'part'), 'utf8')).toHaveLength(150)
})

test('half a minute without a byte ends it', async () => {
  const failed = await download([1, 1, 31, 1]).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(DownloadError)
  expect(problemOf(failed, 'https://mirror.example')).toEqual({ kind: 'stalled', ms: 30_000 })
})

/** An error as fetch throws it: what really happened is its cause. */
const failed = (code: string, message = code): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) })

test.each([
  [failed('ENOTFOUND'), { kind: 'noNetwork', host: 'github.com' }],
  [
    new TypeError('fetch failed', { cause: new AggregateError([failed('ECONNREFUSED')]) }),
    { kind: 'noNetwork', host: 'github.com' },
  ],
  [failed('UND_ERR_CONNECT_TIMEOUT'), { kind: 'noNetwork', host: 'github.com' }],
  [
    failed('UND_ERR_ABORTED', 'Proxy response (403) !== 200 when HTTP Tunneling'),
    { kind: 'proxyRefused', status: 403 },
  ],
  [
    failed('SELF_SIGNED_CERT_IN_CHAIN'),
    { kind: 'certificate', host: 'github.com', detail: 'SELF_SIGNED_CERT_IN_CHAIN' },
  ],
  [failed('ECONNRESET'), { kind: 'interrupted', detail: 'ECONNRESET' }],
  [Object.assign(new Error('full'), { code: 'ENOSPC' }), { kind: 'noSpace' }],
  [Object.assign(new Error('open /x'), { code: 'EROFS' }), { kind: 'notWritable', detail: 'open /x' }],
])('%s is told apart', (error, problem) => {
  expect(problemOf(error, 'https://github.com/electron')).toEqual(problem)
})
