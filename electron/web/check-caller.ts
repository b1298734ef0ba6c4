/** A request reduced to what decides whether its sender may speak to us at all. */
export type Caller = {
  readonly method: string
  /** The request target exactly as sent: a path, or a whole address in the absolute form. */
  readonly target: string
  /** Every value of a header, in order; a header sent twice has two. */
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>
}

export type Refusal = { readonly status: 403 | 421; readonly why: string }

export type CallerCheck =
  | { readonly is: 'welcome'; readonly path: string }
  | { readonly is: 'refused'; readonly refusal: Refusal }

/**
 * Whether a request comes from our own page or from a program of this computer, and not from another web page that
 * found our port (DNS rebinding, cross-site requests). Only exact text equality: an unanchored pattern once let
 * `trusted.example.com.evil.com` pass in Jupyter (CVE-2026-40110).
 *
 * @param origin `http://127.0.0.1:<port>`
 */
export const checkCaller = ({ method, target, headers }: Caller, origin: string): CallerCheck => {
  // A foreign name that resolves to 127.0.0.1 (DNS rebinding) still carries its own name here.
  if (!isOnly(headers['host'], origin.slice('http://'.length))) return refused(421, 'host')
  const path = pathOf(target, origin)
  if (path === null) return refused(421, 'target')
  // We never allow another origin anything, so there is no preflight worth answering.
  if (method === 'OPTIONS') return refused(403, 'preflight')
  if (headers['origin'] !== undefined && !isOnly(headers['origin'], origin)) return refused(403, 'origin')
  const site = headers['sec-fetch-site']
  if (site !== undefined && !isOnly(site, 'same-origin') && !isOnly(site, 'none')) {
    return refused(403, 'sec-fetch-site')
  }
  return { is: 'welcome', path }
}

/** The bearer token of a request: null without one, '' when the header is there and says something else. */
export const bearerOf = (authorization: readonly string[] | undefined): string | null => {
  if (authorization === undefined || authorization.length === 0) return null
  if (authorization.length > 1) return ''
  return /^Bearer ([\w-]{1,200})$/.exec(authorization[0] ?? '')?.[1] ?? ''
}

export const isJson = (contentType: readonly string[] | undefined): boolean =>
  isOnly(contentType, 'application/json')

const isOnly = (values: readonly string[] | undefined, wanted: string): boolean =>
  values?.length === 1 && values[0] === wanted

const refused = (status: Refusal['status'], why: string): CallerCheck => ({
  is: 'refused',
  refusal: { status, why },
})

const pathOf = (target: string, origin: string): string | null => {
  const path = target.startsWith(`${origin}/`) ? target.slice(origin.length) : target
  return path.startsWith('/') ? (path.split(/[?#]/, 1)[0] ?? '/') : null
}
