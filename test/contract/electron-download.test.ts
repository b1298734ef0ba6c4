import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { downloadEnv } from '#electron/launch/child-env.ts'
import { fetchElectron } from '#electron/launch/electron-download.ts'
import { startText } from '#electron/launch/start-text.ts'
import { startMirror } from '#test/support/electron-mirror.ts'
import type { Mirror } from '#test/support/electron-mirror.ts'

// Several programs start in each of these, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const program = resolve(import.meta.dirname, '../../electron/launch/get-electron.ts')

/** The process that `npm start` runs beside the browser host, on this mirror. */
const start = (mirror: Mirror, env: NodeJS.ProcessEnv = {}, idleMs = 20_000) => {
  const options = { folder: mirror.folder, work: mirror.workDir, 'idle-ms': idleMs, 'pause-ms': 10 }
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...downloadEnv({ ...process.env, ...mirror.env }), ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  const { stderr } = child
  if (stderr === null) throw new Error('it has no standard error')
  stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  // 'close' never comes after `disconnect`.
  const ended = Promise.all([once(child, 'exit'), once(stderr, 'end')]).then(([[code]]) => ({
    code,
    said,
  }))
  return { child, ended, said: () => said }
}

/** The same in this process: how it ended, and what is said about it. */
const get = async (mirror: Mirror, env: NodeJS.ProcessEnv = {}, idleMs = 20_000) => {
  for (const [name, value] of Object.entries({ ...mirror.env, ...env })) vi.stubEnv(name, value)
  const problem = await fetchElectron(
    { folder: mirror.folder, workDir: mirror.workDir },
    { idleMs, pauseMs: 10, signal: new AbortController().signal, onProgress: () => undefined },
  )
  vi.unstubAllEnvs()
  return problem === null ? 'installed' : startText.notDownloaded(problem)
}

/** A port on which nobody listens. */
const freePort = async (): Promise<number> => {
  const server = createServer()
  const port = await listen(server)
  server.close()
  return port
}
const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const clean = { temp: [], work: [] }

test.each([1, 8, 24])('at %i Mbit/s Electron arrives, with progress and nothing left over', async (mbit) => {
  const mirror = await startMirror([{ bitsPerSecond: mbit * 1_000_000 }])
  const { code, said } = await start(mirror).ended
  expect([code, mirror.installed(), mirror.litter()]).toEqual([0, true, clean])
  expect(said).toMatch(/^Downloading Electron [\d.]+ for the desktop window/)
  expect(said).toContain('Electron: 0.3 of 0.3 MB (100 %)')
  expect(said).toMatch(/run `npm start` again: it opens in a window of its own\.\n$/)
  expect(mirror.asked).toEqual([
    { url: `/v${mirror.fileName.split('-v')[1]?.split('-')[0]}/${mirror.fileName}`, range: null },
  ])
})

test('a line that breaks half-way is taken up where it broke', async () => {
  const mirror = await startMirror([{ cutAfter: 150_000 }, {}])
  expect(await get(mirror)).toBe('installed')
  expect(mirror.asked.map(({ range }) => range)).toEqual([null, expect.stringMatching(/^bytes=[1-9]\d+-$/)])
  expect([mirror.installed(), mirror.litter()]).toEqual([true, clean])
})

test('a server without ranges starts anew, and the file is right', async () => {
  const mirror = await startMirror([{ cutAfter: 150_000 }, { hasNoRanges: true }])
  expect(await get(mirror)).toBe('installed')
  expect(mirror.installed()).toBe(true)
})

test('a download that was killed leaves one part, and the next start goes on from it', async () => {
  const mirror = await startMirror([{ silentAfter: 150_000 }, {}])
  const first = start(mirror)
  await vi.waitFor(() => expect(statSync(mirror.part).size).toBe(150_000), { timeout: 30_000 })
  first.child.kill('SIGKILL')
  await first.ended
  expect(mirror.litter().temp).toEqual([])
  expect(await get(mirror)).toBe('installed')
  expect(mirror.asked.map(({ range }) => range)).toEqual([null, 'bytes=150000-'])
  expect([mirror.installed(), mirror.litter()]).toEqual([true, clean])
})

test('Ctrl-C stops it with a sentence and keeps what arrived', async () => {
  const mirror = await startMirror([{ silentAfter: 150_000 }])
  const download = start(mirror)
  await vi.waitFor(() => expect(statSync(mirror.part).size).toBe(150_000), { timeout: 30_000 })
  download.child.kill('SIGINT')
  expect(await download.ended).toMatchObject({
    code: 1,
    said: expect.stringContaining('The download of Electron has stopped. What arrived is kept'),
  })
  expect(mirror.litter()).toEqual({ temp: [], work: [`${mirror.fileName}.part`] })
})

test('it ends without a word when the program that started it has ended', async () => {
  const mirror = await startMirror([{ silentAfter: 150_000 }])
  const download = start(mirror)
  await vi.waitFor(() => expect(statSync(mirror.part).size).toBe(150_000), { timeout: 30_000 })
  const before = download.said()
  download.child.disconnect()
  expect(await download.ended).toEqual({ code: 1, said: before })
})

test('a line that goes silent is given up after the idle limit', async () => {
  const mirror = await startMirror([{ silentAfter: 100_000 }])
  expect(await get(mirror, {}, 1_000)).toContain('no data came for 1 s. What arrived is kept')
})

test('bytes that are not the published ones are thrown away, and it says so', async () => {
  const mirror = await startMirror([{ isWrong: true }])
  expect(await get(mirror)).toContain('its checksum is wrong')
  expect([mirror.installed(), mirror.litter()]).toEqual([false, clean])
})

test('a kept part that belongs to something else costs one more download, not a wrong program', async () => {
  const mirror = await startMirror()
  mkdirSync(mirror.workDir)
  writeFileSync(mirror.part, Buffer.alloc(1_000, 1))
  expect(await get(mirror)).toBe('installed')
  expect(mirror.asked.map(({ range }) => range)).toEqual(['bytes=1000-', null])
  expect([mirror.installed(), mirror.litter()]).toEqual([true, clean])
})

test('a part that is longer than the file is dropped', async () => {
  const mirror = await startMirror()
  mkdirSync(mirror.workDir)
  writeFileSync(mirror.part, Buffer.alloc(mirror.zip.length + 1))
  expect(await get(mirror)).toBe('installed')
  expect(mirror.installed()).toBe(true)
})

test('a disk without space is named', async () => {
  const mirror = await startMirror()
  mkdirSync(mirror.workDir)
  // The system's own disk that is always full.
  symlinkSync('/dev/full', mirror.part)
  expect(await get(mirror)).toContain('no space left on the disk')
})

test('an address that has no such file is named', async () => {
  const mirror = await startMirror([{ status: 404 }])
  expect(await get(mirror)).toContain(`${mirror.fileName} answers 404. Check ELECTRON_MIRROR`)
})

test('a network without a way out is named', async () => {
  const mirror = await startMirror()
  const closed = await get(mirror, { ELECTRON_MIRROR: `http://127.0.0.1:${await freePort()}/` })
  expect(closed).toContain('127.0.0.1 cannot be reached from here')
  const unknown = await get(mirror, { ELECTRON_MIRROR: 'https://mirror.invalid/' })
  expect(unknown).toContain('mirror.invalid cannot be reached from here')
})

test('a proxy of the environment is used, and one that refuses is named', async () => {
  const mirror = await startMirror()
  const asked: string[] = []
  const proxy = createServer().on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n')
  })
  const port = await listen(proxy)
  onTestFinished(() => void proxy.close())
  const { code, said } = await start(mirror, {
    ELECTRON_MIRROR: 'https://mirror.invalid/',
    HTTPS_PROXY: `http://127.0.0.1:${port}`,
    NO_PROXY: '',
  }).ended
  expect([code, asked[0]]).toEqual([1, 'mirror.invalid:443'])
  expect(said).toContain('put them into HTTPS_PROXY')
})

test('two downloads at once fetch the file once', async () => {
  const mirror = await startMirror([{ bitsPerSecond: 8_000_000 }])
  const both = await Promise.all([start(mirror).ended, start(mirror).ended])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  expect(mirror.asked).toHaveLength(1)
  expect(existsSync(mirror.part)).toBe(false)
})

test('what is in the cache already is not asked for again', async () => {
  const mirror = await startMirror()
  await get(mirror)
  writeFileSync(join(mirror.folder, 'path.txt'), 'something else')
  expect(await get(mirror)).toBe('installed')
  expect(mirror.asked).toHaveLength(1)
  expect(readFileSync(join(mirror.folder, 'path.txt'), 'utf8')).toBe('electron')
})
