/** Why Electron's program did not arrive. */
export type DownloadProblem =
  | { readonly kind: 'noNetwork'; readonly host: string }
  | { readonly kind: 'interrupted'; readonly detail: string }
  | { readonly kind: 'stalled'; readonly ms: number }
  | { readonly kind: 'proxyRefused'; readonly status: number | null }
  | { readonly kind: 'certificate'; readonly host: string; readonly detail: string }
  | { readonly kind: 'refused'; readonly status: number; readonly url: string }
  | { readonly kind: 'noSpace' }
  | { readonly kind: 'notWritable'; readonly detail: string }
  | { readonly kind: 'checksum'; readonly url: string }
  | { readonly kind: 'notUnpacked'; readonly detail: string }
  | { readonly kind: 'stopped' }

/** A download's problem on its way through a library that only knows exceptions. */
export class DownloadError extends Error {
  readonly problem: DownloadProblem
  constructor(problem: DownloadProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** What an exception of a download means. Codes: Node's error codes, undici's and OpenSSL's. */
export const problemOf = (error: unknown, url: string): DownloadProblem => {
  if (error instanceof DownloadError) return error.problem
  const causes = [...causesOf(error)]
  const host = new URL(url).hostname
  const proxy = causes.map(({ message }) => /proxy response \((\d+)\)/i.exec(message)?.[1]).find(Boolean)
  if (proxy !== undefined) return { kind: 'proxyRefused', status: Number(proxy) }
  for (const { code, message } of causes) {
    if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'noSpace' }
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return { kind: 'notWritable', detail: message }
    if (/CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS/.test(code))
      return { kind: 'certificate', host, detail: code }
    if (unreachable.has(code)) return { kind: 'noNetwork', host }
  }
  const last = causes.at(-1)
  return { kind: 'interrupted', detail: last === undefined ? String(error) : last.code || last.message }
}

const unreachable = new Set([
  ...['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN'],
  ...['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT'],
])

/** An error, what caused it, and the errors that were tried together. */
function* causesOf(error: unknown): Generator<{ readonly code: string; readonly message: string }> {
  if (!(error instanceof Error)) return
  yield { code: 'code' in error ? String(error.code) : '', message: error.message }
  if (error instanceof AggregateError) for (const one of error.errors) yield* causesOf(one)
  yield* causesOf(error.cause)
}
