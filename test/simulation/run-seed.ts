import type { Link } from '#shared/link.ts'
import type { Attempt, Job } from '#shared/job.ts'
import { handOut } from './hand-out.ts'
import { judge } from './judge.ts'
import type { LinkOutcome } from './judge-links.ts'
import { linkWorldOf } from './sim-links.ts'
import type { Violation } from './judge.ts'
import { dice } from './dice.ts'
import { connect, perform, resume } from './events.ts'
import type { Stage } from './events.ts'
import { createFaults } from './faults.ts'
import { drawMix } from './fault-mix.ts'
import type { FaultId, FaultMix } from './fault-mix.ts'
import { createHistory } from './history.ts'
import type { History } from './history.ts'
import { doorId } from './hotel.ts'
import { decide } from './operator.ts'
import { drawScript, scriptMs } from './script.ts'
import type { Action } from './script.ts'
import { simClock } from './sim-clock.ts'
import { createSimDesk } from './sim-desk.ts'
import { createWorld, foreignRequest } from './world.ts'

export type Plan = {
  readonly seed: number
  readonly mix: FaultMix
  readonly script: readonly Action[]
}

export type SeedResult = {
  readonly seed: number
  readonly violations: readonly Violation[]
  readonly faults: ReadonlyMap<string, number>
  readonly history: History
  readonly jobs: readonly Job[]
}

/** What a final judgement needs besides the histories. */
export type Outcome = {
  readonly history: History
  readonly jobs: readonly Job[]
  readonly attempts: ReadonlyMap<string, readonly Attempt[]>
  readonly quarantined: readonly string[]
  /** Jobs that can still move although everything works again. */
  readonly restless: readonly Job[]
  readonly links: LinkOutcome
}

const startMs = Date.parse('2026-11-23T19:52:00.000Z')
/** Once everything works again, this is how long the queue may take to come to rest (I9). */
const livenessMs = 30 * 60_000
/** No request is still on its way after this. */
const echoMs = 130_000

export const planOf = (seed: number): Plan => {
  const mix = drawMix(seed)
  return { seed, mix, script: drawScript(seed, mix) }
}

/** Plays one seed from an empty profile to rest and judges it. The same plan gives the same history, to the letter. */
export const runPlan = async ({ seed, mix, script }: Plan): Promise<SeedResult> => {
  const clock = simClock(startMs)
  const history = createHistory(clock.nowMs)
  const faults = createFaults(seed, mix, history)
  const has = (id: FaultId) => mix.has(id)
  const world = createWorld({
    clock,
    history,
    skewMs: has('F44') ? dice(seed, 'skew').between(-100_000, 100_000) : 0,
    refusesLabel: has('label') && dice(seed, 'label').chance(0.5),
  })
  if (has('F44')) history.fault('F44')
  if (world.refusesLabel()) history.fault('label')
  const desk = createSimDesk({ seed, world, clock, faults, history })
  const stage: Stage = { desk, world, clock, faults, history }
  const onStray = (error: unknown): void =>
    history.client({ is: 'broken', rule: 'bug', what: `nobody caught: ${String(error)}` })
  process.on('unhandledRejection', onStray)
  try {
    moveIn(stage)
    desk.boot()
    await clock.run(startMs + 5_000)
    await playScript(stage, seed, script)
    await heal(stage, seed)
    const outcome = await finish(stage)
    return { seed, violations: judge(outcome), faults: history.faults(), history, jobs: outcome.jobs }
  } finally {
    process.off('unhandledRejection', onStray)
    desk.close()
  }
}

/** Guests who live here already. */
const moveIn = ({ world }: Stage): void => {
  const hotel = world.hotels.A
  const [guest] = [...hotel.guests.values()].filter((one) => one.fullName === 'Ito')
  const owner = { acsUserId: guest?.acsUserId ?? null, userIdentityId: guest?.userIdentityId ?? null }
  const issue = (rooms: readonly string[]) => {
    const [first = '101'] = rooms
    const request = foreignRequest(hotel, owner, doorId('A', first), startMs - 3_600_000, { is: 'override' })
    const entranceIds = rooms.map((room) => doorId('A', room))
    world.apply(
      hotel,
      { ...request, entranceIds },
      { wire: null, isDuplicate: false, movesStart: false, addsDoor: false },
    )
  }
  for (const rooms of [['101'], ['102'], ['104', '105']]) issue(rooms)
}

const playScript = async (stage: Stage, seed: number, script: readonly Action[]): Promise<void> => {
  const { clock, faults } = stage
  faults.begin()
  const beganMs = clock.nowMs()
  handOut(stage, seed)
  for (const action of script) {
    await clock.run(beganMs + action.atMs)
    void perform(stage, action, dice(seed, `action ${action.n}`))
  }
  await clock.run(beganMs + scriptMs)
}

/** Everything works again; a person is at the desk and answers most of what is asked. */
const heal = async (stage: Stage, seed: number): Promise<void> => {
  const { desk, world, clock, faults } = stage
  faults.heal()
  world.heal()
  desk.lockVault(false)
  const endMs = clock.nowMs() + livenessMs
  const answers = dice(seed, 'answers')
  const asked = new Map<string, number>()
  while (clock.nowMs() < endMs) {
    await clock.run(clock.nowMs() + 20_000)
    if (!desk.isUp()) continue
    await settleIn(stage)
    const questions = await desk.store.jobs.list({ states: ['needsAttention'] })
    for (const job of questions) {
      const times = asked.get(job.id) ?? 0
      asked.set(job.id, times + 1)
      if (times < 3 && answers.chance(0.7)) void decide(desk, job, answers)
    }
    const isAtRest =
      (await restlessJobs(stage)).length === 0 &&
      (await uncompared(stage)).length === 0 &&
      (await restlessLinks(stage)).length === 0
    if (isAtRest && questions.every((job) => (asked.get(job.id) ?? 0) >= 3)) break
  }
  await clock.run(clock.nowMs() + echoMs)
}

/** Keys whose reading failed every time until now: the next one may tell of more than was asked for. */
const uncompared = async ({ desk }: Stage): Promise<readonly Job[]> => {
  const issued = await desk.store.jobs.list({ states: ['issued'] })
  return issued.filter((job) => job.notes.includes('notVerified') && job.runAfter !== null)
}

/** A damaged job cannot say any more whether its key was revoked: its links are left as they are. */
const restlessLinks = async ({ desk }: Stage): Promise<readonly Link[]> => {
  const damaged = new Set(desk.store.quarantined().map((one) => one.jobId))
  return (await desk.store.links.toDo()).filter(({ jobId }) => !damaged.has(jobId))
}

const settleIn = async ({ desk, clock }: Stage): Promise<void> => {
  void resume(desk)
  const property = await desk.store.property.property()
  const gate = await desk.call('snapshot', {}, (handlers) => handlers['app.snapshot']({}))
  if (property?.system.id !== 'system-A' || gate?.status.gate.is === 'notConnected') void connect(desk, 'A')
  await clock.run(clock.nowMs() + 1_000)
}

const restlessJobs = async ({ desk }: Stage): Promise<readonly Job[]> => {
  const all = await desk.store.jobs.list({})
  const byId = new Map(all.map((job) => [job.id, job]))
  const damagedRooms = new Set(desk.store.quarantined().flatMap((one) => one.entranceIds))
  const waits = (job: Job): boolean => {
    if (job.state === 'needsAttention') return true
    if (job.state !== 'queued') return false
    const first = job.dependsOn === null ? null : (byId.get(job.dependsOn) ?? null)
    if (job.dependsOn !== null && (first === null || waits(first))) return true
    const rooms = new Set(job.intent.rooms.map((room) => room.entranceId))
    if (job.intent.rooms.some((room) => damagedRooms.has(room.entranceId))) return true
    return all.some(
      (one) =>
        one.id !== job.id &&
        one.intent.rooms.some((room) => rooms.has(room.entranceId)) &&
        ((one.state === 'needsAttention' && one.blocksRoom) ||
          (one.state === 'queued' && one.seq < job.seq && waits(one))),
    )
  }
  return all.filter((job) => ['queued', 'running', 'uncertain'].includes(job.state) && !waits(job))
}

const finish = async (stage: Stage): Promise<Outcome> => {
  const { desk, history } = stage
  const jobs = await desk.store.jobs.list({})
  const attempts = new Map<string, readonly Attempt[]>()
  for (const job of jobs) attempts.set(job.id, await desk.store.jobs.attempts(job.id))
  return {
    history,
    jobs,
    attempts,
    quarantined: desk.store.quarantined().map((one) => one.jobId),
    restless: await restlessJobs(stage),
    links: {
      stored: await desk.store.links.ofJobs(jobs.map(({ id }) => id)),
      atSeam: linkWorldOf(stage.world.hotels.A),
      restless: await restlessLinks(stage),
    },
  }
}
