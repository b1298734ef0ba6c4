import { z } from 'zod'
import type { Instant } from '#shared/instant.ts'
import type { Failure } from '#core/ports/gateway.ts'
import { namesLabel } from './names-label.ts'
import { readRetryAfter } from './retry-after.ts'
import type { Transport } from './transport.ts'
import { isUnreadable } from './unreadable.ts'

export type ClassifyContext = {
  readonly now: () => Instant
  readonly whyNotSent: Transport['whyNotSent']
  /** Removes the secret from a text that came from outside. */
  readonly clean: (text: string) => string
}

/**
 * What a failed call proves about the request.
 * In: whatever the Seam client threw. Out: plain data only; the client's errors carry the bearer token in
 * `cause.config.headers`, so no part of them is passed on. What is not proven is `unknown`.
 */
export const classifyError = (thrown: unknown, context: ClassifyContext): Failure => {
  if (isUnreadable(thrown)) return { is: 'unknown', ...thrown.facts }
  const error = transportErrorOf(thrown)
  if (error === null) return unknown('unreadable')
  if (error.response !== undefined) return classifyAnswer(error.response, context)
  const notSent = context.whyNotSent(error.cause)
  if (notSent !== null) {
    const { detail, problem } = notSent
    return { is: 'notSent', detail: context.clean(detail), ...(problem === null ? {} : { network: problem }) }
  }
  // A reset or a timeout on an open connection says nothing about what the other side has read. It stays unknown.
  return unknown(context.clean(reasonOf(error)))
}

const classifyAnswer = (response: Answer, context: ClassifyContext): Failure => {
  const { status } = response
  const requestId = cleanOrNull(response.headers['seam-request-id'], context)
  const refusal = RefusalBody.safeParse(response.data)

  if (status === 401) return { is: 'unauthorised', requestId }
  if (status === 429) {
    const retryAfterMs = readRetryAfter(textOf(response.headers['retry-after']), context.now())
    return { is: 'throttled', retryAfterMs, requestId }
  }
  // Only Seam's own error body proves that Seam refused. A proxy's 403, 404 or 407 page may stand in front of an
  // answer we never saw, a 408 or a 5xx may come after the work was done, a 3xx is not Seam's way to speak.
  const isRefusal = status >= 400 && status < 500 && status !== 408
  if (!isRefusal || !refusal.success || !isJson(response)) {
    return { is: 'unknown', detail: `HTTP ${String(status)}`, status, requestId }
  }
  const { type, message } = refusal.data.error
  return {
    is: 'refused',
    status,
    code: context.clean(type),
    message: context.clean(message),
    requestId,
    becauseOfLabel: namesLabel(refusal.data.error),
  }
}

/** Seam's error body, as its client and its fake server show it; the OpenAPI document describes answers of 200 only. */
const RefusalBody = z.object({
  error: z.object({ type: z.string(), message: z.string(), validation_errors: z.unknown().optional() }),
})

const header = z.unknown().optional()
const Answer = z.object({
  status: z.number(),
  headers: z.object({ 'content-type': header, 'retry-after': header, 'seam-request-id': header }),
  data: z.unknown().optional(),
})
type Answer = z.infer<typeof Answer>

const TransportError = z.object({
  isAxiosError: z.literal(true),
  code: z.string().optional().catch(undefined),
  cause: z.unknown().optional(),
  response: Answer.optional().catch(undefined),
})
export type TransportError = z.infer<typeof TransportError>

/** The client throws axios errors as they are, or wraps them as `cause` of its own classes. */
const transportErrorOf = (thrown: unknown): TransportError | null => {
  const bare = TransportError.safeParse(thrown)
  if (bare.success) return bare.data
  const wrapped = z.object({ cause: TransportError }).safeParse(thrown)
  return wrapped.success ? wrapped.data.cause : null
}

const isJson = ({ headers }: Answer): boolean =>
  textOf(headers['content-type'])?.startsWith('application/json') ?? true

/** A code, never a sentence of the client: its messages are not ours to vouch for. */
const reasonOf = ({ code, cause }: TransportError): string => {
  const inner = z.object({ code: z.string() }).safeParse(cause)
  return (inner.success ? inner.data.code : undefined) ?? code ?? 'no answer'
}

const unknown = (detail: string): Failure => ({ is: 'unknown', detail, status: null, requestId: null })

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const cleanOrNull = (value: unknown, { clean }: ClassifyContext): string | null => {
  const text = textOf(value)
  return text === null ? null : clean(text)
}
