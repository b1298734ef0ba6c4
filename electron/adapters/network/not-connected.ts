import type { NetworkProblem } from '#shared/problem.ts'

/**
 * No connection to the endpoint came to stand. It is made only before undici gets the socket, so it proves that no
 * byte of the request was written. It has no `code`: undici dials again for ever at some codes.
 */
export class NotConnected extends Error {
  /** For the log: a code, never an address with a login. */
  readonly detail: string
  /** What a person can do about it; null when only the line is down. */
  readonly problem: NetworkProblem | null
  /** Whether the next way out may be tried. A proxy that answered "no" is obeyed, not walked around. */
  readonly triesNext: boolean
  constructor(detail: string, problem: NetworkProblem | null = null, triesNext = false) {
    super(detail)
    this.name = 'NotConnected'
    this.detail = detail
    this.problem = problem
    this.triesNext = triesNext
  }
}

/** The code of an error of Node's, also of one that stands for several tried addresses. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no connection'
