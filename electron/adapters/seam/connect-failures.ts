import { subscribe } from 'node:diagnostics_channel'
import { z } from 'zod'

/** Tells whether an error ended a connection before it could carry a request. */
export type IsConnectFailure = (error: unknown) => boolean

const failures = new WeakSet<object>()
let watching = false

/**
 * Node's fetch announces every connection it could not set up (DNS, TCP, TLS handshake) and then fails the
 * waiting requests with that same error object. Its identity is the proof that nothing was written: the error
 * code alone cannot say it, since a reset during the handshake and a reset after the request read both
 * "ECONNRESET".
 */
export const watchConnectFailures = (): IsConnectFailure => {
  if (!watching) subscribe('undici:client:connectError', remember)
  watching = true
  return (error) => typeof error === 'object' && error !== null && failures.has(error)
}

const Announcement = z.object({
  error: z.custom<object>((value) => typeof value === 'object' && value !== null),
})

const remember = (message: unknown): void => {
  const announcement = Announcement.safeParse(message)
  if (announcement.success) failures.add(announcement.data.error)
}
