import { describe, expect, test } from 'vitest'
import { at, intent, jobId, newJob } from './build.ts'
import { claimAll, held, ids, issue, now, send } from './drive-job-store.ts'
import type { JobStoreUnderTest } from './drive-job-store.ts'

/** Who goes next, and who holds up whom (core/ports/stores.ts, JobStore.claim). */
export const turnSuite = (name: string, open: () => JobStoreUnderTest): void => {
  describe(`${name}: whose turn it is`, () => {
    test('two keys for one room go out one after another', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a' }), newJob({ id: 'b' })])
      expect(await claimAll(store.jobs)).toEqual(['a'])
      await store.jobs.settle(jobId('a'), 'claim-0', 'issued', {}, null, now)
      expect(await claimAll(store.jobs)).toEqual(['b'])
    })

    test('another room is not held up', async () => {
      using store = open()
      const rooms = [['412'], ['412'], ['413'], ['414']]
      await store.jobs.enqueue(rooms.map((names, n) => newJob({ id: `${n}`, rooms: names })))
      expect(await claimAll(store.jobs)).toEqual(['0', '2', '3'])
    })

    test('a suite waits for both its rooms, and nobody overtakes it there', async () => {
      using store = open()
      const rooms = [['412'], ['412', '413'], ['413'], ['414']]
      await store.jobs.enqueue(rooms.map((names, n) => newJob({ id: `${n}`, rooms: names })))
      expect(await claimAll(store.jobs)).toEqual(['0', '3'])
    })

    test('an unknown answer holds its room until it is looked up', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a' }), newJob({ id: 'b' }), newJob({ id: 'c', rooms: ['9'] })])
      const id = await send(store.jobs)
      await store.jobs.settle(id, 'mine', 'uncertain', {}, { n: 1, outcome: 'unknown' }, now)
      expect(await claimAll(store.jobs)).toEqual(['c'])
      await store.jobs.move(id, ['uncertain'], 'issued', {}, now, { n: 1, outcome: 'foundAfterwards' })
      expect(await claimAll(store.jobs)).toEqual(['b'])
    })

    test('a job waiting for a person holds its room only if it may have made a key', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a' }), newJob({ id: 'b' })])
      await store.jobs.move(
        jobId('a'),
        ['queued'],
        'needsAttention',
        { problem: held, blocksRoom: true },
        now,
      )
      expect(await claimAll(store.jobs)).toEqual([])
      await store.jobs.move(jobId('a'), ['needsAttention'], 'needsAttention', { blocksRoom: false }, now)
      expect(await claimAll(store.jobs)).toEqual(['b'])
    })

    test('a job whose time has not come waits, and keeps its place in the room', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a' }), newJob({ id: 'b' })])
      await store.jobs.move(jobId('a'), ['queued'], 'queued', { runAfter: at('13:00') }, now)
      expect(await store.jobs.nextDue(now)).toBe(at('13:00'))
      expect(await claimAll(store.jobs)).toEqual([])
      expect(await claimAll(store.jobs, at('13:00'))).toEqual(['a'])
      expect(await store.jobs.nextDue(now)).toBe(null)
    })

    test('a look-up that is due counts as the next thing to do', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a' })])
      await store.jobs.settle(
        await send(store.jobs),
        'mine',
        'uncertain',
        { runAfter: at('12:09') },
        null,
        now,
      )
      expect(await store.jobs.nextDue(now)).toBe(at('12:09'))
      expect(await store.jobs.nextDue(at('12:09'))).toBe(null)
    })

    test('a joiner of a key still queued goes out once that key exists', async () => {
      using store = open()
      await store.jobs.enqueue([
        newJob({ id: 'a' }),
        newJob({ id: 'b', dependsOn: jobId('a'), rooms: ['500'] }),
      ])
      expect(await claimAll(store.jobs)).toEqual(['a'])
      await store.jobs.settle(jobId('a'), 'claim-0', 'issued', {}, null, now)
      expect(await claimAll(store.jobs)).toEqual(['b'])
    })

    test('a job that waits for another key does not hold up its room', async () => {
      using store = open()
      await store.jobs.enqueue([
        newJob({ id: 'parent', rooms: ['500'], problem: held }),
        newJob({ id: 'waiting', dependsOn: jobId('parent') }),
        newJob({ id: 'next' }),
      ])
      expect(await claimAll(store.jobs)).toEqual(['next'])
    })

    test('joiners of a key that will never come are found', async () => {
      using store = open()
      await store.jobs.enqueue([
        newJob({ id: 'cancelled', rooms: ['1'] }),
        newJob({ id: 'held', rooms: ['2'], problem: held }),
        newJob({ id: 'b', dependsOn: jobId('cancelled') }),
        newJob({ id: 'c', dependsOn: jobId('missing') }),
        newJob({ id: 'd', dependsOn: jobId('held') }),
      ])
      expect(ids(await store.jobs.orphans())).toEqual(['c'])
      await store.jobs.move(jobId('cancelled'), ['queued'], 'cancelled', {}, now)
      expect(ids(await store.jobs.orphans())).toEqual(['b', 'c'])
    })

    test('a joiner of a revoked key is not sent, and is found', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a' })])
      await issue(store.jobs)
      await store.jobs.enqueue([newJob({ id: 'b', dependsOn: jobId('a'), rooms: ['9'] })])
      expect(ids(await store.jobs.orphans())).toEqual([])
      await store.jobs.move(jobId('a'), ['issued'], 'issued', { revokedAt: now }, now)
      expect(await claimAll(store.jobs)).toEqual([])
      expect(ids(await store.jobs.orphans())).toEqual(['b'])
    })

    test('a suite reduced to one room by the operator frees the other', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a', rooms: ['1', '2'] }), newJob({ id: 'b', rooms: ['2'] })])
      await store.jobs.move(jobId('a'), ['queued'], 'queued', { intent: intent({ rooms: ['1'] }) }, now)
      expect(await claimAll(store.jobs)).toEqual(['a', 'b'])
    })
  })
}
