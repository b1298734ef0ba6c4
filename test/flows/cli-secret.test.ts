import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { has } from '#test/support/capabilities.ts'
import { eventually } from '#test/support/eventually.ts'
import { keyFor, openCliHotel, startCli } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'

const canary = 'seam_canary_5b1f0c7d9e8a42'
let hotel: CliHotel

beforeAll(async () => {
  hotel = await openCliHotel({ apiKey: canary })
})
afterAll(() => hotel.close())

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

/** Whatever a command prints when all is well, when Seam fails, and when it refuses the key. */
const everyCommand: readonly (readonly string[])[] = [
  ['connect'],
  ['status'],
  ['rooms', '--refresh', '--verbose'],
  ['doctor', '--verbose'],
  [...keyFor('Rui Silva', '--room', '412', '--join', 'all', '--verbose')],
]

test('the key is in nothing a command prints and in no byte of the profile', async () => {
  const printed: string[] = []
  const runAll = async (...extra: readonly string[]): Promise<void> => {
    for (const args of everyCommand) {
      const { stdout, stderr } = await hotel.cli.run(...args, ...extra)
      printed.push(stdout, stderr)
    }
  }
  await runAll()
  hotel.property.control.revokeApiKey(true)
  await runAll('--json')
  hotel.property.control.revokeApiKey(false)
  hotel.property.control.fault({ route: '*', kind: 'html502', times: 3 })
  printed.push((await hotel.cli.run('rooms', '--refresh', '--verbose')).stderr)

  expect(printed.join('')).toContain('412')
  expect(printed.join('')).not.toContain(canary)
  const files = filesBelow(hotel.dir)
  expect(files.some((path) => path.endsWith('joinery.db'))).toBe(true)
  expect(files.some((path) => path.endsWith('joinery.log'))).toBe(true)
  expect(files.filter((path) => readFileSync(path).includes(canary))).toEqual([])
})

test.runIf(has('procfs'))('other processes do not see it among the arguments', async () => {
  hotel.property.control.latency(2_000)
  const { endpoint } = hotel.property
  const args = ['--data', `${hotel.dir}-2`, 'connect', '--api-key-stdin', '--json']
  const { child, ended } = await startCli(args, { SEAM_ENDPOINT: endpoint }, `${canary}\n`)
  const before = hotel.property.control.record().length
  await eventually(() => expect(hotel.property.control.record().length).toBeGreaterThan(before))
  // It stands still while it is looked at, however long that takes.
  child.kill('SIGSTOP')
  const seen = readFileSync(`/proc/${child.pid ?? 0}/cmdline`, 'utf8')
  const environment = readFileSync(`/proc/${child.pid ?? 0}/environ`, 'utf8')
  hotel.property.control.latency(0)
  child.kill('SIGCONT')
  expect((await ended).code).toBe(0)
  expect(seen).toContain('--api-key-stdin')
  expect(seen + environment).not.toContain(canary)
})

test('an option that would carry the key does not exist, and its value is not repeated', async () => {
  const { code, stdout, stderr } = await hotel.cli.run('connect', '--api-key', canary, '--json')
  expect(code).toBe(2)
  expect(stdout + stderr).not.toContain(canary)
})
