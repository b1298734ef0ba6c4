import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { has } from '#test/support/capabilities.ts'
import { z } from 'zod'
import { builtCli, cliOf, ErrorReply, oneDocument, openCliHotel, startCli } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'
import { withSecretService } from '#test/support/with-secret-service.ts'

let hotel: CliHotel
let folders = ''

beforeAll(async () => {
  hotel = await openCliHotel({ rooms: 20 })
  folders = mkdtempSync(join(tmpdir(), 'joinery-connect-'))
})
afterAll(async () => {
  await hotel.close()
  rmSync(folders, { recursive: true, force: true })
})

const Connected = z.strictObject({
  workspace: z.strictObject({ id: z.string(), name: z.string(), isSandbox: z.boolean() }),
  system: z.strictObject({ id: z.string(), name: z.string(), timeZone: z.string() }),
  credentialManager: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  keyStored: z.boolean(),
})

/** A command with a key that was given some other way than by this property's environment. */
const bare = async (args: readonly string[], env: NodeJS.ProcessEnv = {}, input = '') => {
  const { code, stdout } = await (await startCli([...args, '--json'], env, input)).ended
  return { code, json: oneDocument(stdout) }
}
const refusal = ({ code, json }: { code: number | null; json: unknown }) => ({
  code,
  ...ErrorReply.parse(json).error,
})

test('connect answers the workspace and the system; without a keychain the key is not stored', async () => {
  const { code, json } = await hotel.cli.json('connect')
  expect(code).toBe(0)
  expect(Connected.parse(json)).toMatchObject({
    workspace: { isSandbox: true },
    system: { name: 'Hotel Meridian', timeZone: 'Europe/Lisbon' },
    keyStored: false,
  })
  expect((await hotel.cli.run('connect')).stdout).toContain('The key is not stored')
})

test('the key on standard input', async () => {
  const { endpoint, apiKey } = hotel.property
  const args = ['--data', join(folders, 'stdin'), 'connect', '--api-key-stdin']
  expect(await bare(args, { SEAM_ENDPOINT: endpoint }, `${apiKey}\n`)).toMatchObject({ code: 0 })
  expect(refusal(await bare(args, { SEAM_ENDPOINT: endpoint }, '\n'))).toMatchObject({
    code: 2,
    kind: 'keyMalformed',
  })
})

test('no key, a key of the wrong form, a key Seam does not know, a stranger as endpoint', async () => {
  const { endpoint } = hotel.property
  const connect = async (env: NodeJS.ProcessEnv) =>
    refusal(await bare(['--data', join(folders, 'wrong'), 'connect'], env))
  expect(await connect({})).toMatchObject({ code: 2, kind: 'invalidInput' })
  expect(await connect({ SEAM_ENDPOINT: endpoint, SEAM_API_KEY: 'abc' })).toMatchObject({
    code: 2,
    kind: 'keyMalformed',
  })
  expect(await connect({ SEAM_ENDPOINT: endpoint, SEAM_API_KEY: 'seam_wrong_0123456789' })).toMatchObject({
    code: 3,
    kind: 'unauthorised',
  })
  expect(
    await connect({ SEAM_ENDPOINT: 'http://example.com', SEAM_API_KEY: 'seam_0123456789' }),
  ).toMatchObject({
    code: 2,
    kind: 'endpointNotAllowed',
  })
  expect(refusal(await bare(['--data', join(folders, 'wrong'), 'rooms']))).toMatchObject({
    code: 3,
    kind: 'notConnected',
  })
})

test('a property without a time zone is not connected: the zone of this computer is never taken', async () => {
  const { hotel: facts } = hotel.property.world
  Object.assign(facts, { timeZone: '' })
  const refused = refusal(await cliOf(hotel.property, join(folders, 'zone')).json('connect'))
  Object.assign(facts, { timeZone: 'Europe/Lisbon' })
  expect(refused).toMatchObject({
    code: 2,
    kind: 'noTimeZone',
    message: expect.stringContaining('Hotel Meridian'),
  })
})

test('several Visionline systems: the list, and --system chooses', async () => {
  await using workspace = await withTwoSystems()
  const cli = cliOf({ endpoint: workspace.endpoint, apiKey: hotel.property.apiKey }, join(folders, 'several'))
  const refused = refusal(await cli.json('connect'))
  const { systemId } = hotel.property.world.ids
  expect(refused).toMatchObject({ code: 2, kind: 'severalSystems' })
  expect(refused.message).toContain(systemId)
  expect(refused.hint).toContain('--system')
  const chosen = await cli.json('connect', '--system', systemId)
  expect(Connected.parse(chosen.json).system.id).toBe(systemId)
  expect((await cli.json('rooms')).code).toBe(0)
  expect(refusal(await cli.json('connect', '--system', 'no-such-system'))).toMatchObject({
    code: 2,
    kind: 'notFound',
  })
})

/** The property behind a server that adds a second house to the list of systems. */
const withTwoSystems = async () => {
  const { endpoint } = hotel.property
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(Buffer.from(chunk))
      const asked = await fetch(`${endpoint}${request.url ?? ''}`, {
        method: request.method ?? 'GET',
        headers: {
          authorization: request.headers.authorization ?? '',
          'content-type': 'application/json',
        },
        ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
      })
      const body: unknown = await asked.json()
      const sent = request.url?.startsWith('/acs/systems/list') === true ? twice(body) : body
      response.writeHead(asked.status, { 'content-type': 'application/json' }).end(JSON.stringify(sent))
    }
    answer().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    endpoint: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const Systems = z.looseObject({ acs_systems: z.array(z.looseObject({ external_type: z.string() })) })
const twice = (body: unknown): unknown => {
  const read = Systems.safeParse(body)
  if (!read.success) return body
  const [first] = read.data.acs_systems
  const annex = { ...first, acs_system_id: '00000000-0000-4000-8000-000000000001', name: 'The Annex' }
  return { ...read.data, acs_systems: [...read.data.acs_systems, annex] }
}

test.runIf(has('secretService'))(
  'the key rests in the keychain, opens the property without the variables, and is forgotten',
  async () => {
    const [node, cli] = await builtCli()
    const desktop = mkdtempSync(join(tmpdir(), 'joinery-keyring-'))
    const { endpoint, apiKey } = hotel.property
    const dir = join(desktop, 'profile')
    // One session for the whole story: the keyring of a desk stays unlocked.
    const joinery = `"${node}" "${cli}" --data "${dir}" --json`
    // The same folder by another name has the same key.
    const link = join(desktop, 'link')
    const story = [
      `SEAM_ENDPOINT=${endpoint} ${joinery} connect --api-key-stdin`,
      `ln -s "${dir}" "${link}"`,
      `"${node}" "${cli}" --data "${link}/" --json status`,
      `${joinery} doctor`,
      `${joinery} disconnect`,
      `${joinery} rooms`,
    ].join('\n')
    const { stdout } = await withSecretService(desktop, 'unlocked', ['sh', '-c', story], `${apiKey}\n`)
    rmSync(desktop, { recursive: true, force: true })
    const [connected, status, doctor, disconnected, rooms] = stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(connected).toMatchObject({ keyStored: true })
    expect(status).toMatchObject({
      connection: 'open',
      property: { name: 'Hotel Meridian', isTraining: false },
    })
    expect(doctor).toMatchObject({ keychain: { is: 'keychain' } })
    expect(disconnected).toEqual({ disconnected: true })
    expect(rooms).toMatchObject({ error: { kind: 'notConnected' } })
    expect(stdout).not.toContain(apiKey)
  },
)

test('doctor reads back what the promises rest on, and names no guest', async () => {
  const { code, json } = await hotel.cli.json('doctor')
  expect(code).toBe(0)
  expect(json).toMatchObject({
    database: { journalMode: 'wal', synchronous: 2, sqliteVersion: expect.stringMatching(/^3\./) },
    clock: { skewMs: expect.any(Number) },
    log: expect.stringContaining(hotel.dir),
  })
  await hotel.property.control.offline(true)
  const away = await hotel.cli.json('doctor')
  await hotel.property.control.offline(false)
  expect(away.code).toBe(1)
  const names = [...hotel.property.world.users.values()].map((user) => user.fullName)
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(JSON.stringify([json, away.json])).not.toContain(name)
})
