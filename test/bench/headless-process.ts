import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './measure.ts'

const root = join(import.meta.dirname, '../..')

/**
 * The built browser host as a person starts it: from the process's start until a window has the first list of
 * rooms over HTTP, and what it holds in memory when it then has nothing to do.
 */
export const headlessProcess = async (): Promise<readonly Figure[]> => {
  const starts: number[] = []
  const memory: number[] = []
  for (let run = 0; run < 5; run += 1) {
    const { startMs, idleMb } = await oneStart()
    starts.push(startMs)
    memory.push(idleMb)
  }
  return [
    { name: 'cold start of headless to the first room list', values: starts, unit: 'ms' },
    {
      name: 'headless resident memory at idle',
      values: memory,
      unit: 'MB',
      target: { is: 'atMost', value: 150 },
    },
  ]
}

const oneStart = async (): Promise<{ startMs: number; idleMb: number }> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'joinery-bench-'))
  const begun = performance.now()
  const child = spawn(
    process.execPath,
    [join(root, 'out/main/headless.js'), '--training', '--no-open', '--data', dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  try {
    const url = await printedUrl(child.stdout)
    const rooms = await firstRooms(new URL(url))
    if (rooms < 100) throw new Error(`only ${rooms} rooms`)
    const startMs = performance.now() - begun
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    return { startMs, idleMb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024 }
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const printedUrl = (output: NodeJS.ReadableStream): Promise<string> => {
  let text = ''
  return new Promise((resolve, reject) => {
    // The pipe stays open and read: a process must not die of its own last words.
    output.on('data', (chunk) => {
      text += String(chunk)
      const url = /http:\/\/127\.0\.0\.1:\d+\/#code=\S+/.exec(text)?.[0]
      if (url !== undefined) resolve(url)
    })
    output.on('end', () => reject(new Error(`no address in: ${text}`)))
  })
}

const firstRooms = async (url: URL): Promise<number> => {
  const code = url.hash.replace('#code=', '')
  const session = await post(url, '/session', { code }, null)
  const { token } = JSON.parse(session) as { token: string }
  for (;;) {
    const reply = JSON.parse(await post(url, '/call/app.snapshot', {}, token)) as {
      value: { tiles: unknown[] }
    }
    if (reply.value.tiles.length > 0) return reply.value.tiles.length
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const post = async (url: URL, path: string, body: object, token: string | null): Promise<string> => {
  const answer = await fetch(new URL(path, url.origin), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.text()
}
