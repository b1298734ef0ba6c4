import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { builtCli, ErrorJson, issueArgs, openTerminal } from '#test/support/built-cli.ts'
import type { Terminal } from '#test/support/built-cli.ts'
import { withSecretService } from '#test/support/with-secret-service.ts'

const canary = 'seam_canary_5d1f0c77e2'
const forms = [canary, Buffer.from(canary).toString('base64').slice(0, 24), encodeURIComponent(canary)]

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test('the API key is in no output, no file of the profile and no process list', async () => {
  const terminal = await openTerminal({ apiKey: canary })
  const seen: string[] = []
  const run = async (args: readonly string[], input = '') => {
    const end = await terminal.joinery([...args, '--verbose'], {
      input,
      env: { JOINERY_DEBUG: '1' },
      meanwhile: (child) => seen.push(readFileSync(`/proc/${child.pid ?? 0}/cmdline`, 'utf8')),
    })
    seen.push(end.stdout, end.stderr)
    return end.code
  }
  expect(await run(['connect'])).toBe(0)
  expect(await run(['connect', '--api-key-stdin'], `${canary}\n`)).toBe(0)
  for (const look of [['status'], ['doctor'], ['rooms', '--refresh'], ['keys', '412'], ['queue', 'list']])
    expect((await run([...look, '--json'])) ?? 9).toBeLessThan(2)
  expect(await run(issueArgs(['--join', 'all']))).toBe(0)
  terminal.seam.control.fault({ route: '/acs/credentials/create', kind: 'html502', times: 1 })
  await run(issueArgs(['--join', 'all', '--copy', '2', '--quiet-period', '200ms']))
  terminal.seam.control.revokeApiKey(true)
  expect(await run(issueArgs(['--join', 'all', '--copy', '3']))).toBe(3)
  await terminal.seam.control.offline(true)
  expect(await run(['rooms', '--refresh'])).toBe(3)

  expect(seen.join('').length).toBeGreaterThan(10_000)
  for (const form of forms) expect(seen.filter((text) => text.includes(form))).toEqual([])
  const files = filesBelow(terminal.dir)
  expect(files.map((file) => file.slice(terminal.dir.length + 1))).toContain('joinery.db')
  expect(files.filter((file) => forms.some((form) => readFileSync(file).includes(form)))).toEqual([])
})

test('a key on the command line is not understood, and not repeated', async () => {
  const terminal = await openTerminal({ rooms: 20 })
  const end = await terminal.json(['connect', `--api-key=${canary}`])
  expect(end.code).toBe(2)
  expect(`${end.stdout}${end.stderr}`).not.toContain(canary)
})

test('a wrong key and a place it must not be sent to are refused before anything is sent', async () => {
  const terminal = await openTerminal({ rooms: 20 })
  const { endpoint, apiKey } = terminal.seam
  const cases = [
    [{ apiKey: 'sk_live_123456', endpoint }, 'keyMalformed'],
    [{ apiKey, endpoint: 'http://example.com' }, 'endpointNotAllowed'],
  ] as const
  for (const [account, kind] of cases) {
    const end = await terminal.json(['connect'], { account })
    expect({ code: end.code, kind: ErrorJson.parse(end.said).error.kind }).toEqual({ code: 2, kind })
  }
  expect(terminal.seam.control.record()).toEqual([])
})

test('connect keeps the key in the keychain, with the endpoint it belongs to; disconnect forgets it', async () => {
  const terminal = await openTerminal({ apiKey: canary })
  const cli = await builtCli()
  const desk = join(terminal.dir, 'desk')
  const profile = join(desk, 'joinery')
  const onDesk = async (args: readonly string[], env: readonly string[] = [], input = '') => {
    const command = ['env', '-u', 'SEAM_API_KEY', ...env, process.execPath, cli, ...args] as const
    const place = ['--data', profile, '--json']
    const end = await withSecretService(desk, 'unlocked', ['env', ...command.slice(1), ...place], input)
    const said: unknown = JSON.parse(end.stdout)
    return { code: end.code, said }
  }
  const endpoint = `SEAM_ENDPOINT=${terminal.seam.endpoint}`
  expect(await onDesk(['connect', '--api-key-stdin'], [endpoint], `${canary}\n`)).toMatchObject({
    code: 0,
    said: {
      workspace: { id: expect.any(String), name: 'Hotel Meridian (training)', isSandbox: true },
      system: { id: terminal.seam.world.ids.systemId, name: 'Hotel Meridian', timeZone: 'Europe/Lisbon' },
      credentialManager: { id: terminal.seam.world.ids.managerId },
      keyStored: true,
    },
  })
  const elsewhere = 'SEAM_ENDPOINT=http://127.0.0.1:9'
  expect(await onDesk(['status'], [elsewhere])).toMatchObject({ code: 0, said: { connection: 'open' } })
  expect(filesBelow(desk).filter((file) => readFileSync(file).includes(canary))).toEqual([])
  expect(await onDesk(['disconnect'])).toMatchObject({ code: 0 })
  expect(await onDesk(['status'])).toMatchObject({ said: { connection: 'notConnected', property: null } })
})

test('without a keychain connect works and says that the key is not stored', async () => {
  const terminal = await openTerminal({ rooms: 20 })
  expect(await terminal.json(['connect'])).toMatchObject({ code: 0, said: { keyStored: false } })
  expect((await terminal.joinery(['connect'])).stdout).toContain('not stored')
})

test('of several Visionline systems one must be chosen; the list is told', async () => {
  const terminal = await openTerminal({ rooms: 20 })
  const account = { apiKey: terminal.seam.apiKey, endpoint: await withTwoSystems(terminal) }
  const several = await terminal.json(['connect'], { account })
  expect({ code: several.code, kind: ErrorJson.parse(several.said).error.kind }).toEqual({
    code: 2,
    kind: 'severalSystems',
  })
  expect(ErrorJson.parse(several.said).error.message).toContain('Hotel Meridian Annex (annex)')
  const { systemId } = terminal.seam.world.ids
  expect(await terminal.json(['connect', '--system', systemId], { account })).toMatchObject({
    code: 0,
    said: { system: { id: systemId } },
  })
  expect(await terminal.json(['connect', '--system', 'nowhere'], { account })).toMatchObject({ code: 2 })
})

/** A line to the hotel on which Seam lists a second system. */
const withTwoSystems = async ({ seam }: Terminal): Promise<string> => {
  const server = createServer((request, response) => {
    void relay(seam.endpoint, request).then(({ status, text }) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(withAnnex(text))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

const relay = async (endpoint: string, request: IncomingMessage) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(z.instanceof(Uint8Array).parse(chunk))
  const body = Buffer.concat(chunks)
  const answer = await fetch(`${endpoint}${request.url ?? ''}`, {
    method: request.method ?? 'GET',
    headers: {
      authorization: request.headers.authorization ?? '',
      'content-type': request.headers['content-type'] ?? 'application/json',
    },
    ...(body.length > 0 ? { body } : {}),
  })
  return { status: answer.status, text: await answer.text() }
}

const Systems = z.looseObject({
  acs_systems: z.array(z.looseObject({ system_type: z.string().optional() })),
})

const withAnnex = (text: string): string => {
  const list = Systems.safeParse(JSON.parse(text))
  const first = list.data?.acs_systems.find((system) => system.system_type === 'visionline_system')
  if (list.data === undefined || first === undefined) return text
  const annex = { ...first, acs_system_id: 'annex', name: 'Hotel Meridian Annex' }
  return JSON.stringify({ ...list.data, acs_systems: [...list.data.acs_systems, annex] })
}
