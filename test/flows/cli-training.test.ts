import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { has } from '#test/support/capabilities.ts'
import { eventually } from '#test/support/eventually.ts'
import { z } from 'zod'
import { builtCli, cliOf, ErrorReply, oneDocument, startCli } from '#test/support/run-cli.ts'

let dir = ''
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'joinery-serve-'))
  await builtCli()
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const Address = z.strictObject({ endpoint: z.url(), apiKey: z.string().startsWith('seam_') })

test.runIf(has('posix'))(
  'it prints where it is and its key, serves another process, and Ctrl-C ends it',
  async () => {
    const { child, ended } = await startCli(['training', 'serve', '--rooms', '24', '--json'])
    let said = ''
    child.stdout?.on('data', (text: string) => (said += text))
    const address = await eventually(() => Address.parse(oneDocument(said)))
    const rooms = await cliOf(address, dir).json('rooms')
    expect(z.object({ rooms: z.array(z.unknown()) }).parse(rooms.json).rooms).toHaveLength(24)

    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 0, stderr: '' })
    await expect(fetch(address.endpoint)).rejects.toThrow('fetch failed')
  },
)

test('a fault plan it cannot use, and a port somebody has: one error, exit 2', async () => {
  const serve = async (...flags: readonly string[]) => {
    const { ended } = await startCli(['training', 'serve', '--json', ...flags])
    const { code, stdout } = await ended
    return { code, ...ErrorReply.parse(oneDocument(stdout)).error }
  }
  const plan = join(dir, 'plan.json')
  for (const text of ['{', '{"rates":{"create":{"explode":1}}}', '{"rates":{"read":{"timeout":2}}}']) {
    writeFileSync(plan, text)
    expect(await serve('--faults', plan)).toMatchObject({
      code: 2,
      kind: 'invalidInput',
      message: expect.stringContaining(plan),
    })
  }
  expect(await serve('--faults', join(dir, 'missing.json'))).toMatchObject({ code: 2, kind: 'invalidInput' })
  expect(await serve('--rooms', '5001')).toMatchObject({ code: 2, kind: 'invalidInput' })

  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const taken = server.address()
  const port = typeof taken === 'object' && taken !== null ? String(taken.port) : ''
  expect(await serve('--port', port)).toMatchObject({ code: 2, message: expect.stringContaining(port) })
  server.close()
})

test('--training keeps a hotel of its own below the profile, from one command to the next', async () => {
  const practise = async (...args: readonly string[]) => {
    const env = { SEAM_API_KEY: 'seam_must_not_be_used', SEAM_ENDPOINT: 'http://127.0.0.1:1' }
    const { code, stdout } = await (
      await startCli(['--data', dir, '--training', '--json', ...args], env)
    ).ended
    return { code, json: oneDocument(stdout) }
  }
  expect(await practise('status')).toMatchObject({
    code: 0,
    json: { connection: 'open', property: { isTraining: true } },
  })
  const flags = [
    '--from',
    '2030-01-01T15:00',
    '--until',
    '2030-01-02T11:00',
    '--override',
    '--confirm',
    '101',
  ]
  expect(await practise('issue', '--room', '101', '--guest', 'Rui Silva', ...flags)).toMatchObject({
    code: 0,
    json: { job: { state: 'issued', shape: 'override' } },
  })
  expect(await practise('keys', '101')).toMatchObject({
    json: { keys: expect.arrayContaining([expect.objectContaining({ holder: 'Rui Silva' })]) },
  })
  expect(await practise('connect')).toMatchObject({ code: 0, json: { keyStored: false } })
})
