import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { answeringJson, startTlsServer } from '#test/support/hostile-server.ts'
import type { HostileServer } from '#test/support/hostile-server.ts'
import { makeAuthority } from '#test/support/authority.ts'
import type { Authority } from '#test/support/authority.ts'
import { startRawProxy } from '#test/support/raw-proxy.ts'
import { ErrorReply, builtCli, oneDocument, startCli } from '#test/support/run-cli.ts'

// Each test starts the command several times.
vi.setConfig({ testTimeout: 120_000 })

const PASSWORD = 'p4ss-canary'
let authority: Authority
let seam: HostileServer
let dir: string
beforeAll(async () => {
  await builtCli()
  authority = makeAuthority('Hotel Inspection CA')
  seam = await startTlsServer(authority.issue('localhost'), { onRequest: answeringJson(401, {}) })
  dir = mkdtempSync(join(tmpdir(), 'joinery-network-'))
}, 120_000)
afterAll(async () => {
  await seam[Symbol.asyncDispose]()
  authority.dispose()
  rmSync(dir, { recursive: true, force: true })
})

/** The command with a key for this Seam and whatever the hotel's environment says. */
const run = async (args: readonly string[], env: NodeJS.ProcessEnv = {}, input = '') => {
  const account = {
    SEAM_API_KEY: 'seam_test1canary_7f3a',
    SEAM_ENDPOINT: `https://localhost:${String(seam.port)}`,
  }
  const { ended } = await startCli(['--data', dir, '--json', ...args], { ...account, ...env }, input)
  const { code, stdout, stderr } = await ended
  return { code, stderr, json: oneDocument(stdout, stderr) }
}

test('a refused login of a proxy is a sentence and exit 3, and the password is nowhere', async () => {
  await using proxy = await startRawProxy(
    () => 'HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm="x"\r\ncontent-length: 0\r\n\r\n',
  )
  const env = { HTTPS_PROXY: `http://desk:${PASSWORD}@${proxy.address}` }
  const connected = await run(['connect'], env)
  expect(connected.code).toBe(3)
  expect(ErrorReply.parse(connected.json).error.kind).toBe('proxyNeedsPassword')
  const doctor = await run(['doctor'], env)
  expect(doctor.json).toMatchObject({
    network: { proxy: proxy.address, source: 'environment', problem: { kind: 'proxyNeedsPassword' } },
  })
  const log = readFileSync(join(dir, 'logs', 'joinery.log'), 'utf8')
  for (const text of [JSON.stringify([connected, doctor]), log]) expect(text).not.toContain(PASSWORD)
  expect(seam.requests()).toEqual([])
})

test('IT chooses the authority and the proxy; doctor names both, whatever NODE_TLS_REJECT_UNAUTHORIZED says', async () => {
  await using proxy = await startRawProxy(() => null)
  const unsafe = { NODE_TLS_REJECT_UNAUTHORIZED: '0' }
  const before = await run(['doctor'], unsafe)
  expect(before.json).toMatchObject({
    network: {
      ignoresUnsafeVariable: true,
      problem: {
        kind: 'certificateNotTrusted',
        issuer: 'Hotel Inspection CA (Grand Hotel)',
        why: 'untrusted',
      },
    },
  })
  expect(seam.requests()).toEqual([])

  const chosen = await run(['network', '--proxy', proxy.address, '--ca-file', authority.file])
  expect(chosen).toMatchObject({
    code: 0,
    json: { proxy: `http://${proxy.address}`, caFile: authority.file, loginKeptFor: null },
  })
  const after = await run(['doctor'])
  expect(after.json).toMatchObject({
    network: {
      proxy: proxy.address,
      source: 'setting',
      issuer: 'Hotel Inspection CA (Grand Hotel)',
      authorityFile: 'loaded',
      problem: null,
    },
  })
  expect(seam.requests().length).toBeGreaterThan(0)
})

test.each([
  ['--proxy', `http://desk:${PASSWORD}@proxy.hotel:3128`],
  ['--proxy', 'socks5://proxy.hotel'],
  ['--ca-file', '/nowhere/ca.pem'],
  ['--proxy-login-stdin', 'proxy.hotel:3128'],
])('`network %s %s` is refused with a sentence, and changes nothing', async (flag, value) => {
  const file = join(dir, 'network.json')
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null
  const { code, json } = await run(['network', flag, value], {}, 'no colon here\n')
  expect(code).toBe(2)
  expect(ErrorReply.parse(json).error.kind).toBe('invalidInput')
  expect(JSON.stringify(json)).not.toContain(PASSWORD)
  expect(existsSync(file) ? readFileSync(file, 'utf8') : null).toBe(before)
})
