import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { keyFor, openCliHotel } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'

const openHotel = async (): Promise<CliHotel> => {
  const hotel = await openCliHotel()
  onTestFinished(hotel.close)
  await hotel.cli.run('rooms')
  return hotel
}
const Jobs = z.object({
  jobs: z.array(z.looseObject({ waitingFor: z.looseObject({ reason: z.string() }).nullable() })),
})
const Checks = z.object({ checks: z.array(z.looseObject({ name: z.string(), result: z.string() })) })
const joinAll = (guest: string, ...more: readonly string[]) =>
  keyFor(guest, '--room', '412', '--join', 'all', ...more)

test('after a refused key nothing is promised: each command says what a person must do, and exits 3', async () => {
  const hotel = await openHotel()
  hotel.property.control.revokeApiKey(true)
  const issued = await hotel.cli.run(...joinAll('Rui Silva'))
  expect(issued.code).toBe(3)
  expect(issued.stdout).toMatch(/kept in the queue[^]*does not accept the API key[^]*joinery connect/)
  expect(issued.stdout).not.toContain('by itself')
  const drained = await hotel.cli.json('queue', 'drain')
  expect(drained.code).toBe(3)
  expect(Jobs.parse(drained.json).jobs[0]?.waitingFor).toMatchObject({ reason: 'unauthorised' })
  expect(await hotel.cli.json('status')).toMatchObject({ code: 3, json: { connection: 'unauthorised' } })
  expect((await hotel.cli.run('status')).stdout).toContain(
    'Nothing goes out until somebody gives a valid one',
  )
})

test('the queue says why each key waits: nobody works, Seam is away, nothing any more', async () => {
  const hotel = await openHotel()
  expect((await hotel.cli.json(...joinAll('Rui Silva', '--queue-only'))).code).toBe(0)
  const reason = async (...args: readonly string[]) =>
    Jobs.parse((await hotel.cli.json('queue', ...args)).json).jobs[0]?.waitingFor?.reason ?? null
  expect(await reason('list')).toBe('worker')
  await hotel.property.control.offline(true)
  expect(await reason('drain')).toBe('offline')
  expect((await hotel.cli.json('status')).code).toBe(3)
  await hotel.property.control.offline(false)
  expect(await reason('drain')).toBe(null)
  expect((await hotel.cli.json('status')).code).toBe(0)
})

test('the self-check calls good only what it looked at', async () => {
  const hotel = await openHotel()
  const results = async () =>
    Object.fromEntries(
      Checks.parse((await hotel.cli.json('doctor')).json).checks.map(({ name, result }) => [name, result]),
    )
  expect(await results()).toMatchObject({ database: 'good', seam: 'good', keychain: 'notMeasured' })
  await hotel.property.control.offline(true)
  expect(await results()).toMatchObject({ network: 'bad', clock: 'notMeasured' })
  expect((await hotel.cli.json('doctor')).code).toBe(1)
})

test('times beside tables are local, with their zone in the heading and their year', async () => {
  const hotel = await openHotel()
  await hotel.cli.run(...joinAll('Rui Silva'))
  const zone = /\([A-Z]\w+\/\w+\)/
  for (const args of [['rooms'], ['keys', '412'], ['queue', 'list']]) {
    const { stdout } = await hotel.cli.run(...args)
    expect(stdout).toMatch(zone)
    expect(stdout).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d/)
    expect(stdout).not.toMatch(/\d{4}-\d\d-\d\dT/)
  }
})
