import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ErrorReply, keyFor, openCliHotel } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'

let hotel: CliHotel
const ids = { other: '', staff: '', dead: '' }

beforeAll(async () => {
  hotel = await openCliHotel()
  const keys = await hotel.keys('412')
  const idOf = (reason: string) => keys.find((key) => key.reason === reason)?.credentialId ?? ''
  ids.staff = idOf('staffKey')
  ids.dead = idOf('notValid')
  ids.other = (await hotel.keys('214'))[0]?.credentialId ?? ''
})
afterAll(() => hotel.close())

/** Exit code, kind and sentence of a refusal. */
const refusal = async (...args: readonly string[]) => {
  const { code, json } = await hotel.cli.json(...args)
  const { kind, message, hint } = ErrorReply.parse(json).error
  return { code, kind, said: `${message} ${hint}` }
}
const stay = (from: string, until: string): readonly string[] => ['--from', from, '--until', until]
const room = (name: string, ...more: readonly string[]) => keyFor('Rui Silva', '--room', name, ...more)
const joinAll = ['--join', 'all']
const nextYear = new Date().getUTCFullYear() + 1

/** Lisbon changes its clocks at 01:00 UTC on the last Sundays of March and October. */
const lastSunday = (month: 3 | 10): string => {
  const last = new Date(Date.UTC(nextYear, month - 1, 31))
  last.setUTCDate(31 - last.getUTCDay())
  return last.toISOString().slice(0, 10)
}

describe('what is wrong is refused before anything is queued, naming the value and the remedy', () => {
  test.each<[string, () => readonly string[], string, string]>([
    ['an unknown room', () => room('9412', ...joinAll), 'unknownRoom', '9412'],
    ['nearly a room', () => room('0412', ...joinAll), 'unknownRoom', 'Did you mean 412'],
    ['an unknown common door', () => room('412', ...joinAll, '--door', 'Sauna'), 'unknownDoor', 'Sauna'],
    [
      'a stay in the past',
      () => room('412', ...joinAll, ...stay('2020-01-01T15:00', '2020-01-02T11:00')),
      'stayInPast',
      '2020-01-02 11:00',
    ],
    [
      'a reversed stay',
      () => room('412', ...joinAll, ...stay(`${nextYear}-01-04T15:00`, `${nextYear}-01-02T11:00`)),
      'stayReversed',
      `${nextYear}-01-02`,
    ],
    [
      'a time that is none',
      () => room('412', ...joinAll, '--from', 'tomorrow'),
      'timeUnreadable',
      '2026-12-01T15:00',
    ],
    [
      'a date that is none',
      () => room('412', ...joinAll, '--until', `${nextYear}-02-30T11:00`),
      'timeUnreadable',
      '02-30',
    ],
    [
      'an hour the clocks skip',
      () => room('412', ...joinAll, '--until', `${lastSunday(3)}T01:30`),
      'timeSkipped',
      '02:30+01:00',
    ],
    [
      'an hour the clocks repeat',
      () => room('412', ...joinAll, '--until', `${lastSunday(10)}T01:30`),
      'timeRepeated',
      '01:30+00:00',
    ],
    ['an unknown key', () => room('412', '--join', 'no-such-key'), 'unknownKey', 'no-such-key'],
    ['a key id longer than any', () => room('412', '--join', 'k'.repeat(300)), 'unknownKey', 'kkk'],
    ['a list of keys with nothing in it', () => room('412', '--join', ','), 'unknownKey', 'choose'],
    ['a key of another room', () => room('412', '--join', ids.other), 'keyOfAnotherRoom', 'room 214'],
    ['a staff key', () => room('412', '--join', ids.staff), 'keyNotJoinable', 'staff key'],
    ['a key that was replaced', () => room('412', '--join', ids.dead), 'keyNotJoinable', "B. Costa's card"],
    ['a room without keys', () => room('101', ...joinAll), 'nothingToJoin', '101'],
    [
      'a room no key of the choice opens',
      () => room('601', '--room', '412', '--join', 'parents', '--room', '101'),
      'roomsNotCovered',
      '101',
    ],
    ['an empty name', () => [...keyFor(' ', '--room', '412'), ...joinAll], 'guestMissing', 'name'],
    [
      'a name of 300 characters',
      () => [...keyFor('x'.repeat(300), '--room', '412'), ...joinAll],
      'guestTooLong',
      '300',
    ],
    [
      'a name that turns the direction',
      () => [...keyFor('Rui \u202eSilva', '--room', '412'), ...joinAll],
      'guestUnreadable',
      'U+202E',
    ],
    [
      'an e-mail address that is none',
      () => room('412', ...joinAll, '--email', 'rui at home'),
      'contactUnreadable',
      'rui at home',
    ],
    [
      'an override without its confirmation',
      () => room('412', '--override'),
      'overrideNotConfirmed',
      "Ana Silva's phone key",
    ],
    [
      'an override that confirms another room',
      () => room('412', '--override', '--confirm', '413'),
      'overrideNotConfirmed',
      '412',
    ],
    [
      'both override and join',
      () => room('412', '--override', ...joinAll),
      'shapeConflict',
      '--join, --override',
    ],
    ['neither', () => room('412'), 'shapeMissing', 'join'],
    [
      'a label longer than Seam takes',
      () => room('412', ...joinAll, '--label', 'x'.repeat(300)),
      'invalidInput',
      '200',
    ],
  ])('%s', async (_what, args, kind, said) => {
    expect(await refusal(...args())).toEqual({ code: 2, kind, said: expect.stringContaining(said) })
  })

  test('two rooms of one name', async () => {
    const twin = [...hotel.property.world.entrances.values()].find((door) => door.name === '120')
    if (twin === undefined) throw new Error('no room 120')
    hotel.property.world.entrances.set(twin.id, { ...twin, name: '412' })
    await hotel.cli.run('rooms', '--refresh')
    const refused = await refusal(...room('412', ...joinAll))
    hotel.property.world.entrances.set(twin.id, twin)
    await hotel.cli.run('rooms', '--refresh')
    expect(refused).toEqual({
      code: 2,
      kind: 'ambiguousRoom',
      said: expect.stringContaining('2 doors are named "412"'),
    })
  })

  test('a right-to-left name is a name like any other', async () => {
    const { code } = await hotel.cli.json(...keyFor('نور الهدى', '--room', '412', ...joinAll, '--dry-run'))
    expect(code).toBe(0)
  })

  test('after all of them the queue is empty and the server made no key', async () => {
    expect(hotel.property.control.keysCreated()).toEqual([])
    const { code, json } = await hotel.cli.json('queue', 'list')
    expect({ code, json }).toEqual({ code: 0, json: { jobs: [] } })
  })

  test('everything wrong with one request is said at once, for people too', async () => {
    const { code, stdout, stderr } = await hotel.cli.run(
      ...room('412', '--override', ...joinAll, ...stay('soon', 'later')),
    )
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/"soon" is not a time[^]*"later" is not a time[^]*cannot be used together/)
  })
})

describe('a command line that makes no sense is refused in the same shape', () => {
  test.concurrent.each<[string, readonly string[], string]>([
    ['no command', [], '--help'],
    ['half a command', ['queue'], '--help'],
    ['an unknown command', ['romos'], 'Did you mean rooms?'],
    ['an unknown option', ['rooms', '--colour'], '--colour'],
    ['everything a key needs is missing', ['issue', '--guest', 'Rui'], '--room, --from, --until'],
    ['an option without its value', ['rooms', '--quiet-period'], '--quiet-period'],
    ['a duration that is none', ['rooms', '--quiet-period', 'soon'], '180s'],
    ['too many requests at once', ['rooms', '--concurrency', '99'], '1 to 16'],
    ['a value that is not offered', ['issue', '--access', 'door'], 'mobile'],
    ['a state that is none', ['queue', 'list', '--state', 'lost'], 'needsAttention'],
    ['an empty id', ['queue', 'show', ''], 'not an id'],
    ['one argument too many', ['keys', '412', '415'], 'too many arguments'],
  ])('%s', async (_what, args, said) => {
    const { code, kind, said: found } = await refusal(...args)
    expect({ code, kind }).toEqual({ code: 2, kind: 'invalidInput' })
    expect(found).toContain(said)
  })

  test('for people it is the help or one sentence, on standard error', async () => {
    const nothing = await hotel.cli.run()
    expect(nothing).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Usage: joinery') })
    const wrong = await hotel.cli.run('romos')
    expect(wrong).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^joinery: unknown command/),
    })
    // No profile is made in a folder called like an option.
    const forgotten = await hotel.cli.run('status', '--data', '--training')
    expect(forgotten).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('A folder is missing before --training'),
    })
    const help = await hotel.cli.run('issue', '--help')
    expect(help).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('--join parents') })
  })
})
