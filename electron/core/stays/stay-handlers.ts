import type { EntranceId } from '#shared/ids.ts'
import { msBetween } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { err, ok } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import type { StayWish } from '#shared/stay-change.ts'
import type { HandlerDeps } from '../handler-deps.ts'
import { planFacts } from '../issuing/plan-facts.ts'
import { autoJoinFreshMs } from '../issuing/plan-issue.ts'
import { readDoor } from '../rooms/read-door.ts'
import { acceptStay } from './accept-stay.ts'
import { planChange } from './plan-change.ts'
import { planMove } from './plan-move.ts'
import { planReplace } from './plan-replace.ts'
import type { PlannedStay } from './planned-stay.ts'

type StayCalls = Pick<Handlers, 'stay.plan' | 'stay.accept'>

/** What a desk does with a stay as a whole; the keys themselves are made by the queue like any other. */
export const stayHandlers = (deps: HandlerDeps): StayCalls => {
  const { clock, jobs } = deps

  const plan = async (wish: StayWish): Promise<PlannedStay | null> => {
    const known = planFacts(deps)
    if (known === null) return null
    const facts = { ...known, settings: deps.settings(), operator: deps.operator() }
    switch (wish.is) {
      case 'change':
        return planChange(wish, { ...facts, changes: await changesOf(wish) })
      case 'move':
        return planMove(wish, facts)
      case 'replace':
        return planReplace(wish, facts)
    }
  }

  /**
   * Jobs that take the place of another key. Finished ones are asked for only where single keys are named, of which one
   * may have been replaced since: a plan is made while somebody types, and a hotel has thousands of finished jobs.
   */
  const changesOf = async ({ keys }: Extract<StayWish, { is: 'change' }>): Promise<readonly Job[]> => {
    const live = ['queued', 'running', 'uncertain', 'needsAttention'] as const
    const states = keys === null ? live : ([...live, 'issued'] as const)
    const all = await jobs.list({ states, endsAfter: clock.now() })
    return all.filter(({ intent, revokedAt }) => intent.inPlaceOf !== undefined && revokedAt === null)
  }

  const doorsOf = (wish: StayWish): readonly EntranceId[] => {
    switch (wish.is) {
      case 'change':
        return wish.entranceIds
      case 'move':
        return [wish.from, wish.to]
      case 'replace':
        return deps.copy.key(wish.credentialId)?.guestEntranceIds ?? []
    }
  }

  /** What a door has decides what follows. When Seam is away the copy decides, and doors are read before sending. */
  const readStaleDoors = async (wish: StayWish): Promise<void> => {
    for (const entranceId of doorsOf(wish)) {
      const readAt = deps.copy.readAt(entranceId)
      const isStale = readAt === null || msBetween(readAt, clock.now()) > autoJoinFreshMs
      if (isStale && deps.gate.gate().is === 'open') await readDoor(deps, entranceId)
    }
  }

  return {
    'stay.plan': async (wish) => {
      await readStaleDoors(wish)
      const planned = await plan(wish)
      if (planned === null) return err({ kind: 'notConnected' })
      const { keys, stops, nextStay, problems } = planned
      return ok({ keys, stops, nextStay, problems, keysReadAt: oldest(doorsOf(wish), deps) })
    },

    'stay.accept': async (wish) => {
      const broken = deps.broken()
      if (broken !== null) return err(broken)
      await readStaleDoors(wish)
      const planned = await plan(wish)
      if (planned === null) return err({ kind: 'notConnected' })
      const [problem] = planned.problems
      if (problem !== undefined) return err(problem)
      const about = { operator: deps.operator(), now: clock.now(), newId: deps.newId }
      const wanted = acceptStay(planned.successors, about)
      const damaged = await jobs.damagedTwin(wanted.map((job) => job.intentKey))
      if (damaged !== null) return err({ kind: 'damagedTwin', jobId: damaged })
      const accepted = await jobs.enqueue(wanted)
      for (const { job, created } of accepted) if (created) deps.onJob(job)
      deps.log.info('stay.accepted', { wish: wish.is, jobIds: accepted.map(({ job }) => job.id).join(' ') })
      deps.queue.wake()
      const before = planned.already.map((job) => ({ job, created: false }))
      return ok({ keys: [...before, ...accepted] })
    },
  }
}

const oldest = (doors: readonly EntranceId[], { copy }: HandlerDeps) => {
  const readings = doors.map((id) => copy.readAt(id))
  return readings.includes(null) ? null : (readings.toSorted()[0] ?? null)
}
