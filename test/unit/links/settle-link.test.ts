import { expect, test } from 'vitest'
import { afterDelete, afterLookup, uncertain, withdrawing } from '#core/links/settle-link.ts'
import { InstantKeyId, JobId, LinkId, SystemId, UserIdentityId } from '#shared/ids.ts'
import { addMs, Instant } from '#shared/instant.ts'
import type { Link } from '#shared/link.ts'

const sentAt = Instant.parse('2026-11-23T20:00:00.000Z')
const quietMs = 180_000
const after = (ms: number) => addMs(sentAt, ms)
const isKnownGuest = { isOwnHolder: false }

const sent = (part: Partial<Link> = {}): Link => ({
  id: LinkId.parse('link-1'),
  jobId: JobId.parse('job-1'),
  systemId: SystemId.parse('system-1'),
  userIdentityId: UserIdentityId.parse('identity-1'),
  isOwnHolder: true,
  instantKeyId: null,
  maxUses: 1,
  state: 'sending',
  attempts: 1,
  operator: null,
  createdAt: sentAt,
  sentAt,
  updatedAt: sentAt,
  madeAt: null,
  runAfter: null,
  expiresAt: null,
  phones: [],
  openedAt: null,
  endedBy: null,
  problem: null,
  ...part,
})
const listed = (id: string, createdAt: Instant) => ({
  id: InstantKeyId.parse(id),
  createdAt,
  expiresAt: addMs(createdAt, 86_400_000),
})

test('of a person who exists for this key alone any link is ours, whatever its clock says', () => {
  const found = afterLookup(
    uncertain(sent(), sentAt),
    [listed('a', after(-3_600_000))],
    after(1_000),
    quietMs,
  )
  expect(found).toMatchObject({ state: 'made', instantKeyId: 'a', problem: null, runAfter: null })
})

test('of a guest Seam knew before only the one link from the time of the request is taken', () => {
  const lost = uncertain(sent(isKnownGuest), sentAt)
  const old = listed('old', after(-86_400_000))
  expect(afterLookup(lost, [old, listed('new', after(500))], after(1_000), quietMs)).toMatchObject({
    state: 'made',
    instantKeyId: 'new',
  })
  expect(afterLookup(lost, [old], after(quietMs), quietMs)).toMatchObject({
    state: 'lost',
    problem: { kind: 'linkLost', candidates: 0 },
  })
  const two = [listed('a', after(500)), listed('b', after(600))]
  expect(afterLookup(lost, two, after(1_000), quietMs).state).toBe('uncertain')
  expect(afterLookup(lost, two, after(quietMs), quietMs)).toMatchObject({
    state: 'lost',
    problem: { kind: 'linkLost', candidates: 2 },
  })
})

test('an empty list proves nothing before the quiet period is over, and looks never stop short of its end', () => {
  let link = uncertain(sent(), sentAt)
  let looks = 0
  while (link.state === 'uncertain' && looks < 100) {
    link = afterLookup(link, [], link.runAfter ?? sentAt, quietMs)
    looks += 1
  }
  expect(link.state).toBe('lost')
  expect(link.updatedAt).toBe(after(quietMs))
  expect(looks).toBeLessThanOrEqual(16)
})

test('a link that is to go and was never found is over only after the quiet period', () => {
  const wish = withdrawing(uncertain(sent(), sentAt), 'key', after(5_000))
  expect(afterLookup(wish, [], after(10_000), quietMs).state).toBe('withdrawing')
  expect(afterLookup(wish, [], after(quietMs), quietMs)).toMatchObject({ state: 'withdrawn', endedBy: 'key' })
})

test('of links that may be somebody else’s none is deleted', () => {
  const wish = withdrawing(uncertain(sent(isKnownGuest), sentAt), 'key', after(5_000))
  const two = [listed('a', after(500)), listed('b', after(600))]
  expect(afterLookup(wish, two, after(quietMs), quietMs)).toMatchObject({
    state: 'lost',
    instantKeyId: null,
    endedBy: 'key',
  })
})

test('tries to delete go on at most 96 times a day, say why, and end with the link', () => {
  const made = sent({
    state: 'made',
    instantKeyId: InstantKeyId.parse('a'),
    expiresAt: after(7 * 86_400_000),
  })
  let link = withdrawing(made, 'person', sentAt)
  const refused = {
    is: 'refused',
    status: 403,
    code: 'forbidden',
    message: 'no',
    requestId: null,
    becauseOfLabel: false,
  } as const
  while (link.state === 'withdrawing' && (link.runAfter ?? sentAt) <= after(86_400_000))
    link = afterDelete(link, refused, link.runAfter ?? sentAt, quietMs)
  expect(link).toMatchObject({ state: 'withdrawing', problem: { kind: 'linkNotWithdrawn', status: 403 } })
  expect(link.attempts).toBeLessThanOrEqual(1 + 96 + 10)
  expect(afterDelete(link, refused, after(8 * 86_400_000), quietMs)).toMatchObject({
    state: 'withdrawn',
    runAfter: null,
  })
})
