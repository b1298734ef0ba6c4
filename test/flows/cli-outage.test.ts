import { expect, test } from 'vitest'
import { ErrorJson, IssueJson, issueArgs, JobsJson, keysOf, openTerminal } from '#test/support/built-cli.ts'
import type { Terminal } from '#test/support/built-cli.ts'

const made = ({ seam }: Terminal) => seam.control.keysCreated()
const jobOf = (said: unknown) => IssueJson.pick({ job: true }).parse(said).job

test('Seam away: accepted with exit 3, kept without an attempt, issued when Seam is back', async () => {
  const terminal = await openTerminal()
  await terminal.json(['rooms'])
  await terminal.seam.control.offline(true)
  const away = await terminal.json(issueArgs(['--join', 'all']))
  expect(away).toMatchObject({ code: 3, said: { job: { state: 'queued', attempts: 0, problem: null } } })
  expect(away.stderr).toMatch(/cannot be reached/)
  expect(await terminal.json(['queue', 'drain'])).toMatchObject({ code: 3 })
  expect((await terminal.json(['status'])).said).toMatchObject({
    connection: 'offline',
    queue: { queued: 1, running: 0, uncertain: 0, needsAttention: 0, issued: 0, cancelled: 0 },
    hops: [{ name: 'seam', ok: false }, {}, {}],
  })
  expect((await terminal.json(['keys', '412'])).code).toBe(0)

  await terminal.seam.control.offline(false)
  const back = await terminal.json(['queue', 'drain'])
  expect(back.code).toBe(0)
  expect(JobsJson.parse(back.said).jobs).toMatchObject([
    { id: jobOf(away.said).id, state: 'issued', attempts: 1 },
  ])
  expect(made(terminal)).toMatchObject([{ shape: 'join', invalidatedIds: [], replacedIds: [] }])
})

test('with nothing read before, an outage is said as one', async () => {
  const terminal = await openTerminal({ rooms: 20 })
  await terminal.seam.control.offline(true)
  for (const command of [['rooms'], ['keys', '101'], ['connect'], issueArgs(['--join', 'all'])]) {
    const end = await terminal.json(command)
    expect({ code: end.code, kind: ErrorJson.parse(end.said).error.kind }).toEqual({
      code: 3,
      kind: 'offline',
    })
  }
})

test('a key that Seam refuses: exit 3, the work is kept', async () => {
  const terminal = await openTerminal()
  await terminal.json(['rooms'])
  terminal.seam.control.revokeApiKey(true)
  const end = await terminal.json(issueArgs(['--join', 'all']))
  expect(end).toMatchObject({ code: 3, said: { job: { state: 'queued', attempts: 0 } } })
  expect((await terminal.json(['status'])).said).toMatchObject({ connection: 'unauthorised' })
  expect(await terminal.json(['connect'])).toMatchObject({
    code: 3,
    said: { error: { kind: 'unauthorised' } },
  })
  expect(made(terminal)).toEqual([])
})

test('a target that died while the key waited asks a person, and names what could be joined', async () => {
  const terminal = await openTerminal()
  const keys = await keysOf(terminal, '412')
  const parent = keys.find((key) => key.kind === 'syncParent')?.credentialId ?? ''
  const card = keys.find((key) => key.kind === 'card' && key.joinable)?.credentialId
  const { id } = jobOf((await terminal.json(issueArgs(['--join', parent, '--queue-only']))).said)
  terminal.seam.control.revoke(parent)
  const drained = await terminal.json(['queue', 'drain'])
  expect(drained).toMatchObject({
    code: 1,
    said: {
      jobs: [
        {
          id,
          state: 'needsAttention',
          attempts: 0,
          problem: {
            kind: 'targetGone',
            targets: [{ key: { credentialId: parent }, reason: 'gone' }],
            candidates: [{ credentialId: card }],
          },
        },
      ],
    },
  })
  expect(await terminal.json(['queue', 'retry', id])).toMatchObject({ code: 1 })
  const shown = await terminal.joinery(['queue', 'show', id])
  expect(shown.stdout).toMatch(/needs you[^]*cannot be joined any more[^]*Choose what to join instead/)
  expect(await terminal.json(['queue', 'list', '--state', 'needsAttention'])).toMatchObject({
    code: 0,
    said: { jobs: [{ id }] },
  })
  expect(await terminal.json(['queue', 'cancel', id])).toMatchObject({
    code: 0,
    said: { job: { state: 'cancelled' } },
  })
  expect(made(terminal)).toEqual([])
})

test('an answer lost after the key was made is found again; lost before, it goes out after the quiet period', async () => {
  const terminal = await openTerminal()
  const create = '/acs/credentials/create'
  terminal.seam.control.fault({ route: create, kind: 'resetAfter' })
  const quiet = ['--join', 'all', '--quiet-period', '600ms']
  expect(await terminal.json(issueArgs(quiet))).toMatchObject({
    code: 0,
    said: { job: { state: 'issued', attempts: 1 } },
  })
  expect(made(terminal)).toHaveLength(1)
  terminal.seam.control.fault({ route: create, kind: 'resetBefore' })
  expect(await terminal.json(issueArgs(quiet, { guest: 'Eva Silva' }))).toMatchObject({
    code: 0,
    said: { job: { state: 'issued', attempts: 2 } },
  })
  expect(made(terminal)).toHaveLength(2)
})

test('an override whose answer was lost is not repeated until a person says so', async () => {
  const terminal = await openTerminal()
  terminal.seam.control.fault({ route: '/acs/credentials/create', kind: 'resetBefore' })
  const args = ['--override', '--confirm', '412', '--quiet-period', '300ms']
  const end = await terminal.json(issueArgs(args))
  expect(end).toMatchObject({
    code: 1,
    said: { job: { state: 'needsAttention', problem: { kind: 'outcomeUnknown' } } },
  })
  const { id } = jobOf(end.said)
  const story = await terminal.json(['queue', 'show', id])
  expect(story).toMatchObject({ code: 0, said: { job: { id }, attempts: [{ n: 1, outcome: 'unknown' }] } })
  const elsewhere = (await keysOf(terminal, '415'))[0]?.credentialId ?? ''
  expect(await terminal.json(['queue', 'resolve', id, '--worked', elsewhere])).toMatchObject({
    code: 2,
    said: { error: { kind: 'keyOfAnotherRoom' } },
  })
  expect(await terminal.json(['queue', 'resolve', id, '--send-again'])).toMatchObject({
    code: 0,
    said: { job: { id, state: 'issued', attempts: 2 } },
  })
  expect(made(terminal)).toMatchObject([{ shape: 'override' }])
  const missing = await terminal.json(['queue', 'show', 'no-such-job'])
  expect(missing).toMatchObject({ code: 2, said: { error: { kind: 'notFound' } } })
})

test('when Seam asks to slow down for a moment, the command waits as long as it says', async () => {
  const terminal = await openTerminal()
  await terminal.json(['rooms'])
  terminal.seam.control.throttle(2, 1)
  expect(await terminal.json(issueArgs(['--join', 'all']))).toMatchObject({
    code: 0,
    said: { job: { state: 'issued', attempts: 1 } },
  })
})
