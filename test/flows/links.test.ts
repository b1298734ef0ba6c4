import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Job } from '#shared/job.ts'
import type { Link } from '#shared/link.ts'
import { generateInstantKey } from '#adapters/sandbox/instant-keys.ts'
import { asked, startDesk, take } from '#test/support/start-core.ts'
import type { Desk } from '#test/support/start-core.ts'

const makeRoute = '/user_identities/generate_instant_key'

/** A desk, and a phone key of ours for Rui Silva in 412. */
const withKey = async (
  options: Parameters<typeof startDesk>[0] = {},
  change: Parameters<typeof asked>[1] = {},
): Promise<{ desk: Desk; job: Job }> => {
  const desk = await startDesk(options)
  const { job } = take(await desk.client().call('issue.submit', asked(desk, change)))
  await desk.settle()
  const issued = await desk.store().jobs.get(job.id)
  if (issued === null) throw new Error('no job')
  return { desk, job: issued }
}

const make = (desk: Desk, job: Job, more: { maxUses?: number; another?: boolean } = {}) =>
  desk.client().call('links.make', { jobId: job.id, ...more })
const linksOf = async (desk: Desk, job: Job, look = false): Promise<readonly Link[]> =>
  take(await desk.client().call('links.list', { jobIds: [job.id], look })).links
const requests = (desk: Desk, route: string): number =>
  desk.seam.control.record().filter((entry) => entry.kind === 'request' && entry.route === route).length
const atSeam = (desk: Desk) => [...desk.seam.world.instantKeys.values()]

test('an issued phone key gets a link, its address is read when it is shown, and the guest opens it', async () => {
  const { desk, job } = await withKey()
  const link = take(await make(desk, job, { maxUses: 2 }))
  expect(link).toMatchObject({ state: 'made', maxUses: 2, attempts: 1, operator: 'Marta R.', phones: [] })
  const { url } = take(await desk.client().call('links.show', { linkId: link.id }))
  expect(url).toMatch(/^https:/u)
  expect(await linksOf(desk, job, true)).toMatchObject([{ phones: [], openedAt: null }])

  await desk.clock.advance(5_000)
  expect(desk.seam.control.openLink(url, 'Pixel 9')).toBe(true)
  expect(await linksOf(desk, job, true)).toMatchObject([{ phones: ['Pixel 9'] }])
  // The copy is on the board before the next reading of the property.
  const keys = take(
    await desk.client().call('rooms.keys', { entranceId: desk.room('412'), fresh: false }),
  ).keys
  expect(keys.filter(({ parentId }) => parentId === job.credentialId)).toHaveLength(1)
})

test('a link may be opened as often as was said, and a phone that came before belongs to none', async () => {
  const { desk, job } = await withKey()
  take(await make(desk, job, { maxUses: 2 }))
  const [link] = atSeam(desk)
  if (link === undefined) throw new Error('no link')
  await desk.clock.advance(1_000)
  expect(['A', 'B', 'C'].map((name) => desk.seam.control.openLink(link.id, name))).toEqual([
    true,
    true,
    false,
  ])
  expect(await linksOf(desk, job, true)).toMatchObject([{ phones: ['A', 'B'] }])

  await desk.clock.advance(3_000)
  take(await make(desk, job, { another: true }))
  await desk.clock.advance(3_000)
  expect(await linksOf(desk, job, true)).toMatchObject([{ phones: ['A', 'B'] }, { phones: [] }])
  desk.seam.control.openLink(atSeam(desk)[1]?.id ?? '', 'New phone')
  await desk.clock.advance(3_000)
  expect(await linksOf(desk, job, true)).toMatchObject([{ phones: ['A', 'B'] }, { phones: ['New phone'] }])
})

test('pressing twice makes one link, asking for another makes another', async () => {
  const { desk, job } = await withKey()
  const both = await Promise.all([make(desk, job), make(desk, job)])
  expect(new Set(both.map((one) => take(one).id)).size).toBe(1)
  take(await make(desk, job, { another: true }))
  expect(requests(desk, makeRoute)).toBe(2)
  expect(atSeam(desk)).toHaveLength(2)
})

test('a lost answer is looked up and adopted: no second link, no second key', async () => {
  const { desk, job } = await withKey()
  const keys = desk.seam.control.keysCreated().length
  desk.seam.control.fault({ route: makeRoute, kind: 'resetAfter' })
  expect(take(await make(desk, job))).toMatchObject({ state: 'made', attempts: 1 })
  expect(requests(desk, makeRoute)).toBe(1)
  expect(atSeam(desk)).toHaveLength(1)
  expect(desk.seam.control.keysCreated()).toHaveLength(keys)
})

test('a request that was lost before it was read is said after the quiet period, and only a person asks again', async () => {
  const { desk, job } = await withKey({ settings: { quietPeriodMs: 20_000 } })
  desk.seam.control.fault({ route: makeRoute, kind: 'resetBefore' })
  expect(await make(desk, job)).toMatchObject({ ok: false, error: { kind: 'linkUncertain' } })
  expect(await make(desk, job, { another: true })).toMatchObject({ error: { kind: 'linkUncertain' } })
  await desk.clock.advance(60_000)
  expect(await linksOf(desk, job)).toMatchObject([{ state: 'lost', problem: { kind: 'linkLost' } }])
  await desk.clock.advance(3_600_000)
  expect(requests(desk, makeRoute)).toBe(1)
  expect(take(await make(desk, job)).state).toBe('made')
})

test('a link that is applied late is found within the quiet period', async () => {
  const { desk, job } = await withKey({ settings: { quietPeriodMs: 60_000 } })
  desk.seam.control.fault({ route: makeRoute, kind: 'resetBefore' })
  expect(await make(desk, job)).toMatchObject({ ok: false })
  await desk.clock.advance(10_000)
  const { world } = desk.seam
  const identity = world.identities.get(job.holder?.userIdentityId ?? '')
  if (identity === undefined) throw new Error('no identity')
  generateInstantKey(world, identity, { maxUses: 1, profileId: null })
  await desk.clock.advance(30_000)
  expect(await linksOf(desk, job)).toMatchObject([{ state: 'made', instantKeyId: atSeam(desk)[0]?.id }])
})

test('a process that dies while the request is out looks it up when it starts again', async () => {
  const { desk, job } = await withKey()
  const made = take(await make(desk, job))
  // As it stood on disk right before the request left.
  await desk.store().links.save({ ...made, state: 'sending', instantKeyId: null, attempts: 0, madeAt: null })
  await desk.restart()
  await desk.clock.advance(5_000)
  expect(await linksOf(desk, job)).toMatchObject([
    { state: 'made', instantKeyId: made.instantKeyId, attempts: 1 },
  ])
  expect(atSeam(desk)).toHaveLength(1)
})

test('revoking the key withdraws its links', async () => {
  const { desk, job } = await withKey()
  take(await make(desk, job))
  if (job.credentialId === null) throw new Error('no key')
  take(await desk.client().call('keys.revoke', { credentialId: job.credentialId }))
  await desk.clock.advance(1_000)
  expect(atSeam(desk)).toEqual([])
  expect(await linksOf(desk, job)).toMatchObject([{ state: 'withdrawn', endedBy: 'key' }])
})

test('a link whose answer was lost goes with its key as well', async () => {
  const { desk, job } = await withKey({ settings: { quietPeriodMs: 60_000 } })
  desk.seam.control.fault({ route: makeRoute, kind: 'resetAfter' })
  desk.seam.control.fault({ route: '/instant_keys/list', kind: 'status500' })
  expect(await make(desk, job)).toMatchObject({ ok: false, error: { kind: 'linkUncertain' } })
  expect(atSeam(desk)).toHaveLength(1)
  if (job.credentialId === null) throw new Error('no key')
  take(await desk.client().call('keys.revoke', { credentialId: job.credentialId }))
  await desk.clock.advance(20_000)
  expect(atSeam(desk)).toEqual([])
  expect(await linksOf(desk, job)).toMatchObject([{ state: 'withdrawn', endedBy: 'key' }])
})

test('a second link that the same request left is withdrawn as well, also when it comes late', async () => {
  const { desk, job } = await withKey({ settings: { quietPeriodMs: 60_000 } })
  take(await make(desk, job))
  const { world } = desk.seam
  const identity = world.identities.get(job.holder?.userIdentityId ?? '')
  if (identity === undefined || job.credentialId === null) throw new Error('no identity')
  const byProxy = () => generateInstantKey(world, identity, { maxUses: 1, profileId: null })
  byProxy()
  take(await desk.client().call('keys.revoke', { credentialId: job.credentialId }))
  await desk.clock.advance(1_000)
  expect(atSeam(desk)).toEqual([])
  expect(await linksOf(desk, job)).toMatchObject([{ state: 'withdrawn', endedBy: 'key' }])
  byProxy()
  await desk.clock.advance(90_000)
  expect(atSeam(desk)).toEqual([])
})

test('a withdrawal that finds the line down is kept on disk and goes on when Seam answers', async () => {
  const { desk, job } = await withKey()
  const link = take(await make(desk, job))
  desk.seam.control.fault({ route: '/instant_keys/delete', kind: 'status500', times: 2 })
  expect(take(await desk.client().call('links.withdraw', { linkId: link.id })).state).toBe('withdrawing')
  await desk.restart()
  await desk.clock.advance(60_000)
  expect(await linksOf(desk, job)).toMatchObject([{ state: 'withdrawn', endedBy: 'person' }])
  expect(atSeam(desk)).toEqual([])
})

test('a link somebody deleted in Seam Console is said to be gone when it is to be shown', async () => {
  const { desk, job } = await withKey()
  const link = take(await make(desk, job))
  desk.seam.world.instantKeys.clear()
  expect(await desk.client().call('links.show', { linkId: link.id })).toMatchObject({
    error: { kind: 'linkNotPossible', why: 'notOpenable' },
  })
  expect(await linksOf(desk, job)).toMatchObject([{ state: 'withdrawn', endedBy: 'elsewhere' }])
})

test('without a licence the refusal is said, the key stays issued, and nothing is tried again', async () => {
  const { desk, job } = await withKey()
  desk.seam.control.set({ instantKeysLicensed: false })
  expect(await make(desk, job)).toMatchObject({
    ok: false,
    error: { kind: 'linkRefused', status: 403, code: 'instant_keys_not_enabled' },
  })
  await desk.clock.advance(3_600_000)
  expect(requests(desk, makeRoute)).toBe(1)
  expect((await desk.store().jobs.get(job.id))?.state).toBe('issued')
})

test('no link where the property delivers otherwise, for a card, or for a revoked key', async () => {
  const { desk, job } = await withKey()
  const why = async (one: Job) => {
    const answer = await make(desk, one)
    return answer.ok || answer.error.kind !== 'linkNotPossible' ? answer : answer.error.why
  }
  take(await desk.client().call('settings.change', { phoneDelivery: 'ownApp' }))
  expect(await why(job)).toBe('ownApp')
  take(await desk.client().call('settings.change', { phoneDelivery: 'nothing' }))
  expect(await why(job)).toBe('nothing')
  take(await desk.client().call('settings.change', { phoneDelivery: 'link' }))
  const wish = asked(desk, {
    access: 'card',
    guest: { is: 'new', fullName: 'Eva Lang', email: null, phone: null },
  })
  const card = take(await desk.client().call('issue.submit', wish)).job
  await desk.settle()
  expect(await why(card)).toBe('card')
  if (job.credentialId === null) throw new Error('no key')
  take(await desk.client().call('keys.revoke', { credentialId: job.credentialId }))
  expect(await why(job)).toBe('revoked')
  expect(requests(desk, makeRoute)).toBe(0)
})

test('a desk asks eight times in ten minutes whether a link was opened, and more only while somebody looks', async () => {
  const { desk, job } = await withKey({ keepsWatch: true })
  const looks = () => requests(desk, '/phones/list')
  take(await make(desk, job))
  const before = looks()
  await desk.clock.advance(11 * 60_000)
  expect(looks() - before).toBe(8)
  await desk.clock.advance(5 * 60_000)
  expect(looks() - before).toBe(8)
  for (let times = 0; times < 5; times += 1) await linksOf(desk, job, true)
  expect(looks() - before).toBe(9)
})

test('the address of a link stands in no file of the profile', async () => {
  const { desk, job } = await withKey({ keepsWatch: true })
  desk.seam.control.fault({ route: makeRoute, kind: 'resetAfter' })
  const link = take(await make(desk, job))
  const { url } = take(await desk.client().call('links.show', { linkId: link.id }))
  desk.seam.control.openLink(url, 'Pixel 9')
  await desk.clock.advance(60_000)
  take(await desk.client().call('links.withdraw', { linkId: link.id }))
  await desk.restart()
  const secret = url.slice(url.lastIndexOf('/') + 1)
  expect(secret.length).toBeGreaterThan(20)
  const files = readdirSync(desk.dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(desk.dir, name))
    .filter((path) => statSync(path).isFile())
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter((path) => readFileSync(path).includes(secret))).toEqual([])
  expect(JSON.stringify(desk.seam.control.record())).not.toContain(secret)
})
