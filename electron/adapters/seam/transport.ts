import type { NetworkProblem } from '#shared/problem.ts'

/** What carries the Seam client's requests (electron/adapters/network). */
export type Transport = {
  /** Sends one request per call, and never a second one by itself. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  /**
   * Why no connection stood when this error came, and so no byte of the request was written. Null proves nothing:
   * a code alone does not say it, since a reset in the handshake and one after the request both read "ECONNRESET".
   */
  readonly whyNotSent: (
    error: unknown,
  ) => { readonly detail: string; readonly problem: NetworkProblem | null } | null
}
