import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ErrorReply, localDay, openCliHotel, PrintedJob } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'

/** `group issue --same-party`. 412 is Ana Silva's, 415 the Moreaus', 503 Priya Raman's. */
let hotel: CliHotel
beforeAll(async () => {
  hotel = await openCliHotel()
})
afterAll(() => hotel.close())

const from = localDay(0, '15:00').slice(0, 10)
const until = localDay(1, '11:00').slice(0, 10)
const file = (name: string, rows: readonly string[]) => {
  const path = join(hotel.parent, name)
  writeFileSync(
    path,
    ['Room;Guest;Arrival;Departure', ...rows.map((row) => `${row};${from};${until}`)].join('\r\n'),
  )
  return path
}
const Issue = z.object({
  summary: z.object({ issued: z.int(), needsAttention: z.int() }),
  jobs: z.array(PrintedJob),
})
const madeIn = (room: string) =>
  hotel.property.control
    .keysCreated()
    .filter((key) => key.rooms.includes(room))
    .map((key) => key.holder)

test('guests join a room when one of its holders is in the file; else their keys wait, and the problem names who holds it', async () => {
  const list = file('strangers.csv', [
    '412;Rui Costa',
    '415;Nils Moe',
    '503;"Raman, Priya"',
    '503;Arun Raman',
  ])
  const { code, json } = await hotel.cli.json('group', 'issue', list)
  expect(code).toBe(1)
  const { summary, jobs } = Issue.parse(json)
  expect(summary).toEqual({ issued: 2, needsAttention: 2 })
  expect(jobs.map((job) => [job.rooms[0], job.guest, job.state, job.waitingFor?.reason ?? null])).toEqual([
    ['412', 'Rui Costa', 'needsAttention', 'sameParty'],
    ['415', 'Nils Moe', 'needsAttention', 'sameParty'],
    ['503', 'Priya Raman', 'issued', null],
    ['503', 'Arun Raman', 'issued', null],
  ])
  expect(jobs[0]?.problem).toMatchObject({
    kind: 'sameParty',
    rooms: ['412'],
    holders: [{ name: 'Ana Silva' }],
  })
  expect(JSON.stringify(jobs[1]?.problem)).toContain('Clara Moreau')
  expect([madeIn('412'), madeIn('415')]).toEqual([[], []])

  const text = (await hotel.cli.run('group', 'issue', list)).stdout
  expect(text).toContain('Room 412 is held by Ana Silva until')

  // The one yes answers for its room and for no other.
  const id = jobs[0]?.id ?? ''
  const yes = await hotel.cli.json('queue', 'resolve', id, '--same-party')
  expect(yes).toMatchObject({ code: 0, json: { job: { state: 'issued', guest: 'Rui Costa' } } })
  expect([madeIn('412'), madeIn('415')]).toEqual([['Rui Costa'], []])
})

test('--same-party names the rooms that belong to the list, or all of them', async () => {
  const named = await hotel.cli.json(
    ...['group', 'issue', file('named.csv', ['412;Tor Dahl', '415;Eva Dahl']), '--same-party', '412'],
  )
  expect(named.code).toBe(1)
  expect(Issue.parse(named.json).jobs.map((job) => job.state)).toEqual(['issued', 'needsAttention'])
  const all = await hotel.cli.json(
    ...['group', 'issue', file('all.csv', ['412;Ida Berg', '415;Jon Berg']), '--same-party', 'all'],
  )
  expect(all.code).toBe(0)
  expect(Issue.parse(all.json).jobs.map((job) => job.state)).toEqual(['issued', 'issued'])
})

test('a room in --same-party that the hotel does not have is a usage error that names it, and nothing is queued', async () => {
  const before = (await hotel.cli.json('queue', 'list')).json
  const list = file('typo.csv', ['412;Liv Moe'])
  for (const [rooms, kind, named] of [
    ['412,4122', 'unknownRoom', '4122'],
    ['412,,415', 'invalidInput', ''],
    ['', 'invalidInput', ''],
  ] as const) {
    const { code, json } = await hotel.cli.json('group', 'issue', list, '--same-party', rooms)
    const { error } = ErrorReply.parse(json)
    expect([code, error.kind]).toEqual([2, kind])
    expect(error.message).toContain(named)
  }
  expect((await hotel.cli.json('queue', 'list')).json).toEqual(before)
})

test('a check says whose keys a list would join, and which of them are in it', async () => {
  const list = file('check.csv', ['503;Tom Falk', '309;Carlos Mendes'])
  const { code, json } = await hotel.cli.json('group', 'check', list)
  expect(code).toBe(0)
  expect(json).toMatchObject({
    joins: [
      { room: '309', party: 'listed', holders: [{ name: 'Carlos Mendes' }] },
      { room: '503', party: 'asks' },
    ],
  })
  const text = (await hotel.cli.run('group', 'check', list)).stdout
  expect(text).toMatch(/503: Priya Raman until .*not in the list \(--same-party 503/)
  expect(text).toMatch(/309: Carlos Mendes until [^;]*$/m)
})
