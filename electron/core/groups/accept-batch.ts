import type { Batch, BatchLine } from '#shared/groups.ts'
import type { ListOptions } from '#shared/rooming-list.ts'
import { BatchId, JobId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Shape } from '#shared/job.ts'
import type { NewId } from '../ports/ambient.ts'
import type { NewJob } from '../ports/stores.ts'
import { notAfter } from '../issuing/not-after.ts'
import type { KeyDraft } from './draft-keys.ts'
import type { BatchPlan } from './plan-batch.ts'
import type { PlannedDraft } from './room-plan.ts'
import type { PlannedList } from './plan-list.ts'

export type Acceptance = {
  readonly batch: Batch
  readonly jobs: readonly NewJob[]
  readonly lines: readonly BatchLine[]
}

/** The batch of this list: the one it had before, or a new one. */
export const batchFor = (
  { reading, refused }: PlannedList,
  known: Batch | null,
  input: {
    readonly name: string | null
    readonly operator: string | null
    readonly now: Instant
    readonly newId: NewId
  },
): Batch => ({
  id: known?.id ?? BatchId.parse(input.newId()),
  name: input.name?.trim() || known?.name || reading.file.name,
  file: reading.file,
  headers: reading.headers,
  createdAt: known?.createdAt ?? input.now,
  operator: known?.operator ?? input.operator,
  handover: known?.handover ?? null,
  pausedAt: known?.pausedAt ?? null,
  refused,
})

/**
 * What makes two acceptances the same batch: the cells whatever their order, the property, and what stands for
 * missing columns. Keys are unique by themselves all the same; this only keeps one list one group.
 */
export const identityOf = (
  reading: PlannedList['reading'],
  options: ListOptions,
  systemId: string,
): string => {
  const { contentSha256, sheet } = reading.file
  const { arrive, depart, access, checkIn, checkOut } = options
  const times = checkIn === null && checkOut === null ? [] : [checkIn, checkOut]
  return JSON.stringify([contentSha256, sheet, systemId, arrive, depart, access, ...times])
}

/** Jobs and lines for every planned key; keys that exist as jobs already get a line and nothing new. */
export const acceptBatch = (
  plan: BatchPlan,
  batch: Batch,
  input: { readonly operator: string | null; readonly now: Instant; readonly newId: NewId },
): Acceptance => {
  const ids = new Map<KeyDraft, JobId>()
  for (const { draft, already } of plan.keys)
    ids.set(draft, already === null ? JobId.parse(input.newId()) : already.id)
  const lines: BatchLine[] = []
  const jobs: NewJob[] = []
  for (const planned of plan.keys) {
    const { draft, already } = planned
    const id = ids.get(draft)
    if (id === undefined) throw new Error('a planned key without an id')
    lines.push({ jobId: id, row: draft.row, room: draft.room.name, guest: draft.guest, copy: draft.copy })
    if (already !== null) continue
    const { shape, dependsOn } = shapeOf(planned, ids)
    const intent = { ...draft.intent, shape }
    jobs.push({
      id,
      intentKey: draft.intentKey,
      intent,
      batchId: batch.id,
      dependsOn,
      operator: input.operator,
      notAfter: notAfter(intent, input.now),
      createdAt: input.now,
      problem: problemOf(shape, draft, batch),
    })
  }
  return { batch, jobs, lines }
}

const problemOf = (shape: Shape, { room }: KeyDraft, batch: Batch): NewJob['problem'] => {
  if (shape.is === 'hold') return { kind: 'held', rooms: [room.name] }
  if (shape.is === 'join' && shape.party?.confirmed === null)
    return { kind: 'sameParty', rooms: [room.name], holders: shape.party.holders }
  return batch.pausedAt === null ? null : { kind: 'batchPaused', batch: batch.name }
}

const shapeOf = (
  { how }: PlannedDraft,
  ids: ReadonlyMap<KeyDraft, JobId>,
): { readonly shape: Shape; readonly dependsOn: JobId | null } => {
  if (how.is === 'shape') return { shape: how.shape, dependsOn: null }
  const jobId = how.is === 'afterJob' ? how.job.id : ids.get(how.first)
  if (jobId === undefined) throw new Error('a key joins a first key that is not planned')
  const party = how.is === 'afterJob' && how.party !== null ? { party: how.party } : {}
  return { shape: { is: 'join', targets: [{ is: 'job', jobId }], ...party }, dependsOn: jobId }
}
