/** What one client may cost the loopback host. */
export type WebLimits = {
  readonly bodyBytes: number
  /** For the calls that carry a rooming list of up to 10 MB, which grows by a third as base64. */
  readonly listBytes: number
  readonly headerBytes: number
  readonly connections: number
  /** From the first byte of a request to its last; a slower one is answered 408. */
  readonly requestMs: number
  readonly heartbeatMs: number
  /** Unsent bytes at which a reader of events is cut off; it reconnects and takes a snapshot. */
  readonly unreadBytes: number
  readonly codeLifeMs: number
}

/**
 * The code lives ten minutes: it is printed in the operator's own terminal and a person may take a while to open
 * it. It works once only.
 */
export const webLimits: WebLimits = {
  bodyBytes: 1024 * 1024,
  listBytes: 14.5 * 1024 * 1024,
  headerBytes: 16 * 1024,
  connections: 64,
  requestMs: 10_000,
  heartbeatMs: 15_000,
  unreadBytes: 4 * 1024 * 1024,
  codeLifeMs: 10 * 60_000,
}
