import { describe, expect, test } from 'vitest'
import type { JobStore } from '#core/ports.ts'
import { BatchId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import type { Problem } from '#shared/problem.ts'
import { at, attempt, credentialId, entranceId, intent, jobId, newJob } from './build.ts'

export type JobStoreUnderTest = Disposable & { readonly jobs: JobStore }

const now = at('12:05')
const held: Problem = { kind: 'held', rooms: ['412'] }
const ids = (jobs: readonly Job[]): readonly string[] => jobs.map((job) => job.id)

/** What every job store must do, as the desk would say it (ports.ts, JobStore). */
export const jobStoreSuite = (name: string, open: () => JobStoreUnderTest): void => {
  /** Claims until nothing more may be sent now. */
  const claimAll = async (jobs: JobStore, time = now): Promise<readonly string[]> => {
    const claimed: string[] = []
    for (;;) {
      const job = await jobs.claim({ now: time, claim: `claim-${claimed.length}` })
      if (job === null) return claimed
      claimed.push(job.id)
    }
  }
  /** Sends the only job there is, up to the moment before the answer. */
  const send = async (jobs: JobStore, claim = 'mine') => {
    const job = await jobs.claim({ now, claim })
    if (job === null) throw new Error('nothing to send')
    await jobs.beginAttempt(job.id, claim, attempt(), { attempts: 1, lastSentAt: now })
    return job.id
  }
  const issue = async (jobs: JobStore, claim = 'mine') => {
    const id = await send(jobs, claim)
    const patch = { credentialId: credentialId('made'), requestId: 'r-1', proof: 'accepted' as const }
    return jobs.settle(id, claim, 'issued', patch, { n: 1, outcome: 'accepted', status: 200 }, at('12:06'))
  }

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
