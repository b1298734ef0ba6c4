import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { Log } from '#core/ports/ambient.ts'
import type { Change } from '#shared/contract.ts'
import { serve } from '#shared/rpc.ts'
import type { Handlers } from '#shared/rpc.ts'
import { webLimits } from './limits.ts'
import type { WebLimits } from './limits.ts'
import { createResponder } from './respond.ts'
import { createSessions } from './sessions.ts'
import { listStaticFiles } from './static-files.ts'

export type WebHostOptions = {
  readonly handlers: Handlers
  readonly subscribe: (listener: (change: Change) => void) => () => void
  /** The built renderer. */
  readonly staticDir: string
  readonly log: Log
  /** Records a defect of a handler; answers the reference the person is shown. */
  readonly onBug: (call: string, error: unknown) => string
  /** 256 random bits as URL-safe text. */
  readonly newToken: () => string
  /** Milliseconds, for the life of codes and the counting of wrong tries. */
  readonly now: () => number
  /** 0 or absent: any free port. */
  readonly port?: number
  /** Somebody opened an address of ours that no longer works; told a fresh one, for the terminal and nowhere else. */
  readonly onStaleCode?: (openUrl: string) => void
  readonly limits?: Partial<WebLimits>
}

export type WebHost = {
  readonly origin: string
  /** The first address, with its one-time code in the fragment, which browsers never send. */
  readonly openUrl: string
  /** Another address for another window; each works once. */
  readonly newOpenUrl: () => string
  /** Ends every connection, event streams included. Idempotent. */
  readonly stop: () => Promise<void>
}

/**
 * Serves the product to a browser of this computer: the built renderer, the calls of the contract as
 * `POST /call/<name>`, its events as `GET /events`. Bound to 127.0.0.1 alone; who may speak is decided in
 * check-caller.ts and sessions.ts.
 *
 * This host can take a new Seam key, because a first run in the browser needs it. It can never give one back, and
 * there is no call that changes the endpoint: a key could be sent elsewhere with it.
 *
 * Rejects when the port is taken.
 */
export const startWebHost = async (options: WebHostOptions): Promise<WebHost> => {
  const { handlers, log, onBug, newToken, now } = options
  const limits = { ...webLimits, ...options.limits }
  const sessions = createSessions({ newToken, now, codeLifeMs: limits.codeLifeMs })
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    requestTimeout: limits.requestMs,
    headersTimeout: limits.requestMs,
    connectionsCheckingInterval: Math.min(1_000, limits.requestMs),
    // A missing Host is answered 421 like a wrong one, by our own check.
    requireHostHeader: false,
  })
  server.maxConnections = limits.connections

  const files = await listStaticFiles(options.staticDir)
  const origin = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`
  const newOpenUrl = () => `${origin}/#code=${sessions.newCode()}`
  const respond = createResponder({
    origin,
    limits,
    sessions,
    log,
    subscribe: options.subscribe,
    files,
    onStaleCode: () => options.onStaleCode?.(newOpenUrl()),
    // Never part of a packaged app, so answers are always checked as in tests.
    answer: serve({ handlers, onBug, checkOutput: true }),
  })
  server.on('request', respond)

  return { origin, openUrl: newOpenUrl(), newOpenUrl, stop: () => close(server) }
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('not a TCP socket'))
      else resolve(address.port)
    })
  })

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
