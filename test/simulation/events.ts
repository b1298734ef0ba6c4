import type { Job } from '#shared/job.ts'
import { instantFromMs, msBetween } from '#shared/instant.ts'
import type { Dice } from './dice.ts'
import type { Faults } from './faults.ts'
import type { FaultId } from './fault-mix.ts'
import type { History } from './history.ts'
import { doorId } from './hotel.ts'
import { cancel, decide, retry } from './operator.ts'
import { askForKey, handInGroup } from './requests.ts'
import type { Action, ActionName } from './script.ts'
import type { SimClock } from './sim-clock.ts'
import type { SimDesk } from './sim-desk.ts'
import { foreignRequest } from './world.ts'
import type { World } from './world.ts'

export type Stage = {
  readonly desk: SimDesk
  readonly world: World
  readonly clock: SimClock
  readonly faults: Faults
  readonly history: History
}

/** Lets one action happen. What is asked of a desk that is down just now is not asked at all. */
export const perform = async (stage: Stage, { does, n }: Action, throws: Dice): Promise<void> => {
  const { desk, clock } = stage
  const ask = { desk, clock, throws, n }
  switch (does) {
    case 'joiner':
    case 'known':
    case 'override':
    case 'autoJoin':
    case 'suite':
      return askForKey(does, ask)
    case 'group':
      return handInGroup(ask)
    default:
      stage.history.fault(does)
      return isOfDesk(does) ? atDesk(stage, does, throws, n) : inWorld(stage, does, throws)
  }
}

type EventName = Extract<ActionName, FaultId>
const deskEvents = [
  'F18',
  'F19',
  'F20',
  'F41',
  'F43',
  'F45',
  'F46',
  'F47',
  'F50',
  'pause',
  'operator',
  'mixedHours',
] as const
type DeskEvent = (typeof deskEvents)[number]
const isOfDesk = (name: EventName): name is DeskEvent => deskEvents.some((one) => one === name)

const atDesk = async (stage: Stage, does: DeskEvent, throws: Dice, n: number): Promise<void> => {
  const { desk, clock } = stage
  const ask = { desk, clock, throws, n }
  switch (does) {
    case 'F18':
      clock.sleep(throws.between(60_000, 1_200_000))
      return desk.wake()
    case 'F19':
      return clock.sleep(throws.between(1_000, 300_000))
    case 'F20':
      return desk.kill('at any moment')
    case 'F41': {
      const job = await anyJob(desk, throws, ['queued', 'running', 'uncertain', 'needsAttention'])
      return job === null ? undefined : cancel(desk, job)
    }
    case 'F43':
      return visitOtherHotel(stage, throws)
    case 'F45': {
      const job = await anyJob(desk, throws, ['queued', 'uncertain', 'needsAttention'])
      const both = job === null ? [] : [retry(desk, job), cancel(desk, job), cancel(desk, job)]
      await Promise.all([askForKey(throws.pick(['joiner', 'override', 'known']), ask, 2), ...both])
      return
    }
    case 'F46':
      return handInGroup(ask, 2)
    case 'F47':
      desk.lockVault(true)
      clock.inWorld(90_000, () => desk.lockVault(false))
      return desk.kill('before the key store opens')
    case 'F50': {
      const job = await anyJob(desk, throws, ['queued', 'uncertain', 'needsAttention'])
      return job === null ? undefined : desk.damage(job.id)
    }
    case 'pause':
      await desk.call('pause', {}, (handlers) => handlers['queue.pause']({}))
      clock.inWorld(throws.between(1_000, 120_000), () => void resume(desk))
      return
    case 'operator': {
      const job = await anyJob(desk, throws, ['needsAttention'])
      return job === null ? undefined : decide(desk, job, throws)
    }
    case 'mixedHours':
      return askForKey('mixedHours', ask)
  }
}

export const resume = (desk: SimDesk) => desk.call('resume', {}, (handlers) => handlers['queue.resume']({}))

export const connect = (desk: SimDesk, hotel: 'A' | 'B') => {
  const apiKey = desk.switchTo(hotel)
  return desk.call(`connect ${hotel}`, {}, (handlers) =>
    handlers['session.connect']({ apiKey, systemId: null }),
  )
}

/** Half of the time just when a request stays without an answer: somebody tries whether the other hotel is reached. */
const visitOtherHotel = async ({ desk, clock }: Stage, throws: Dice): Promise<void> => {
  const staysMs = throws.chance(0.5) ? throws.between(190_000, 300_000) : throws.between(20_000, 190_000)
  const isUnanswered = ({ state, lastSentAt }: Job): boolean =>
    state === 'uncertain' || (lastSentAt !== null && msBetween(lastSentAt, clock.now()) > 400)
  const go = async (patienceMs: number): Promise<void> => {
    const underWay = await desk.store.jobs.list({ states: ['running', 'uncertain'] })
    if (patienceMs > 0 && !underWay.some(isUnanswered)) {
      clock.inWorld(500, () => void go(patienceMs - 500))
      return
    }
    clock.inWorld(staysMs, () => void connect(desk, 'A'))
    await connect(desk, 'B')
  }
  await go(throws.chance(0.5) ? 90_000 : 0)
}

const anyJob = async (
  { store }: SimDesk,
  throws: Dice,
  states: readonly Job['state'][],
): Promise<Job | null> => throws.pickOrNull(await store.jobs.list({ states }))

const inWorld = async (stage: Stage, does: Exclude<EventName, DeskEvent>, throws: Dice): Promise<void> => {
  const { world, clock } = stage
  const hotel = world.hotels.A
  const live = world.live(hotel)
  // Mostly the newest key: the one that something of ours may still depend on.
  const key = throws.chance(0.6) ? (live.at(-1) ?? null) : throws.pickOrNull(live)
  const room = doorId('A', throws.pick(['101', '102', '103', '104', '105']))
  switch (does) {
    case 'F33':
      return world.breakDown('network', throws.between(1_000, 180_000))
    case 'F35':
      return world.breakDown('key', throws.between(1_000, 180_000))
    case 'bridge':
      return world.breakDown('bridge', throws.between(1_000, 180_000))
    case 'F39':
      if (key === null) return
      return throws.chance(0.5)
        ? world.end(key, 'deleted')
        : world.change(key, 'expired', { endsAt: instantFromMs(clock.nowMs() - 200_000) })
    case 'F40': {
      const guest = { acsUserId: null, userIdentityId: null }
      const shape = throws.chance(0.5) ? { is: 'override' as const } : { is: 'autoJoin' as const }
      const request = foreignRequest(hotel, guest, room, clock.nowMs(), shape)
      world.apply(hotel, request, { wire: null, isDuplicate: false, movesStart: false, addsDoor: false })
      return
    }
    case 'F42':
      hotel.doors = hotel.doors.filter((door) => door.entranceId !== room)
      return
    case 'F49':
      return editByHand(stage, throws)
  }
}

/** Somebody works in the Seam console: a key ends later, or a guest is gone with everything they had. */
const editByHand = ({ world, clock }: Stage, throws: Dice): void => {
  const hotel = world.hotels.A
  const key = throws.pickOrNull([...hotel.credentials.values()])
  if (throws.chance(0.6)) {
    if (key !== null) {
      const endsAt = instantFromMs(clock.nowMs() + throws.between(1, 5) * 86_400_000)
      world.change(key, 'edited', { endsAt, warnings: ['schedule_externally_modified'] })
    }
    return
  }
  const identity = throws.pickOrNull([...hotel.identities.values()])
  if (identity === null || identity.holder.acsUserId === null) return
  hotel.guests.delete(identity.holder.acsUserId)
  hotel.deleted.add(identity.holder.acsUserId)
  for (const one of hotel.credentials.values()) {
    if (one.owner.acsUserId === identity.holder.acsUserId) world.end(one, 'deleted')
  }
}
