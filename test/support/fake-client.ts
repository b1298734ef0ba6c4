import type { CallName, Change, EventData, Snapshot } from '#shared/contract.ts'
import { JobId } from '#shared/ids.ts'
import type { Consequence, IssueInput, IssuePlan } from '#shared/issue.ts'
import { keyRef } from '#shared/key.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import { err, ok } from '#shared/result.ts'
import { createClient, serve } from '#shared/rpc.ts'
import type { Client, Handlers } from '#shared/rpc.ts'
import { sampleHandlers } from './contract-samples.ts'
import { aJob, fakeHotel } from './fake-hotel.ts'
import type { FakeHotel } from './fake-hotel.ts'

export type FakeHost = {
  readonly client: Client
  /** Every call so far, in order. */
  readonly calls: readonly { readonly name: CallName; readonly input: unknown }[]
  readonly callsOf: (name: CallName) => readonly unknown[]
  /** Changes the hotel and tells the window, with the next number. */
  readonly change: (part: Omit<Change, 'revision'>) => void
  /** Sends an event of any number, as a faulty or interrupted stream would. */
  readonly send: (change: Change) => void
  /** A person outside the window asked for a screen. */
  readonly show: (data: EventData<'show'>) => void
  /** The stream was interrupted. */
  readonly gap: () => void
  /** Changes the hotel without telling the window. */
  readonly changeSilently: (part: Partial<Snapshot>) => void
}

/** A host in memory behind the real contract: what a window sends and gets is parsed like over IPC. */
export const createFakeHost = (
  hotel: FakeHotel = fakeHotel(),
  overrides: Partial<Handlers> = {},
): FakeHost => {
  let { snapshot } = hotel
  const calls: { name: CallName; input: unknown }[] = []
  const listeners = new Set<(event: string, data: unknown) => void>()
  const gaps = new Set<() => void>()
  const emit = (change: Change) => {
    for (const listener of listeners) listener('change', structuredClone(change))
  }
  const handlers: Handlers = { ...defaultHandlers(hotel, () => snapshot), ...overrides }
  const answer = serve({ handlers, checkOutput: true, onBug: (name, error) => `${name}: ${String(error)}` })
  const client = createClient({
    invoke: async (name, input) => {
      calls.push({ name: knownName(name), input: structuredClone(input) })
      return structuredClone(await answer(name, input))
    },
    subscribe: (listener, onGap) => {
      listeners.add(listener)
      gaps.add(onGap)
      return () => {
        listeners.delete(listener)
        gaps.delete(onGap)
      }
    },
  })
  return {
    client,
    calls,
    callsOf: (name) => calls.filter((call) => call.name === name).map((call) => call.input),
    change: (part) => {
      snapshot = merged(snapshot, part)
      emit({ revision: snapshot.revision, ...part })
    },
    send: emit,
    show: (data) => {
      for (const listener of listeners) listener('show', data)
    },
    gap: () => {
      for (const onGap of gaps) onGap()
    },
    changeSilently: (part) => {
      snapshot = { ...snapshot, ...part }
    },
  }
}

const knownName = (name: string): CallName => {
  const known = (Object.keys(defaultHandlers(fakeHotel(), () => fakeHotel().snapshot)) as CallName[]).find(
    (candidate) => candidate === name,
  )
  if (known === undefined) throw new Error(`the window called ${name}, which is not in the contract`)
  return known
}

const merged = (snapshot: Snapshot, part: Omit<Change, 'revision'>): Snapshot => {
  const replace = <T>(old: readonly T[], news: readonly T[] | undefined, idOf: (item: T) => string) => {
    const byId = new Map((news ?? []).map((item) => [idOf(item), item]))
    const known = new Set(old.map(idOf))
    return [
      ...old.map((item) => byId.get(idOf(item)) ?? item),
      ...(news ?? []).filter((item) => !known.has(idOf(item))),
    ]
  }
  return {
    ...snapshot,
    revision: snapshot.revision + 1,
    status: part.status ?? snapshot.status,
    settings: part.settings ?? snapshot.settings,
    tiles: replace(snapshot.tiles, part.tiles, (tile) => tile.entranceId),
    jobs: replace(snapshot.jobs, part.jobs, (job) => job.id),
  }
}

const defaultHandlers = (hotel: FakeHotel, now: () => Snapshot): Handlers => {
  const done = async () => ok({})
  const jobOf = async ({ jobId }: { readonly jobId: JobId }) => {
    const job = now().jobs.find(({ id }) => id === jobId)
    return job === undefined ? err({ kind: 'notFound', what: 'job', id: jobId } as const) : ok(job)
  }
  const connected = async () => {
    const property = now().status.property
    if (property === null) return err({ kind: 'notConnected' } as const)
    return ok({ ...property, keyStored: true })
  }
  return {
    ...sampleHandlers(),
    'app.snapshot': async () => ok(now()),
    'session.connect': connected,
    'session.useTraining': connected,
    'session.disconnect': done,
    'session.setOperator': done,
    'rooms.refresh': async () => ok({ readAt: now().now }),
    'rooms.keys': async ({ entranceId }) =>
      ok({
        entranceId,
        room: now().tiles.find((tile) => tile.entranceId === entranceId)?.name ?? '',
        keys: hotel.keys[entranceId] ?? [],
        readAt: now().now,
      }),
    'issue.plan': async (input) => ok(planOf(hotel, now(), input)),
    'issue.submit': async (input) => {
      const plan = planOf(hotel, now(), input)
      const [problem] = plan.problems
      if (problem !== undefined) return err(problem)
      const fullName = input.guest.is === 'new' ? input.guest.fullName : 'Known guest'
      const job = aJob({
        id: JobId.parse(`job-${now().jobs.length + 1}`),
        state: 'queued',
        proof: 'none',
        credentialId: null,
        lastSentAt: null,
        finishedAt: null,
        attempts: 0,
      })
      const intent = {
        ...job.intent,
        rooms: plan.rooms,
        guest: { is: 'new' as const, fullName, email: null, phone: null },
      }
      return ok({ job: { ...job, intent }, created: true, consequences: plan.consequences })
    },
    'queue.story': async (input) => {
      const job = await jobOf(input)
      return job.ok ? ok({ job: job.value, attempts: [] }) : job
    },
    'queue.retry': jobOf,
    'queue.cancel': jobOf,
    'queue.resolve': jobOf,
    'queue.discardDamaged': done,
    'queue.pause': done,
    'queue.resume': done,
    'keys.revoke': done,
    'settings.change': async (part) => ok({ ...now().settings, ...definedOf(part) }),
    'training.list': async () => ok({ name: 'training-group.csv', text: 'Room,Guest' }),
    'training.practise': done,
  }
}

const definedOf = (part: object) =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))

/** As much of the core's judgement as screens need: what stops, what is missing. */
const planOf = (hotel: FakeHotel, snapshot: Snapshot, input: IssueInput): IssuePlan => {
  const rooms = input.entranceIds.map((entranceId) => ({
    entranceId,
    name: snapshot.tiles.find((tile) => tile.entranceId === entranceId)?.name ?? '',
  }))
  const keys = rooms.flatMap((room) => (hotel.keys[room.entranceId] ?? []).map((key) => ({ room, key })))
  const live = keys.filter(({ key }) => key.isValid === true && key.kind !== 'phoneCopy')
  const effect = input.shape.is === 'override' ? 'stopsWorking' : 'keepsWorking'
  const { shape } = input
  const isNameless = input.guest.is === 'new' && input.guest.fullName === ''
  const isUnconfirmed = shape.is === 'override' && shape.confirmedRooms.length < rooms.length
  return {
    rooms,
    joins: keys
      .map(({ key }) => key)
      .filter((key) => isNamed(shape, key) || isRuled(shape, key))
      .map(keyRef),
    consequences: live.map(({ room, key }): Consequence => ({
      room: room.name,
      entranceId: room.entranceId,
      credentialId: key.credentialId,
      holder: key.holder,
      kind: key.kind,
      cardNumber: key.cardNumber,
      parentId: key.parentId,
      isStaff: key.isStaff,
      effect,
    })),
    label: `${rooms[0]?.name ?? ''} - Hotel Meridian`,
    capacity: {
      format: 'rfid48',
      consecutiveRooms: { used: rooms.length, max: 33 },
      commonDoors: { used: input.doorIds.length, max: 28 },
      additionalRooms: { used: 0, max: 7 },
    },
    request: isNameless
      ? null
      : {
          visionline_metadata: {
            joiner_acs_credential_ids: shape.is === 'joinKeys' ? [...shape.credentialIds] : [],
          },
        },
    warnings: [],
    problems: [
      ...(isNameless ? [{ kind: 'guestMissing' } as const] : []),
      ...(isUnconfirmed
        ? [{ kind: 'overrideNotConfirmed', rooms: rooms.map(({ name }) => name), stops: [] } as const]
        : []),
    ],
    keysReadAt: snapshot.now,
  }
}

/** A sync parent stands for its phone copies. */
const isRuled = (shape: IssueInput['shape'], key: KeyOnDoor): boolean =>
  shape.is === 'joinRule' &&
  key.joinable &&
  (shape.rule === 'parents' ? key.kind === 'syncParent' : key.kind !== 'phoneCopy')

const isNamed = (shape: IssueInput['shape'], key: KeyOnDoor): boolean =>
  shape.is === 'joinKeys' && shape.credentialIds.includes(key.credentialId)
