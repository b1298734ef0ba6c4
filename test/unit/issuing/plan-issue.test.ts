import { expect, test } from 'vitest'
import { planIssue } from '#core/issuing/plan-issue.ts'
import type { PlanFacts } from '#core/issuing/plan-issue.ts'
import { SystemId } from '#shared/ids.ts'
import { addMs } from '#shared/instant.ts'
import type { IssueInput } from '#shared/issue.ts'
import { at, credentialId, door, entranceId, guest, key } from '#test/support/build.ts'

const now = at('12:00')
const ana = guest('Ana Silva')
const facts = (part: Partial<PlanFacts> = {}): PlanFacts => {
  const keys = part.keys ?? [key()]
  return {
    property: {
      workspace: { id: 'ws-1', name: 'Meridian Group', isSandbox: false },
      system: { id: SystemId.parse('system-1'), name: 'Hotel Meridian', timeZone: 'Europe/Lisbon' },
      credentialManager: { id: SystemId.parse('manager-1'), name: 'Phones' },
      isTraining: false,
    },
    timeZone: 'Europe/Lisbon',
    doors: [door('412'), door('413'), door('Gym', 'common')],
    guests: [ana],
    keys,
    keysOfRoom: (id) => keys.filter((one) => one.guestEntranceIds.includes(id)),
    readAt: () => now,
    labelAccepted: null,
    now,
    ...part,
  }
}
const wish = (part: Partial<IssueInput> = {}): IssueInput => ({
  entranceIds: [entranceId('412')],
  doorIds: [],
  guest: { is: 'new', fullName: 'Rui Silva', email: null, phone: null },
  stay: { startsAt: at('15:00'), endsAt: at('2026-12-03T11:00:00.000Z') },
  access: 'mobile',
  shape: { is: 'joinRule', rule: 'all' },
  labelTemplate: null,
  format: null,
  copy: 1,
  encoder: null,
  operator: null,
  ...part,
})
const problemsOf = (input: IssueInput, known = facts()) => {
  const { intent } = planIssue(input, known)
  return intent.ok ? [] : intent.error.map((problem) => problem.kind)
}

test('a request without a room, of an unknown guest, to a hotel without phone keys: all problems at once', () => {
  const noPhones = facts({ property: { ...facts().property, credentialManager: null } })
  const nobody = { is: 'known', acsUserId: guest('Nobody').acsUserId } as const
  expect(problemsOf(wish({ entranceIds: [], guest: nobody }), noPhones).toSorted()).toEqual([
    'noCredentialManager',
    'noRooms',
    'unknownGuest',
  ])
  expect(problemsOf(wish({ access: 'card' }), noPhones)).toEqual([])
})

test.for<{ what: string; change: object; kind: string }>([
  { what: 'name', change: { fullName: ' ' }, kind: 'guestMissing' },
  { what: 'e-mail address', change: { email: 'rui@' }, kind: 'contactUnreadable' },
  { what: 'phone number', change: { phone: 'call me' }, kind: 'contactUnreadable' },
])('a new guest with a bad $what is refused', ({ change, kind }) => {
  const rui = { is: 'new', fullName: 'Rui Silva', email: null, phone: null, ...change } as const
  expect(problemsOf(wish({ guest: rui }))).toEqual([kind])
})

test('a key named by mistake is told with the rooms it is of, also a door this desk does not know', () => {
  const far = key({ id: 'far', rooms: ['413', 'Annexe'] })
  const shape = { is: 'joinKeys', credentialIds: [credentialId('far'), credentialId('nowhere')] } as const
  const plan = planIssue(wish({ shape }), facts({ keys: [key(), far] }))
  expect(plan.intent).toEqual({
    ok: false,
    error: [
      { kind: 'keyOfAnotherRoom', key: 'far', keyRooms: ['413', 'entrance-Annexe'], rooms: ['412'] },
      { kind: 'unknownKey', key: 'nowhere' },
    ],
  })
})

test('an override is accepted for the list that was shown, with copies under their parent, and for no longer one', () => {
  const copy = key({ id: 'copy', kind: 'phoneCopy', parentId: credentialId('parent-1') })
  const override = (...shown: readonly string[]) =>
    wish({ shape: { is: 'override', confirmedRooms: ['412'], shownStops: shown.map(credentialId) } })
  const known = facts({ keys: [key(), copy] })
  expect(problemsOf(override('parent-1'), known)).toEqual([])
  expect(problemsOf(override('copy'), known)).toEqual(['overrideNotConfirmed'])
  expect(problemsOf(override('parent-1'), facts({ keys: [key(), key({ id: 'new' })] }))).toEqual([
    'overrideNotConfirmed',
  ])
  const staff = facts({ keys: [key(), key({ id: 'staff', isStaff: true })] })
  expect(problemsOf(override('parent-1'), staff)).toEqual([])
})

test('letting Seam join is refused on keys that were read too long ago, or never', () => {
  const auto = wish({ shape: { is: 'autoJoin' } })
  expect(problemsOf(auto)).toEqual([])
  expect(problemsOf(auto, facts({ readAt: () => addMs(now, -30_001) }))).toEqual(['autoJoinStale'])
  expect(problemsOf(auto, facts({ readAt: () => null }))).toEqual(['autoJoinStale'])
})

test('what a plan rests on is as old as its least recently read room, and unknown when one was never read', () => {
  const both = wish({ entranceIds: [entranceId('412'), entranceId('413')] })
  const readAt: PlanFacts['readAt'] = (id) => addMs(now, id === entranceId('413') ? -20_000 : -5_000)
  expect(planIssue(both, facts({ readAt })).keysReadAt).toBe(addMs(now, -20_000))
  const never: PlanFacts['readAt'] = (id) => (id === entranceId('412') ? null : now)
  expect(planIssue(both, facts({ readAt: never })).keysReadAt).toBe(null)
})

test('a late start, a shared address and a phone key that replaces the guest\u2019s own are said beforehand', () => {
  const shared = { is: 'new', fullName: 'Eva', email: 'Silva@Example.com ', phone: null } as const
  const stay = { startsAt: at('10:30'), endsAt: at('2026-12-03T11:00:00.000Z') }
  const family = facts({ guests: [ana, guest('Rui', { email: 'silva@example.com' })] })
  expect(planIssue(wish({ guest: shared, stay }), family).warnings).toEqual(['startInPast', 'sharedEmail'])
  const own = key({ id: 'own', acsUserId: ana.acsUserId, rooms: ['413'] })
  const known = wish({ guest: { is: 'known', acsUserId: ana.acsUserId } })
  const plan = planIssue(known, facts({ keys: [key(), own] }))
  expect(plan.warnings).toEqual(['replacesOwnKey'])
  expect(plan.consequences).toContainEqual(
    expect.objectContaining({ room: '413', credentialId: 'own', effect: 'stopsWorking' }),
  )
})
