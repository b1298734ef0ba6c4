import { describe, expect, test } from 'vitest'
import { at, attempt, jobId, newJob } from '../support/build.ts'
import { usedProfile, withDatabase } from '../support/used-profile.ts'

const now = at('12:05')

const damageJob = (path: string, id: string, column: string, text: string): void =>
  withDatabase(path, (db) => db.prepare(`UPDATE job SET ${column} = ? WHERE id = ?`).run(text, id))

describe('one damaged job', () => {
  test('is set aside, holds its room, and does not hold up the others', async () => {
    using profile = await usedProfile()
    damageJob(profile.database, '0', 'intent', '{"rooms":[')
    const store = profile.open()
    await store.jobs.enqueue([newJob({ id: 'same room', rooms: ['0'] })])
    expect(await store.jobs.claim({ now, claim: 'c' })).toMatchObject({ id: '1' })
    expect(await store.jobs.list({})).toHaveLength(40)
    expect(await store.jobs.get(jobId('0'))).toBe(null)
    expect(await store.jobs.counts()).toMatchObject({ needsAttention: 1, running: 1, queued: 39 })
    expect(store.quarantined()).toEqual([
      {
        jobId: '0',
        entranceIds: ['entrance-0'],
        problem: { kind: 'unreadableJob', jobId: '0', detail: 'intent: not JSON' },
      },
    ])
  })

  test('from a version we do not know is set aside by merely looking', async () => {
    using profile = await usedProfile()
    damageJob(profile.database, '3', 'intent', JSON.stringify({ rooms: 'all of them' }))
    const store = profile.open()
    expect(await store.jobs.list({ states: ['queued'] })).toHaveLength(39)
    expect(store.quarantined().map((job) => job.jobId)).toEqual(['3'])
    expect(await store.jobs.list({ states: ['needsAttention'] })).toEqual([])
  })

  test('is seen as damaged although it was read whole a moment before', async () => {
    using profile = await usedProfile()
    const store = profile.open()
    expect(await store.jobs.list({ states: ['queued'] })).toHaveLength(40)
    damageJob(profile.database, '3', 'intent', 'x')
    expect(await store.jobs.list({ states: ['queued'] })).toHaveLength(39)
    expect(store.quarantined().map((job) => job.jobId)).toEqual(['3'])
  })

  test('whose problem alone is unreadable comes back for a person to decide', async () => {
    using profile = await usedProfile()
    damageJob(profile.database, '3', 'problem', '{"kind":"ofTheFuture"}')
    const store = profile.open()
    await store.jobs.list({})
    expect(await store.jobs.list({ states: ['needsAttention'] })).toMatchObject([
      { id: '3', blocksRoom: true, problem: { kind: 'unreadableJob', jobId: '3' } },
    ])
  })

  test('frees its room when it is cancelled, and its row stays', async () => {
    using profile = await usedProfile()
    damageJob(profile.database, '0', 'intent', 'x')
    const store = profile.open()
    await store.jobs.list({})
    await store.jobs.move(jobId('0'), ['needsAttention'], 'cancelled', {}, now)
    expect(store.quarantined()).toEqual([])
    expect(await store.jobs.counts()).toMatchObject({ needsAttention: 0, cancelled: 1 })
    await store.jobs.enqueue([newJob({ id: 'next', rooms: ['0'] })])
    for (let n = 0; n < 39; n += 1) await store.jobs.claim({ now, claim: `${n}` })
    expect(await store.jobs.claim({ now, claim: 'last' })).toMatchObject({ id: 'next' })
  })

  test('that was running at a crash is set aside as well', async () => {
    using profile = await usedProfile()
    const first = profile.open()
    await first.jobs.claim({ now, claim: 'c' })
    first.close()
    damageJob(profile.database, '0', 'intent', 'x')
    const store = profile.open()
    expect(await store.jobs.recover(now)).toEqual([])
    expect(store.quarantined().map((job) => job.jobId)).toEqual(['0'])
  })

  test('on its way to Seam keeps its claim until the answer is stored', async () => {
    using profile = await usedProfile()
    const store = profile.open()
    await store.jobs.claim({ now, claim: 'c' })
    await store.jobs.beginAttempt(jobId('0'), 'c', attempt(), { attempts: 1 })
    damageJob(profile.database, '0', 'intent', 'x')
    expect(await store.jobs.list({})).toHaveLength(39)
    expect(await store.jobs.counts()).toMatchObject({ running: 1, needsAttention: 0 })
    const answer = { n: 1, outcome: 'accepted' as const, requestId: 'r-1' }
    expect(await store.jobs.settle(jobId('0'), 'c', 'issued', {}, answer, now)).toBe(null)
    expect(await store.jobs.attempts(jobId('0'))).toMatchObject([{ outcome: 'accepted', requestId: 'r-1' }])
    expect(store.quarantined().map((job) => job.jobId)).toEqual(['0'])
  })

  test('that is finished stays finished', async () => {
    using profile = await usedProfile()
    const first = profile.open()
    await first.jobs.claim({ now, claim: 'c' })
    await first.jobs.settle(jobId('0'), 'c', 'issued', {}, null, now)
    first.close()
    damageJob(profile.database, '0', 'intent', 'x')
    const store = profile.open()
    expect(await store.jobs.list({})).toHaveLength(39)
    expect(await store.jobs.counts()).toMatchObject({ issued: 1, needsAttention: 0 })
  })

  test('is named to whoever asks for the same key again, until it is discarded', async () => {
    using profile = await usedProfile()
    const { intentKey } = newJob({ id: '0', rooms: ['0'] })
    const fresh = profile.open()
    expect(await fresh.jobs.damagedTwin([intentKey])).toBe(null)
    expect(await fresh.jobs.discardDamaged(jobId('0'), now)).toBe(false)
    fresh.close()
    damageJob(profile.database, '0', 'intent', 'x')
    const store = profile.open()
    expect(await store.jobs.damagedTwin(['another', intentKey])).toBe('0')
    expect(await store.jobs.discardDamaged(jobId('0'), now)).toBe(true)
    expect(await store.jobs.damagedTwin([intentKey])).toBe(null)
    expect(await store.jobs.enqueue([newJob({ id: 'again', rooms: ['0'], intentKey })])).toMatchObject([
      { created: true },
    ])
  })
})
