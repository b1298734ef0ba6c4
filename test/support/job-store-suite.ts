import { describe, expect, test } from 'vitest'
import { BatchId } from '#shared/ids.ts'
import { at, attempt, entranceId, intent, jobId, newJob } from './build.ts'
import { held, ids, issue, now, send } from './drive-job-store.ts'
import type { JobStoreUnderTest } from './drive-job-store.ts'
import { turnSuite } from './job-store-turns.ts'

/** What every job store must do, as the desk would say it (core/ports/stores.ts, JobStore). */
export const jobStoreSuite = (name: string, open: () => JobStoreUnderTest): void => {
  describe(`${name}: accepting`, () => {
    test('an accepted job keeps everything the operator decided', async () => {
      using store = open()
      const given = newJob({ id: 'a', rooms: ['412', '413'], batchId: BatchId.parse('b-1') })
      const [accepted] = await store.jobs.enqueue([given])
      expect(accepted?.created).toBe(true)
      expect(accepted?.job).toMatchObject({ id: 'a', state: 'queued', attempts: 0, batchId: 'b-1', seq: 1 })
      expect(accepted?.job.intent).toEqual(given.intent)
      expect(await store.jobs.get(jobId('a'))).toEqual(accepted?.job)
    })

    test('a double click is one job', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a', intentKey: 'same' })])
      const [again] = await store.jobs.enqueue([newJob({ id: 'b', intentKey: 'same' })])
      expect(again).toMatchObject({ created: false, job: { id: 'a' } })
      expect(await store.jobs.list({})).toHaveLength(1)
    })

    test('the same guest twice in one rooming list is one job', async () => {
      using store = open()
      const both = [newJob({ id: 'a', intentKey: 'same' }), newJob({ id: 'b', intentKey: 'same' })]
      const accepted = await store.jobs.enqueue(both)
      expect(accepted.map(({ job, created }) => [job.id, created])).toEqual([
        ['a', true],
        ['a', false],
      ])
    })

    test('a job waiting for a person still counts: asking again adds nothing', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a', intentKey: 'same', problem: held })])
      const [again] = await store.jobs.enqueue([newJob({ id: 'b', intentKey: 'same' })])
      expect(again).toMatchObject({
        created: false,
        job: { id: 'a', state: 'needsAttention', problem: held },
      })
    })

    test('an issued key is not issued again, but may be once it was revoked', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a', intentKey: 'same' })])
      await issue(store.jobs)
      const again = await store.jobs.enqueue([newJob({ id: 'b', intentKey: 'same' })])
      expect(again[0]).toMatchObject({ created: false, job: { id: 'a', state: 'issued' } })
      await store.jobs.move(jobId('a'), ['issued'], 'issued', { revokedAt: now }, now)
      const third = await store.jobs.enqueue([newJob({ id: 'c', intentKey: 'same' })])
      expect(third[0]).toMatchObject({ created: true, job: { id: 'c' } })
    })

    test('a cancelled job may be asked for again', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a', intentKey: 'same' })])
      await store.jobs.move(jobId('a'), ['queued'], 'cancelled', {}, now)
      const [again] = await store.jobs.enqueue([newJob({ id: 'b', intentKey: 'same' })])
      expect(again).toMatchObject({ created: true, job: { id: 'b' } })
    })

    test('a group is accepted as a whole or not at all', async () => {
      using store = open()
      const unusable = { ...newJob({ id: 'b' }), intent: { ...intent(), copy: 0 } }
      await expect(store.jobs.enqueue([newJob({ id: 'a' }), unusable])).rejects.toThrow('invalid job')
      expect(await store.jobs.list({})).toEqual([])
    })

    test('a rooming list read again waits for the keys already queued', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a', intentKey: 'first' })])
      const shape = { is: 'join' as const, targets: [{ is: 'job' as const, jobId: jobId('again') }] }
      const [, second] = await store.jobs.enqueue([
        newJob({ id: 'again', intentKey: 'first' }),
        newJob({ id: 'b', dependsOn: jobId('again'), intent: intent({ shape }) }),
      ])
      expect(second?.job.dependsOn).toBe('a')
      expect(second?.job.intent.shape).toEqual({ is: 'join', targets: [{ is: 'job', jobId: 'a' }] })
      expect(await store.jobs.orphans()).toEqual([])
    })
  })

  turnSuite(name, open)

  describe(`${name}: sending`, () => {
    test('the full request is stored before it is sent', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a' })])
      await send(store.jobs)
      expect(await store.jobs.attempts(jobId('a'))).toEqual([attempt()])
      expect(await store.jobs.get(jobId('a'))).toMatchObject({
        state: 'running',
        attempts: 1,
        lastSentAt: now,
      })
    })

    test('an issued job and its attempt say when and what', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a' })])
      expect(await issue(store.jobs)).toMatchObject({
        state: 'issued',
        credentialId: 'made',
        finishedAt: at('12:06'),
        updatedAt: at('12:06'),
      })
      expect(await store.jobs.attempts(jobId('a'))).toEqual([
        attempt({ outcome: 'accepted', status: 200, finishedAt: at('12:06') }),
      ])
    })

    test('a late result never overwrites what came in between', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a' })])
      const id = await send(store.jobs)
      await store.jobs.recover(now)
      await store.jobs.move(id, ['uncertain'], 'cancelled', {}, now)
      const late = { n: 1, outcome: 'accepted' as const }
      expect(await store.jobs.settle(id, 'mine', 'issued', {}, late, now)).toBe(null)
      expect(await store.jobs.update(id, 'mine', { notes: ['late'] }, now)).toBe(false)
      expect(await store.jobs.get(id)).toMatchObject({ state: 'cancelled', notes: [] })
      expect((await store.jobs.get(id))?.attempts).toBe(1)
      expect((await store.jobs.attempts(id))[0]?.outcome).toBe('unknown')
    })

    test('only the holder of the claim may change a running job', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a' })])
      const id = await send(store.jobs)
      expect(await store.jobs.settle(id, 'theirs', 'issued', {}, null, now)).toBe(null)
      expect(await store.jobs.beginAttempt(id, 'theirs', attempt({ n: 2 }), {})).toBe(false)
      expect(await store.jobs.update(id, 'theirs', { notes: ['no'] }, now)).toBe(false)
      expect(await store.jobs.update(id, 'mine', { notes: ['yes'] }, now)).toBe(true)
      expect(await store.jobs.get(id)).toMatchObject({ state: 'running', notes: ['yes'] })
      expect(await store.jobs.attempts(id)).toHaveLength(1)
    })

    test('a job put back is taken with a new claim, and the old one is worthless', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a' })])
      const id = await send(store.jobs, 'first')
      await store.jobs.settle(id, 'first', 'queued', {}, { n: 1, outcome: 'throttled' }, now)
      await store.jobs.claim({ now, claim: 'second' })
      expect(await store.jobs.settle(id, 'first', 'issued', {}, null, now)).toBe(null)
      expect(await store.jobs.settle(id, 'second', 'issued', {}, null, now)).toMatchObject({
        state: 'issued',
      })
    })

    test('an impossible change of state is a bug and writes nothing', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a' })])
      await expect(store.jobs.move(jobId('a'), ['queued'], 'issued', {}, now)).rejects.toThrow('cannot go')
      const id = await send(store.jobs)
      await expect(store.jobs.settle(id, 'mine', 'cancelled', {}, null, now)).rejects.toThrow('cannot go')
      expect(await store.jobs.get(id)).toMatchObject({ state: 'running' })
    })

    test('a change comes too late once somebody else decided', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a' })])
      await store.jobs.move(jobId('a'), ['queued'], 'cancelled', {}, now)
      expect(await store.jobs.move(jobId('a'), ['queued'], 'cancelled', { notes: ['twice'] }, now)).toBe(null)
      expect(await store.jobs.move(jobId('nobody'), ['queued'], 'cancelled', {}, now)).toBe(null)
    })
  })

  describe(`${name}: after a crash`, () => {
    test('running jobs are uncertain, never queued, and their requests have no known outcome', async () => {
      using store = open()
      await store.jobs.enqueue([newJob({ id: 'a' }), newJob({ id: 'b', rooms: ['9'] })])
      await send(store.jobs)
      await store.jobs.claim({ now, claim: 'not sent yet' })
      expect(ids(await store.jobs.recover(at('12:30')))).toEqual(['a', 'b'])
      expect(await store.jobs.counts()).toMatchObject({ running: 0, queued: 0, uncertain: 2 })
      expect(await store.jobs.attempts(jobId('a'))).toEqual([
        attempt({ outcome: 'unknown', finishedAt: at('12:30') }),
      ])
      expect(await store.jobs.recover(at('12:31'))).toEqual([])
    })
  })

  describe(`${name}: looking`, () => {
    test('jobs are listed in order, by state, by batch, newest first and limited', async () => {
      using store = open()
      const batchId = BatchId.parse('group')
      await store.jobs.enqueue([
        newJob({ id: 'a' }),
        newJob({ id: 'b', batchId, problem: held }),
        newJob({ id: 'c', batchId, rooms: ['9'] }),
      ])
      expect(ids(await store.jobs.list({}))).toEqual(['a', 'b', 'c'])
      expect(ids(await store.jobs.list({ newestFirst: true, limit: 2 }))).toEqual(['c', 'b'])
      expect(ids(await store.jobs.list({ states: ['queued'], batchId }))).toEqual(['c'])
      expect(ids(await store.jobs.list({ states: [] }))).toEqual([])
      expect(await store.jobs.counts()).toEqual({
        queued: 2,
        running: 0,
        uncertain: 0,
        needsAttention: 1,
        issued: 0,
        cancelled: 0,
      })
      expect(await store.jobs.get(jobId('nobody'))).toBe(null)
      expect((await store.jobs.get(jobId('c')))?.intent.rooms[0]?.entranceId).toBe(entranceId('9'))
    })
  })
}
