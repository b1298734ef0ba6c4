import { readEvents } from './read-events.ts'
import { TransportError } from './transport-error.ts'

type Listener = {
  readonly tell: (event: string, data: unknown) => void
  readonly onGap: () => void
}

export type EventHub = {
  readonly subscribe: (tell: Listener['tell'], onGap: () => void) => () => void
  /** Resolves when the stream has opened or failed for the first time; at once when nobody listens. */
  readonly firstTry: () => Promise<void>
}

export type EventHubOptions = {
  readonly open: (signal: AbortSignal) => Promise<Response>
  readonly silenceMs: number
  readonly pauseMs: (n: number) => number
}

/**
 * One event stream for all listeners of the page: opened for the first, closed after the last, reopened for as
 * long as somebody listens. After every reconnection the listeners are told of a gap. A session that ended is
 * told as a gap too, once: the snapshot taken because of it rejects with the reason.
 */
export const createEventHub = ({ open, silenceMs, pauseMs }: EventHubOptions): EventHub => {
  const listeners = new Set<Listener>()
  let stopping: AbortController | null = null
  let firstTry: Promise<void> = Promise.resolve()

  const gap = () => listeners.forEach((listener) => listener.onGap())

  const run = async (stopped: AbortSignal, tried: () => void) => {
    let failures = 0
    let opened = false
    while (!stopped.aborted) {
      const silence = watchSilence(silenceMs)
      try {
        const response = await open(AbortSignal.any([stopped, silence.signal]))
        if (opened || failures > 0) gap()
        opened = true
        failures = 0
        tried()
        await readAll(response, silence.heard)
      } catch (error) {
        if (isFinal(error) && !stopped.aborted) {
          tried()
          return gap()
        }
      } finally {
        silence.end()
        tried()
      }
      failures += 1
      await pause(pauseMs(failures), stopped)
    }
  }

  const readAll = async (response: Response, heard: () => void) => {
    if (response.body === null) return
    for await (const { event, data } of readEvents(response.body, heard)) {
      for (const listener of listeners) listener.tell(event, data)
    }
  }

  return {
    subscribe: (tell, onGap) => {
      const listener: Listener = { tell, onGap }
      listeners.add(listener)
      if (stopping === null) {
        const { promise, resolve } = Promise.withResolvers<void>()
        stopping = new AbortController()
        firstTry = promise
        void run(stopping.signal, resolve)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stopping?.abort()
        stopping = null
      }
    },
    firstTry: () => firstTry,
  }
}

const isFinal = (error: unknown): boolean =>
  error instanceof TransportError && error.reason !== 'hostGone' && error.reason !== 'tooManyTries'

const watchSilence = (ms: number) => {
  const controller = new AbortController()
  let timer = setTimeout(() => controller.abort(), ms)
  return {
    signal: controller.signal,
    heard: () => {
      clearTimeout(timer)
      timer = setTimeout(() => controller.abort(), ms)
    },
    end: () => clearTimeout(timer),
  }
}

const pause = (ms: number, stopped: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stopped.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    stopped.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
