import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import type { WebLimits } from '#electron/web/limits.ts'
import { startWebHost } from '#electron/web/web-host.ts'
import type { Change } from '#shared/contract.ts'
import type { Handlers } from '#shared/rpc.ts'
import { createHttpTransport } from '#renderer/transport/http.ts'
import type { HttpTransportOptions } from '#renderer/transport/http.ts'
import type { PageMemory } from '#renderer/transport/web-session.ts'
import { sampleHandlers } from './contract-samples.ts'

export type LoopbackOptions = {
  readonly handlers?: Handlers
  readonly limits?: Partial<WebLimits>
  readonly staticDir?: string
  readonly port?: number
}

/** The real host on a real port, with a clock the test turns by hand. */
export const startLoopback = async ({ handlers = sampleHandlers(), ...options }: LoopbackOptions = {}) => {
  const listeners = new Set<(change: Change) => void>()
  const logged: { readonly event: string; readonly fields: Readonly<Record<string, unknown>> }[] = []
  const staleUrls: string[] = []
  const bugs: string[] = []
  let nowMs = 0
  const record = (event: string, fields: Readonly<Record<string, unknown>>) => {
    logged.push({ event, fields })
  }
  const host = await startWebHost({
    staticDir: '/nowhere',
    ...options,
    handlers,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onBug: () => {
      bugs.push(`loopback-${bugs.length + 1}`)
      return `loopback-${bugs.length}`
    },
    log: { info: record, warn: record, error: record },
    newToken: () => randomBytes(32).toString('base64url'),
    now: () => nowMs,
    onStaleCode: (url) => staleUrls.push(url),
  })
  return {
    ...host,
    port: Number(new URL(host.origin).port),
    emit: (change: Change) => listeners.forEach((listener) => listener(change)),
    listeners,
    logged,
    bugs,
    staleUrls,
    passMs: (ms: number) => {
      nowMs += ms
    },
  }
}

export const codeOf = (openUrl: string): string => new URL(openUrl).hash.slice('#code='.length)

/** A browser tab: its address and its sessionStorage. */
export const createTab = (openUrl: string | null) => {
  let code = openUrl === null ? null : codeOf(openUrl)
  let token: string | null = null
  const memory: PageMemory = {
    takeCode: () => {
      const taken = code
      code = null
      return taken
    },
    readToken: () => token,
    keepToken: (kept) => {
      token = kept
    },
  }
  return { memory, open: (url: string) => (code = codeOf(url)), token: () => token }
}

/** The renderer's own transport, over Node's fetch. */
export const connectTab = (origin: string, memory: PageMemory, options: Partial<HttpTransportOptions> = {}) =>
  createHttpTransport({
    origin,
    memory,
    fetch: globalThis.fetch,
    silenceMs: 5_000,
    pauseMs: () => 5,
    ...options,
  })

export type RawAnswer = { readonly status: number; readonly head: string; readonly body: string }

/** Sends bytes as they are and reads until the host hangs up. Status 0: it said nothing. */
export const sendRaw = (port: number, text: string): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let received = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => (received += chunk))
    // A host that hangs up while we still speak resets the connection; what it said before counts.
    socket.on('error', () => {})
    socket.on('close', () => {
      const [head = '', body = ''] = received.split('\r\n\r\n', 2)
      resolve({ status: Number(head.split(' ')[1] ?? 0), head, body })
    })
  })

/** A request as text; headers of value null are left out. */
export const requestText = (
  line: string,
  headers: Readonly<Record<string, string | readonly string[] | null>>,
  body = '',
): string => {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((one) => `${name}: ${one}`),
  )
  return [`${line} HTTP/1.1`, ...lines, 'Connection: close', '', body].join('\r\n')
}
