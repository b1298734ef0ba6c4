import { expect, test } from 'vitest'
import { IssueJson, issueArgs, JobsJson, keysOf, openTerminal } from '#test/support/built-cli.ts'
import type { Terminal } from '#test/support/built-cli.ts'

const made = ({ seam }: Terminal) => seam.control.keysCreated()
const none = { invalidatedIds: [], replacedIds: [] }

/** Issues and expects a good end: exit 0, the document of cli.md, a key that stops none. */
const issued = async (terminal: Terminal, args: readonly string[]) => {
  const end = await terminal.json(args)
  expect(end).toMatchObject({ code: 0, stderr: '' })
  const said = IssueJson.parse(end.said)
  expect(said.job).toMatchObject({ state: 'issued', shape: 'join', attempts: 1, problem: null })
  expect(said.consequences.map((one) => one.effect)).not.toContain('stopsWorking')
  expect(said.job.credentialId).toBe(made(terminal).at(-1)?.credentialId)
  expect(said.job.joinedTo).toEqual(made(terminal).at(-1)?.joinedIds)
  return said
}

test('--join all joins every joinable key of the room, a sync parent standing for its phone copies', async () => {
  const terminal = await openTerminal()
  const keys = await keysOf(terminal, '412')
  const wanted = keys.filter((key) => key.joinable && key.parentId === null)
  const { job, consequences } = await issued(terminal, issueArgs(['--join', 'all']))
  expect(job).toMatchObject({ rooms: ['412'], guest: 'Rui Silva', access: 'mobile' })
  expect(job.joinedTo.toSorted()).toEqual(wanted.map((key) => key.credentialId).toSorted())
  expect(wanted.map((key) => key.kind).toSorted()).toEqual(['card', 'syncParent'])
  expect(consequences.map((one) => one.credentialId)).toEqual(
    expect.arrayContaining(keys.filter((key) => key.joinable).map((key) => key.credentialId)),
  )
  expect(made(terminal)).toMatchObject([{ shape: 'join', rooms: ['412'], holder: 'Rui Silva', ...none }])
})

test('--join parents joins sync parents only', async () => {
  const terminal = await openTerminal()
  const parents = (await keysOf(terminal, '412')).filter((key) => key.kind === 'syncParent')
  const { job } = await issued(terminal, issueArgs(['--join', 'parents']))
  expect(job.joinedTo).toEqual(parents.map((key) => key.credentialId))
})

test('--join ID,ID joins exactly the named keys, a phone copy and a card among them', async () => {
  const terminal = await openTerminal()
  const keys = await keysOf(terminal, '412')
  const copy = keys.find((key) => key.kind === 'phoneCopy')?.credentialId ?? ''
  const card = keys.find((key) => key.kind === 'card' && key.joinable)?.credentialId ?? ''
  const { job } = await issued(terminal, issueArgs(['--join', `${copy},${card}`]))
  expect(job.joinedTo).toEqual([copy, card])
  expect(made(terminal)).toMatchObject([{ shape: 'join', ...none }])
})

test('two rooms of a suite and a common door on one plastic card', async () => {
  const terminal = await openTerminal()
  const more = ['--join', 'all', '--door', 'gym', '--access', 'card', '--label', 'Suite %ROOMNUM%']
  await issued(terminal, issueArgs(more, { room: ['602', '601'] }))
  expect(made(terminal)).toMatchObject([
    {
      shape: 'join',
      rooms: ['601', '602'],
      commonDoors: ['Gym'],
      accessMethod: 'card',
      ...none,
    },
  ])
})

test('--dry-run shows every key on the door and the exact request, and leaves no trace', async () => {
  const terminal = await openTerminal()
  const parent = (await keysOf(terminal, '412')).find((key) => key.kind === 'syncParent')?.credentialId
  const end = await terminal.json(issueArgs(['--join', 'parents', '--dry-run']))
  expect(end).toMatchObject({
    code: 0,
    said: {
      consequences: expect.arrayContaining([
        expect.objectContaining({ room: '412', credentialId: parent, effect: 'keepsWorking' }),
      ]),
      request: {
        access_method: 'mobile_key',
        visionline_metadata: { joiner_acs_credential_ids: [parent], card_format: 'rfid48' },
      },
    },
  })
  const override = await terminal.json(
    issueArgs(['--override', '--confirm', '412', '--dry-run', '--access', 'card']),
  )
  expect(JSON.stringify(override.said)).toContain('"override":true')
  expect(JSON.stringify(override.said)).toContain('"effect":"stopsWorking"')
  const writes = terminal.seam.control
    .record()
    .filter((entry) => entry.kind === 'request' && /create|delete|update/.test(entry.route))
  expect(writes).toEqual([])
  expect((await terminal.json(['queue', 'list'])).said).toEqual({ jobs: [] })
})

test('--queue-only takes the work without sending; queue drain sends it', async () => {
  const terminal = await openTerminal()
  const queued = await terminal.json(issueArgs(['--join', 'all', '--queue-only']))
  expect(queued).toMatchObject({ code: 0, said: { job: { state: 'queued', attempts: 0 } } })
  expect(made(terminal)).toEqual([])
  const drained = await terminal.json(['queue', 'drain'])
  expect(drained.code).toBe(0)
  const id = IssueJson.parse(queued.said).job.id
  expect(JobsJson.parse(drained.said).jobs).toMatchObject([{ id, state: 'issued', attempts: 1 }])
  expect(made(terminal)).toMatchObject([{ shape: 'join', ...none }])
  expect((await terminal.json(['queue', 'drain'])).said).toMatchObject({ jobs: [] })
})

test('the same command twice is one key, and says so; --copy 2 is a second one', async () => {
  const terminal = await openTerminal()
  const stay = issueArgs(['--join', 'all'])
  const first = await issued(terminal, stay)
  const again = await terminal.json(stay)
  expect(again).toMatchObject({ code: 0, said: { job: { id: first.job.id } } })
  expect(again.stderr).toContain('nothing was added')
  expect(made(terminal)).toHaveLength(1)
  await issued(terminal, [...stay, '--copy', '2'])
  expect(made(terminal)).toHaveLength(2)
})

test('an override goes out with the room typed again, and names the keys that stop', async () => {
  const terminal = await openTerminal()
  const end = await terminal.json(issueArgs(['--override', '--confirm', '412', '--access', 'card']))
  expect(end).toMatchObject({ code: 0, said: { job: { shape: 'override', state: 'issued' } } })
  const stopped = IssueJson.parse(end.said).consequences.filter((one) => one.effect === 'stopsWorking')
  expect(made(terminal)[0]?.invalidatedIds.toSorted()).toEqual(
    expect.arrayContaining([...new Set(stopped.map((one) => one.credentialId))].toSorted()),
  )
})

test('people read sentences and tables, the times of the hotel named with its zone', async () => {
  const terminal = await openTerminal()
  const end = await terminal.joinery(issueArgs(['--join', 'all']))
  expect(end.code).toBe(0)
  expect(end.stdout).toMatch(/Room\s+Holder\s+Key\s+At the door/)
  expect(end.stdout).toContain('0 keys stop working.')
  expect(end.stdout).toMatch(/Key for Rui Silva, room 412: issued/)
  const keys = await terminal.joinery(['keys', '412'])
  expect(keys.stdout).toContain('Times of Europe/Lisbon')
  expect(keys.stdout + end.stdout).not.toMatch(/undefined|\[object|\u001b/)
})
