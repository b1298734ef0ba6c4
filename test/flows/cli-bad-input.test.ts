import { expect, test } from 'vitest'
import { ErrorJson, inDays, issueArgs, keysOf, openTerminal } from '#test/support/built-cli.ts'
import type { Terminal } from '#test/support/built-cli.ts'

/** Refused with exit 2 and a sentence that names the value; nothing queued, nothing made. */
const refused = async (
  terminal: Terminal,
  args: readonly string[],
  kind: string,
  names: readonly string[],
) => {
  const end = await terminal.json(args)
  expect({ code: end.code, kind: ErrorJson.parse(end.said).error.kind }).toEqual({ code: 2, kind })
  const { message, hint } = ErrorJson.parse(end.said).error
  for (const name of names) expect(`${message} ${hint}`).toContain(name)
  expect((await terminal.json(['queue', 'list'])).said).toEqual({ jobs: [] })
  expect(terminal.seam.control.keysCreated()).toEqual([])
  return end
}

test('an unknown room or door is refused with the near names, never guessed', async () => {
  const terminal = await openTerminal()
  await refused(terminal, issueArgs(['--join', 'all'], { room: ['4112'] }), 'unknownRoom', ['"4112"', '412'])
  await refused(terminal, issueArgs(['--join', 'all'], { room: ['0412'] }), 'unknownRoom', ['412'])
  await refused(terminal, issueArgs(['--join', 'all', '--door', 'Gim']), 'unknownDoor', ['"Gim"', 'Gym'])
  await refused(terminal, ['keys', '999'], 'unknownRoom', ['"999"'])
})

test('two rooms of one name are refused', async () => {
  const terminal = await openTerminal()
  for (const door of terminal.seam.world.entrances.values()) if (door.name === '413') door.name = '412'
  await refused(terminal, issueArgs(['--join', 'all']), 'ambiguousRoom', ['2 doors', '"412"'])
})

test('a stay in the past, reversed, or unreadable is refused', async () => {
  const terminal = await openTerminal()
  const join = ['--join', 'all']
  const past = { from: inDays(-3), until: inDays(-1) }
  await refused(terminal, issueArgs(join, past), 'stayInPast', [])
  await refused(terminal, issueArgs(join, { from: inDays(2), until: inDays(1) }), 'stayReversed', [])
  await refused(terminal, issueArgs(join, { until: 'tomorrow' }), 'timeUnreadable', ['"tomorrow"'])
  await refused(terminal, issueArgs(join, { until: '2027-02-30T11:00' }), 'timeUnreadable', ['2027-02-30'])
})

test('a time the clocks skip or repeat is asked about, never shifted', async () => {
  const terminal = await openTerminal()
  const join = ['--join', 'all']
  const skipped = { until: '2027-03-28T01:30' }
  await refused(terminal, issueArgs(join, skipped), 'timeSkipped', [
    'Europe/Lisbon',
    '2027-03-28T02:30+01:00',
  ])
  const twice = { until: '2027-10-31T01:30' }
  await refused(terminal, issueArgs(join, twice), 'timeRepeated', ['2027-10-31T01:30+00:00', '+01:00'])
  const told = await terminal.json(issueArgs([...join, '--dry-run'], { until: '2027-10-31T01:30+01:00' }))
  expect(told).toMatchObject({ code: 0, said: { request: { ends_at: '2027-10-31T00:30:00.000Z' } } })
})

test('a hotel without a time zone is refused: the zone of this computer is not taken', async () => {
  const terminal = await openTerminal({ timeZone: 'Nowhere/At_all' }).catch(() => null)
  const hotel = terminal ?? (await openTerminal())
  hotel.seam.world.hotel.timeZone = 'Nowhere/At_all'
  await refused(hotel, issueArgs(['--join', 'all']), 'noTimeZone', ['Hotel Meridian', 'Seam Console'])
})

test('a key nobody knows, of another room, of staff, or replaced is refused by name', async () => {
  const terminal = await openTerminal()
  const keys = await keysOf(terminal, '412')
  const other = (await keysOf(terminal, '415'))[0]?.credentialId ?? ''
  const staff = keys.find((key) => key.reason === 'staffKey')?.credentialId ?? ''
  const replaced = keys.find((key) => key.reason === 'notValid')?.credentialId ?? ''
  await refused(terminal, issueArgs(['--join', 'no-such-key']), 'unknownKey', ['no-such-key'])
  await refused(terminal, issueArgs(['--join', other]), 'keyOfAnotherRoom', [other, '415', '412'])
  await refused(terminal, issueArgs(['--join', staff]), 'keyNotJoinable', ['staff key'])
  await refused(terminal, issueArgs(['--join', replaced]), 'keyNotJoinable', ['B. Costa', 'replaced'])
  await refused(terminal, issueArgs(['--join', ',']), 'unknownKey', [])
})

test('an empty, endless or disguised guest name is refused; every script is welcome', async () => {
  const terminal = await openTerminal()
  const join = ['--join', 'all']
  await refused(terminal, issueArgs(join, { guest: '   ' }), 'guestMissing', [])
  await refused(terminal, issueArgs(join, { guest: 'A'.repeat(300) }), 'guestTooLong', ['300', '100'])
  await refused(terminal, issueArgs(join, { guest: 'Rui \u202eavliS' }), 'guestUnreadable', ['U+202E'])
  await refused(terminal, issueArgs([...join, '--email', 'rui']), 'contactUnreadable', ['"rui"'])
  const arabic = await terminal.json(issueArgs(join, { guest: 'محمد السيد' }))
  expect(arabic).toMatchObject({ code: 0, said: { job: { guest: 'محمد السيد', state: 'issued' } } })
})

test('exactly one way of joining: none and two are refused, an override needs each room typed again', async () => {
  const terminal = await openTerminal()
  await refused(terminal, issueArgs([]), 'shapeMissing', [])
  const both = issueArgs(['--join', 'all', '--override', '--confirm', '412'])
  await refused(terminal, both, 'shapeConflict', ['--join', '--override'])
  await refused(terminal, issueArgs(['--override', '--auto-join']), 'shapeConflict', ['--auto-join'])
  await refused(terminal, issueArgs(['--override']), 'overrideNotConfirmed', ['412', 'Ana Silva'])
  const suite = issueArgs(['--override', '--confirm', '601'], { room: ['601', '602'] })
  await refused(terminal, suite, 'overrideNotConfirmed', ['602'])
  const vacant = issueArgs(['--join', 'all'], { room: ['118'] })
  await refused(terminal, vacant, 'nothingToJoin', ['118'])
})

test('everything wrong with a request is said at once', async () => {
  const terminal = await openTerminal()
  const end = await refused(terminal, issueArgs([], { room: ['4112'], until: 'soon' }), 'unknownRoom', [])
  expect(end.said).toMatchObject({
    problems: [{ kind: 'unknownRoom' }, { kind: 'timeUnreadable' }, { kind: 'shapeMissing' }],
  })
  const text = await terminal.joinery(issueArgs([], { room: ['4112'], until: 'soon' }))
  expect(text).toMatchObject({ code: 2, stdout: '' })
  expect(text.stderr).toMatch(/There is no room "4112"[^]*"soon" is not a time/)
})

test.each([
  [['issue', '--room', '412', '--from', 'x', '--until', 'y'], '--guest'],
  [issueArgs(['--join', 'all'], { room: [] }), 'room'],
  [['rooms', '--refrsh'], '--refrsh'],
  [['checkin'], 'checkin'],
  [['keys'], 'room'],
  [['rooms', '412'], 'arguments'],
  [['status', '--quiet-period', 'soon'], '--quiet-period'],
  [['status', '--concurrency', '17'], '--concurrency'],
  [issueArgs(['--join', 'all', '--access', 'fax']), 'card'],
  [['queue', 'resolve', 'x', '--worked', 'y', '--send-again'], '--send-again'],
  [['queue'], 'list'],
  [[], 'joinery'],
] as const)('a command line that makes no sense: %j', async (args, name) => {
  const terminal = await openTerminal({ rooms: 20 })
  const end = await terminal.json(args)
  expect({ code: end.code, said: JSON.stringify(end.said) }).toEqual({
    code: 2,
    said: expect.stringContaining(name),
  })
  expect(ErrorJson.safeParse(end.said).success).toBe(true)
  expect(end.stderr).not.toMatch(/\n\s+at /)
})

test('help and version are answers, short and with examples', async () => {
  const terminal = await openTerminal({ rooms: 20 })
  const help = await terminal.joinery(['--help'])
  expect(help).toMatchObject({ code: 0, stderr: '' })
  expect(help.stdout).toMatch(/issue[^]*queue[^]*training[^]*Examples:[^]*Exit codes/)
  expect((await terminal.joinery(['issue', '--help'])).stdout).toContain('--confirm')
  expect((await terminal.joinery(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  const bare = await terminal.joinery([])
  expect(bare.code).toBe(2)
  expect(bare.stderr).toContain('Usage: joinery')
})
