import type { Transport } from '#shared/rpc.ts'
import { createEventHub } from './event-hub.ts'
import { TransportError } from './transport-error.ts'
import { browserPageMemory, openWebSession } from './web-session.ts'
import type { PageMemory } from './web-session.ts'

export type HttpTransportOptions = {
  /** '' inside the page itself; tests name the host. */
  readonly origin: string
  readonly memory: PageMemory
  readonly fetch: typeof globalThis.fetch
  /** A stream silent for this long is dead; the host sends a heartbeat every 15 seconds. */
  readonly silenceMs: number
  /** The pause before the n-th reconnection in a row, counted from 1. */
  readonly pauseMs: (n: number) => number
}

/**
 * The contract over the loopback host. Rejects with a TransportError when no answer came; what the product itself
 * says arrives as a Result.
 *
 * A call waits until the event stream, when somebody listens, is open (or known not to open): the first snapshot
 * is then never older than the first event.
 */
export const createHttpTransport = (options: HttpTransportOptions = inBrowser()): Transport => {
  const { origin, fetch: request } = options
  const session = openWebSession(origin, options.memory, request)

  /** Sends with the session; a 401 ends it. */
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const token = await session.token()
    const response = await request(`${origin}${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    }).catch(() => {
      throw new TransportError('hostGone')
    })
    if (response.status === 401) {
      session.end()
      throw new TransportError('sessionEnded')
    }
    if (response.status === 429) throw new TransportError('tooManyTries')
    if (!response.ok) throw new TransportError('refused')
    return response
  }

  const hub = createEventHub({
    open: (signal) => send('/events', { method: 'GET', signal }),
    silenceMs: options.silenceMs,
    pauseMs: options.pauseMs,
  })

  return {
    invoke: async (name, input) => {
      await hub.firstTry()
      const response = await send(`/call/${encodeURIComponent(name)}`, {
        method: 'POST',
        body: JSON.stringify(input),
      })
      const reply: unknown = await response.json().catch(() => {
        throw new TransportError('hostGone')
      })
      return reply
    },
    subscribe: hub.subscribe,
  }
}

const inBrowser = (): HttpTransportOptions => ({
  origin: '',
  memory: browserPageMemory(),
  fetch: (input, init) => window.fetch(input, init),
  silenceMs: 40_000,
  // 0.25, 0.5, 1, 2, 4 and then every 5 seconds, spread so that several windows do not knock together.
  pauseMs: (n) => Math.min(5_000, 250 * 2 ** (n - 1)) * (0.75 + Math.random() / 2),
})
