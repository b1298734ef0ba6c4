import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { makeZip } from './zip.ts'

const modules = resolve(import.meta.dirname, '../../node_modules')
const version = String(JSON.parse(readFileSync(join(modules, 'electron/package.json'), 'utf8')).version)
const fileName = `electron-v${version}-linux-x64.zip`

/** What the mirror does to the next requests, one after the other; the last one stays. */
export type MirrorMood = {
  /** Bits a second; without it as fast as it goes. */
  readonly bitsPerSecond?: number
  /** Hangs up after so many bytes of this answer. */
  readonly cutAfter?: number
  /** Says nothing more after so many bytes of this answer. */
  readonly silentAfter?: number
  readonly status?: number
  readonly hasNoRanges?: boolean
  /** Sends other bytes than were published. */
  readonly isWrong?: boolean
}

/** Bytes that do not compress, the same in every run. */
const noise = (length: number): Buffer => {
  const blocks: Buffer[] = []
  for (let at = 0; at < length; at += 32) blocks.push(createHash('sha256').update(String(at)).digest())
  return Buffer.concat(blocks).subarray(0, length)
}

/**
 * A mirror of Electron's releases on loopback, and beside it an `electron` package of the real kind whose checksums
 * know the mirror's stand-in for the program.
 */
export const startMirror = async (moods: readonly MirrorMood[] = [{}], programBytes = 300_000) => {
  const scratch = mkdtempSync(join(tmpdir(), 'joinery-mirror-'))
  const zip = makeZip([
    { name: 'version', text: version },
    { name: 'electron', text: noise(programBytes) },
  ])
  const folder = join(scratch, 'electron')
  const temp = join(scratch, 'temp')
  for (const dir of [folder, temp]) mkdirSync(dir)
  for (const name of ['install.js', 'package.json'])
    cpSync(join(modules, 'electron', name), join(folder, name))
  symlinkSync(modules, join(folder, 'node_modules'))
  const checksum = createHash('sha256').update(zip).digest('hex')
  writeFileSync(join(folder, 'checksums.json'), JSON.stringify({ [fileName]: checksum }))

  const asked: { readonly url: string; readonly range: string | null }[] = []
  const server = createServer((request, response) => {
    const mood = moods[Math.min(asked.length, moods.length - 1)] ?? {}
    asked.push({ url: request.url ?? '', range: request.headers.range ?? null })
    answer(request, response, zip, mood)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
    rmSync(scratch, { recursive: true, force: true })
  })
  return {
    folder,
    temp,
    workDir: join(scratch, 'work'),
    zip,
    asked,
    port,
    fileName,
    /** The environment of a download from here; its cache, work and temporary folders are the test's own. */
    env: {
      ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
      electron_config_cache: join(scratch, 'cache'),
      npm_config_platform: 'linux',
      npm_config_arch: 'x64',
      TMPDIR: temp,
    },
    /** The installed program, byte for byte; null while there is none. */
    installed: (): boolean => {
      try {
        return readFileSync(join(folder, 'dist/electron')).equals(noise(programBytes))
      } catch {
        return false
      }
    },
    /** What lies about: in the temporary folder, and where downloads are under way. */
    litter: (): { readonly temp: readonly string[]; readonly work: readonly string[] } => ({
      temp: readdirSync(temp),
      work: readdirSync(join(scratch, 'work')).filter((name) => !name.startsWith('lock.db')),
    }),
    part: join(scratch, 'work', `${fileName}.part`),
  }
}
export type Mirror = Awaited<ReturnType<typeof startMirror>>

const answer = (request: IncomingMessage, response: ServerResponse, zip: Buffer, mood: MirrorMood): void => {
  if (mood.status !== undefined) return void response.writeHead(mood.status).end()
  const asked =
    mood.hasNoRanges === true ? undefined : /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1]
  const start = Number(asked ?? 0)
  if (start >= zip.length)
    return void response.writeHead(416, { 'content-range': `bytes */${zip.length}` }).end()
  const bytes = mood.isWrong === true ? Buffer.alloc(zip.length, 7).subarray(start) : zip.subarray(start)
  const range =
    asked === undefined ? {} : { 'content-range': `bytes ${start}-${zip.length - 1}/${zip.length}` }
  response.writeHead(asked === undefined ? 200 : 206, { 'content-length': bytes.length, ...range })
  send(response, bytes, mood)
}

/** Sends at the wanted pace, in pieces of a fiftieth of a second. */
const send = (
  response: ServerResponse,
  bytes: Buffer,
  { bitsPerSecond, cutAfter, silentAfter }: MirrorMood,
): void => {
  const end = Math.min(bytes.length, cutAfter ?? bytes.length, silentAfter ?? bytes.length)
  const startedAt = performance.now()
  let sent = 0
  const more = (): void => {
    const due =
      bitsPerSecond === undefined
        ? end
        : Math.floor(((performance.now() - startedAt) / 1000) * (bitsPerSecond / 8))
    const next = Math.min(end, Math.max(due, sent))
    const last = next === end
    response.write(bytes.subarray(sent, next), () => {
      if (last && cutAfter !== undefined) response.socket?.end()
      else if (last && silentAfter === undefined) response.end()
    })
    sent = next
    if (!last) setTimeout(more, 20)
  }
  more()
}
