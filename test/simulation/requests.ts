import { intentKey } from '#core/issuing/intent-key.ts'
import { notAfter } from '#core/issuing/not-after.ts'
import type { NewJob } from '#core/ports/stores.ts'
import { AcsUserId, JobId, SystemId } from '#shared/ids.ts'
import type { EntranceId } from '#shared/ids.ts'
import { instantFromMs, toMinute } from '#shared/instant.ts'
import type { IssueInput } from '#shared/issue.ts'
import type { Intent, Shape } from '#shared/job.ts'
import { ok } from '#shared/result.ts'
import type { Dice } from './dice.ts'
import { doorId } from './hotel.ts'
import type { SimClock } from './sim-clock.ts'
import type { SimDesk } from './sim-desk.ts'

export type AskOptions = {
  readonly desk: SimDesk
  readonly clock: SimClock
  readonly throws: Dice
  readonly n: number
}
type Kind = 'joiner' | 'known' | 'override' | 'autoJoin' | 'suite' | 'mixedHours'

const singles = ['101', '102', '103'] as const

/** One key asked for at the desk, as a window would ask. `times: 2` is a double click. */
export const askForKey = async (kind: Kind, options: AskOptions, times = 1): Promise<void> => {
  const { desk } = options
  const input = inputFor(kind, options)
  const [room] = input.entranceIds
  if (input.shape.is === 'autoJoin' && room !== undefined) await look(desk, room)
  const submit = (wanted: IssueInput) =>
    desk.call('submit', wanted, (handlers) => handlers['issue.submit'](wanted))
  // A second key for the same guest is mostly asked for together with the first: two that look alike.
  const first = input.copy > 1 ? [submit({ ...input, copy: 1 })] : []
  await Promise.all([...first, ...Array.from({ length: times }, () => submit(input))])
}

export const look = (desk: SimDesk, entranceId: EntranceId) =>
  desk.call('look', { entranceId }, (handlers) => handlers['rooms.keys']({ entranceId, fresh: true }))

const inputFor = (kind: Kind, { clock, throws, n }: AskOptions): IssueInput => {
  const names = kind === 'suite' ? ['104', '105'] : [throws.pick(singles)]
  const shape = shapeFor(kind, names, throws)
  const lastsMs = kind === 'mixedHours' ? throws.between(120_000, 400_000) : 2 * 86_400_000
  const now = clock.nowMs()
  return {
    entranceIds: names.map((name) => doorId('A', name)),
    doorIds: throws.chance(0.3) ? [doorId('A', 'Pool')] : [],
    guest:
      kind === 'known'
        ? { is: 'known', acsUserId: AcsUserId.parse('user-A-Vera') }
        : {
            is: 'new',
            fullName: `Guest ${n}`,
            email: throws.chance(0.3) ? 'Ito@x.pt' : null,
            phone: null,
          },
    stay: { startsAt: instantFromMs(now), endsAt: instantFromMs(now + lastsMs) },
    access: throws.chance(0.7) ? 'mobile' : 'card',
    shape,
    labelTemplate: null,
    format: null,
    copy: kind === 'known' ? throws.between(1, 2) : 1,
    encoder: null,
    operator: null,
  }
}

const shapeFor = (kind: Kind, names: readonly string[], throws: Dice): IssueInput['shape'] => {
  if (kind === 'override' || (kind === 'suite' && throws.chance(0.3)))
    return { is: 'override', confirmedRooms: [...names], shownStops: null }
  if (kind === 'autoJoin') return { is: 'autoJoin' }
  return { is: 'joinRule', rule: throws.chance(0.8) ? 'all' : 'parents' }
}

/** A family from a rooming list: the first key opens the room anew, the others join it once it exists. */
export const handInGroup = async ({ desk, clock, throws, n }: AskOptions, times = 1): Promise<void> => {
  // Mostly the empty room: where somebody lives, the override asks a person first.
  const room = throws.pick(['103', '103', '103', '101', '102'])
  const first = groupJob(clock, room, `group-${n}-1`, `Guest ${n}.1`, { is: 'override', stops: [] }, null)
  const others = Array.from({ length: throws.between(1, 3) }, (_, index) =>
    groupJob(
      clock,
      room,
      `group-${n}-${index + 2}`,
      `Guest ${n}.${index + 2}`,
      { is: 'join', targets: [{ is: 'job', jobId: first.id }] },
      first.id,
    ),
  )
  const all = [first, ...others]
  for (let time = 0; time < times; time += 1) {
    // A second reading of the same list gives every job a new id; the intents are what they were.
    const renamed = time === 0 ? all : all.map((job) => renameAgain(job))
    await desk.call('group', { jobs: renamed.map((job) => job.id) }, async (_handlers, jobs) =>
      ok(await jobs.enqueue(renamed)),
    )
    desk.wake()
  }
}

const renameAgain = (job: NewJob): NewJob => {
  const again = (id: JobId): JobId => JobId.parse(`${id}-again`)
  const { shape } = job.intent
  const targets = shape.is === 'join' ? shape.targets : []
  return {
    ...job,
    id: again(job.id),
    dependsOn: job.dependsOn === null ? null : again(job.dependsOn),
    intent: {
      ...job.intent,
      shape:
        shape.is === 'join'
          ? {
              is: 'join',
              targets: targets.map((one) =>
                one.is === 'job' ? { is: 'job', jobId: again(one.jobId) } : one,
              ),
            }
          : shape,
    },
  }
}

const groupJob = (
  clock: SimClock,
  room: string,
  id: string,
  fullName: string,
  shape: Shape,
  dependsOn: JobId | null,
): NewJob => {
  const systemId = SystemId.parse('system-A')
  const createdAt = clock.now()
  const startsAt = toMinute(createdAt)
  const intent: Intent = {
    systemId,
    timeZone: 'Europe/Lisbon',
    siteName: 'Hotel system-A',
    credentialManagerId: systemId,
    rooms: [{ entranceId: doorId('A', room), name: room }],
    doors: [],
    guest: { is: 'new', fullName, email: null, phone: null },
    stay: { startsAt, endsAt: instantFromMs(Date.parse(startsAt) + 3 * 86_400_000) },
    access: 'mobile',
    shape,
    label: null,
    format: 'rfid48',
    copy: 1,
    encoder: null,
  }
  return {
    id: JobId.parse(id),
    intentKey: intentKey(intent),
    intent,
    batchId: null,
    dependsOn,
    operator: 'Marta',
    notAfter: notAfter(intent, createdAt),
    createdAt,
    problem: null,
  }
}
