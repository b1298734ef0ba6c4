import { X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { createSecureContext, getCACertificates } from 'node:tls'
import type { SecureContext } from 'node:tls'
import type { NetworkView } from '#shared/health.ts'

/** Which certificate authorities are believed, and where they came from. */
export type Trust = {
  readonly context: SecureContext
  readonly system: NetworkView['systemCertificates']
  readonly authorityFile: NetworkView['authorityFile']
}

/**
 * Node's own authorities (with those of NODE_EXTRA_CA_CERTS where Node reads it), the operating system's, and those
 * of a file that IT chose. Source: Node's `tls.getCACertificates`, which reads the system's store once per process:
 * an authority installed later counts after the next start. Its list may be empty on macOS.
 */
export const loadTrust = (
  authorityFile: string | null,
  readSystem: () => readonly string[] = () => getCACertificates('system'),
): Trust => {
  const system = attempt(readSystem)
  const own = authorityFile === null ? null : attempt(() => readPem(authorityFile))
  const all = [...new Set([...getCACertificates('default'), ...(system ?? []), ...(own ?? [])])]
  return {
    context: contextOf(all),
    system: system === null ? 'unavailable' : system.length === 0 ? 'empty' : 'loaded',
    authorityFile:
      authorityFile === null ? 'none' : own === null || own.length === 0 ? 'unreadable' : 'loaded',
  }
}

/** Loads on first use, and again when another file is named or the file itself was changed. */
export const createTrust = (readSystem?: () => readonly string[]): ((file: string | null) => Trust) => {
  let loaded: { readonly key: string; readonly trust: Trust } | null = null
  return (file) => {
    const key = file === null ? '' : `${file}|${String(attempt(() => statSync(file).mtimeMs))}`
    if (loaded?.key !== key) loaded = { key, trust: loadTrust(file, readSystem) }
    return loaded.trust
  }
}

const attempt = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch {
    return null
  }
}

/** One certificate of a system's store that cannot be parsed must not cost all the others. */
const contextOf = (authorities: readonly string[]): SecureContext =>
  attempt(() => createSecureContext({ ca: [...authorities] })) ??
  createSecureContext({ ca: authorities.filter((pem) => attempt(() => new X509Certificate(pem)) !== null) })

const readPem = (file: string): readonly string[] =>
  (
    readFileSync(file, 'utf8').match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
  ).filter((pem) => attempt(() => new X509Certificate(pem)) !== null)

/**
 * Takes NODE_TLS_REJECT_UNAUTHORIZED out of `env` and tells whether it asked for no checks. Connections of ours do
 * not go by it (open-socket.ts); with it gone nothing else of this process does, and Node prints no false warning.
 */
export const takeUnsafeVariable = (env: NodeJS.ProcessEnv): boolean => {
  const isUnsafe = env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0'
  delete env['NODE_TLS_REJECT_UNAUTHORIZED']
  return isUnsafe
}
