import { addMs } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Problem } from '#shared/problem.ts'
import type { Failure } from '../ports/gateway.ts'

/** A failed question to Seam as a problem for the person who asked it. */
export const failureProblem = (failure: Failure, now: Instant): Problem => {
  switch (failure.is) {
    case 'notSent':
      return failure.network ?? { kind: 'offline', since: now, detail: failure.detail }
    case 'unknown':
      // RFC 6585 section 6: only the network says this, never Seam.
      if (failure.status === 511) return { kind: 'captivePortal' }
      return { kind: 'unreadableAnswer', detail: failure.detail, requestId: failure.requestId }
    case 'throttled':
      return { kind: 'throttled', until: addMs(now, failure.retryAfterMs ?? 1_000) }
    case 'unauthorised':
      return { kind: 'unauthorised' }
    case 'refused': {
      const { status, code, message, requestId } = failure
      return { kind: 'refused', status, code, message, requestId }
    }
  }
}
