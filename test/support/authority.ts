import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Certificate = { readonly key: string; readonly cert: string }

/** A private certificate authority, as a hotel's IT makes one: a file to trust, and certificates it signs. */
export type Authority = {
  readonly name: string
  readonly file: string
  readonly pem: string
  /** @param name what it is for, a host name or an address @param validDays counted from now, in the past if negative */
  readonly issue: (name: string, validDays?: number) => Certificate
  readonly dispose: () => void
}

/** Made with the `openssl` command, because node:crypto can read certificates but not make any. */
export const makeAuthority = (name: string): Authority => {
  const dir = mkdtempSync(join(tmpdir(), 'joinery-ca-'))
  const at = (file: string) => join(dir, file)
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' })
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '30',
    '-subj',
    `/O=Grand Hotel/CN=${name}`,
  )
  let count = 0
  return {
    name,
    file: at('ca.pem'),
    pem: readFileSync(at('ca.pem'), 'utf8'),
    issue: (host, validDays = 7) => {
      count += 1
      const [key, request, cert, more] = [`${count}.key`, `${count}.csr`, `${count}.pem`, `${count}.ext`]
      const kind = /^[\d.]+$/.test(host) ? 'IP' : 'DNS'
      writeFileSync(at(more), `subjectAltName=${kind}:${host}\nbasicConstraints=CA:FALSE\n`)
      openssl('req', '-new', ...newKey, '-keyout', key, '-out', request, '-subj', `/CN=${host}`)
      openssl(
        ...[
          'x509',
          '-req',
          '-in',
          request,
          '-CA',
          'ca.pem',
          '-CAkey',
          'ca.key',
          '-out',
          cert,
          '-extfile',
          more,
        ],
        ...['-days', String(validDays)],
      )
      return { key: readFileSync(at(key), 'utf8'), cert: readFileSync(at(cert), 'utf8') }
    },
    dispose: () => rmSync(dir, { recursive: true, force: true }),
  }
}
