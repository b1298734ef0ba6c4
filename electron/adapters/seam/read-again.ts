import { z } from 'zod'
import type { Transport } from './transport.ts'

/**
 * Whether a failed call is a read that died with its connection. Such a read is asked again, once and at once:
 * pooled connections die unseen while a computer sleeps or a network goes, and the second try tells "Seam is
 * gone" from "that connection was gone". A change never is; a time-out and an answer of any kind never are.
 */
export const isReadOnDeadConnection = (error: unknown, whyNotSent: Transport['whyNotSent']): boolean => {
  const parsed = DeadRead.safeParse(error)
  return parsed.success && whyNotSent(parsed.data.cause) === null
}

const DeadRead = z.object({
  config: z.object({ method: z.literal('get') }),
  code: z.literal('ERR_NETWORK'),
  response: z.undefined().optional(),
  cause: z.custom<object>((cause) => DeadSocket.safeParse(cause).success),
})

const DeadSocket = z.object({ code: z.enum(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']) })
