/**
 * Why a call had no answer at all:
 * - noSession: the page was opened without a code and has no session of its own
 * - codeStale, codeUnknown: its one-time code was used before or is too old; or was never one of this host's
 * - sessionEnded: the host does not know this session any more (it was started anew)
 * - tooManyTries: after wrong tries the host makes everybody wait a minute
 * - hostGone: nobody answers; the queue's own work is not affected by this
 * - refused: the host did not like the request itself (a bug)
 */
export type TransportReason =
  | 'noSession'
  | 'codeStale'
  | 'codeUnknown'
  | 'sessionEnded'
  | 'tooManyTries'
  | 'hostGone'
  | 'refused'

/** What `Transport.invoke` rejects with, so that the app can say what happened and what helps. */
export class TransportError extends Error {
  readonly reason: TransportReason
  constructor(reason: TransportReason) {
    super(reason)
    this.name = 'TransportError'
    this.reason = reason
  }
}
