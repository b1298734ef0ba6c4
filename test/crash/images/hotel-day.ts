import { dice } from '#test/simulation/dice.ts'
import type { Dice } from '#test/simulation/dice.ts'
import { at, attempt, credentialId, door, entranceId, guest, key, newJob } from '#test/support/build.ts'
import type { OpenStore } from '#adapters/store/open-store.ts'
import type { JobPatch, NewJob } from '#core/ports/stores.ts'
import { Batch } from '#shared/groups.ts'
import { BatchId, JobId } from '#shared/ids.ts'
import type { AttemptOutcome } from '#shared/job.ts'
import type { JobState } from '#shared/job-states.ts'
import { defaultSettings } from '#shared/session.ts'

export type Day = {
  readonly seed: number
  readonly steps: number
  readonly open: () => OpenStore
  /** Runs one operation of the store and notes when it began and when its promise was told. */
  readonly tell: <T>(what: string, store: OpenStore, act: () => Promise<T>) => Promise<T>
}

const now = at('12:05')
const roomNames = ['101', '102', '103', '104', '105', '106', '107', '108'] as const

/**
 * A working day of the queue: keys are accepted singly and as rooming lists, claimed, sent, settled, looked up,
 * cancelled; the copy of the property is read again, the app is closed and started. Seeded, on the production store.
 */
export const liveThrough = async (day: Day): Promise<void> => {
  const throws = dice(day.seed, 'day')
  let store = await start(day)
  for (let step = 0; step < day.steps; step += 1) {
    const act = throws.pick(acts)
    if (act === 'restart') {
      if (throws.chance(0.5)) continue
      store.close()
      store = await start(day)
    } else await perform[act]({ store, throws, step, tell: (what, run) => day.tell(what, store, run), day })
  }
}

const start = async ({ open, tell }: Day): Promise<OpenStore> => {
  const store = open()
  await tell('start', store, async () => null)
  await tell('recover', store, () => store.jobs.recover(now))
  return store
}

const acts = [
  ...(['accept', 'accept', 'send', 'send', 'send', 'list', 'lookUp', 'decide', 'keysOfDoor'] as const),
  ...(['copy', 'batch', 'settings', 'restart'] as const),
] as const

type Scene = {
  readonly store: OpenStore
  readonly throws: Dice
  readonly step: number
  readonly tell: <T>(what: string, act: () => Promise<T>) => Promise<T>
  readonly day: Day
}

const perform: Record<Exclude<(typeof acts)[number], 'restart'>, (scene: Scene) => Promise<void>> = {
  accept: async (scene) => {
    const jobs = drawJobs(scene, scene.throws.between(1, 4))
    await scene.tell('enqueue', () => scene.store.jobs.enqueue(jobs))
  },
  send: async ({ store: { jobs }, throws, step, tell }) => {
    const claim = `claim-${step}`
    const job = await tell('claim', () => jobs.claim({ now, claim }))
    if (job === null) return
    const n = job.attempts + 1
    const patch = { attempts: n, lastSentAt: now }
    await tell('beginAttempt', () => jobs.beginAttempt(job.id, claim, attempt({ n }), patch))
    if (throws.chance(0.15)) return
    const end = throws.pick(ends)
    const made = end.to === 'issued' ? { credentialId: credentialId(`made-${job.id}`) } : {}
    await tell(`settle ${end.to}`, () =>
      jobs.settle(job.id, claim, end.to, { ...made, ...end.patch }, { n, outcome: end.outcome }, now),
    )
  },
  list: async (scene) => {
    const jobs = drawJobs(scene, scene.throws.between(10, 40))
    const id = BatchId.parse(`list-${scene.day.seed}-${scene.step}`)
    const lines = jobs.map((job, row) => ({ jobId: job.id, row, room: '101', guest: job.id, copy: 1 }))
    const inBatch = jobs.map((job) => ({ ...job, batchId: id }))
    await scene.tell('accept list', () =>
      scene.store.batches.accept({ batch: batchOf(id), identity: id, jobs: inBatch, lines }),
    )
  },
  lookUp: async ({ store: { jobs }, throws, tell }) => {
    const job = throws.pickOrNull(await jobs.list({ states: ['uncertain'] }))
    if (job === null) return
    const to = throws.pick<JobState>(['issued', 'needsAttention', 'queued'])
    const found = to === 'issued' ? { n: job.attempts, outcome: 'foundAfterwards' as const } : undefined
    await tell(`look up ${to}`, () => jobs.move(job.id, ['uncertain'], to, {}, now, found))
  },
  decide: async ({ store: { jobs }, throws, tell }) => {
    const job = throws.pickOrNull(await jobs.list({ states: ['needsAttention', 'queued'] }))
    if (job === null) return
    const to = throws.pick<JobState>(['cancelled', 'queued'])
    await tell(`decide ${to}`, () => jobs.move(job.id, ['needsAttention', 'queued'], to, {}, now))
  },
  keysOfDoor: async ({ store: { property }, throws, step, tell }) => {
    const room = throws.pick(roomNames)
    await tell('keys of a door', () =>
      property.saveKeysOfDoor(entranceId(room), [key({ id: `key-${step}`, rooms: [room] })], now),
    )
  },
  // Empties the log afterwards, so that the file itself is written too.
  copy: async ({ store: { property }, throws, step, tell }) => {
    if (throws.chance(0.6)) return
    const keys = roomNames.map((room) => key({ id: `key-${step}-${room}`, rooms: [room] }))
    const doors = roomNames.map((room) => door(room))
    await tell('copy of the property', () =>
      property.saveCopy({ doors, guests: [guest(`Guest ${step}`)], keys, readAt: now }),
    )
  },
  batch: async ({ store: { jobs, batches }, throws, tell }) => {
    const batch = throws.pickOrNull(await batches.list())
    if (batch === null) return
    const mine = (await jobs.list({ batchId: batch.id })).map((job) => job.id)
    await tell('pause list', () => batches.save({ ...batch, pausedAt: now }))
    await tell('cancel list', () => batches.moveAll(mine, ['queued'], 'cancelled', {}, now))
  },
  settings: async ({ store: { property }, throws, tell }) => {
    const quietPeriodMs = throws.between(0, 500_000)
    await tell('settings', () => property.saveSettings({ ...defaultSettings, quietPeriodMs }))
  },
}

type End = { readonly to: JobState; readonly outcome: AttemptOutcome; readonly patch: JobPatch }

const ends: readonly [End, ...End[]] = [
  { to: 'issued', outcome: 'accepted', patch: { proof: 'accepted' } },
  { to: 'issued', outcome: 'accepted', patch: { proof: 'verified', notes: ['a note'] } },
  { to: 'uncertain', outcome: 'unknown', patch: { runAfter: at('12:08') } },
  { to: 'queued', outcome: 'throttled', patch: {} },
  { to: 'needsAttention', outcome: 'refused', patch: { problem: { kind: 'held', rooms: ['101'] } } },
]

const sheetFile = {
  name: 'coach.csv',
  sha256: 'none',
  contentSha256: 'none',
  format: 'csv',
  encoding: 'utf-8',
  sheet: null,
  sheets: [],
  epoch: 1900,
}

const drawJobs = ({ day, throws, step }: Scene, count: number): readonly NewJob[] =>
  Array.from({ length: count }, (_, n) => {
    const id = `job-${day.seed}-${step}-${n}`
    const dependsOn = n > 0 && throws.chance(0.2) ? JobId.parse(`job-${day.seed}-${step}-0`) : null
    return newJob({ id, dependsOn, rooms: [throws.pick(roomNames)] })
  })

const batchOf = (id: BatchId): Batch =>
  Batch.parse({
    id,
    name: 'Coach from Oslo',
    file: sheetFile,
    headers: ['Room', 'Name'],
    createdAt: now,
    operator: 'Front desk',
    handover: null,
    pausedAt: null,
    refused: [],
  })
