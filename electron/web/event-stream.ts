import type { ServerResponse } from 'node:http'
import type { Change } from '#shared/contract.ts'

export type EventStreamOptions = {
  readonly subscribe: (listener: (change: Change) => void) => () => void
  readonly heartbeatMs: number
  readonly unreadBytes: number
}

/**
 * Sends every change as a server-sent event with the change's own number as its id, and a comment now and then so
 * that a dead connection is noticed on both sides. Ends when the reader goes away or stops reading.
 *
 * The subscription is taken before the first byte goes out: a client that has seen the stream open misses nothing.
 */
export const streamEvents = (
  response: ServerResponse,
  { subscribe, heartbeatMs, unreadBytes }: EventStreamOptions,
): void => {
  const send = (text: string) => {
    if (response.writableLength > unreadBytes) response.destroy()
    else response.write(text)
  }
  const unsubscribe = subscribe((change) =>
    send(`id: ${change.revision}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`),
  )
  const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs)
  response.on('close', () => {
    clearInterval(heartbeat)
    unsubscribe()
  })
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  send(': open\n\n')
}
