import type { GroupChoice, PlanSummary, RefusedRow } from '#shared/groups.ts'
import type { ListOptions, ListReading, ListRow, ListSource, RowProblem } from '#shared/rooming-list.ts'
import type { Job } from '#shared/job.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { HandlerDeps } from '../handler-deps.ts'
import type { ListContext } from '../ports/lists.ts'
import { planFacts } from '../issuing/plan-facts.ts'
import { batchOfMost, differenceOf } from './difference.ts'
import { draftKeys } from './draft-keys.ts'
import type { Drafts, KeyDraft } from './draft-keys.ts'
import { linesOfBatch } from './lines-of-batch.ts'
import type { ListDesk } from './list-desk.ts'
import { signatureOf } from './map-columns.ts'
import { planBatch, waitsForPerson } from './plan-batch.ts'
import type { BatchPlan } from './plan-batch.ts'
import { partyFacts } from './same-party.ts'

export type PlannedList = {
  readonly reading: ListReading
  readonly plan: BatchPlan
  /** Under which its columns are remembered; null for a list without headings, of which nothing is. */
  readonly signature: string | null
  readonly refused: readonly RefusedRow[]
}

export type PlanRequest = {
  readonly source: ListSource
  readonly options: ListOptions
  readonly choice: GroupChoice
  readonly operator: string | null
}

/** Reads a list and plans every key of it. Nothing is changed; the problems of all stages are with their rows. */
export const planList = async (
  deps: HandlerDeps,
  desk: ListDesk,
  { source, options: asked, choice, operator }: PlanRequest,
): Promise<Result<PlannedList, Problem>> => {
  const facts = planFacts(deps)
  if (facts === null) return err({ kind: 'notConnected' })
  const opened = await desk.open(source, asked)
  if (!opened.ok) return opened
  const { listId, understand } = opened.value
  const systemId = facts.property.system.id
  const listFacts: ListContext = {
    doors: facts.doors,
    timeZone: facts.timeZone,
    checkIn: deps.settings().checkIn,
    checkOut: deps.settings().checkOut,
    now: facts.now,
    ownWords: deps.settings().listWords,
    saved: [],
  }
  // Which columns were chosen before depends on the headings, which the first reading finds.
  const first = await understand(asked, listFacts)
  if (!first.ok) return first
  const headings = signatureOf(first.value.headers)
  const signature = headings === null ? null : `${systemId} ${headings}`
  const saved = signature === null ? null : await deps.batches.savedList(signature)
  const options =
    saved === null ? asked : { ...asked, roomAliases: [...saved.roomAliases, ...asked.roomAliases] }
  const understood =
    saved === null
      ? first
      : await understand(options, {
          ...listFacts,
          saved: asked.savedColumns === 'use' ? saved.columns : [],
        })
  if (!understood.ok) return understood
  const read = understood.value

  const party = partyFacts(read.rows, choice, { doors: facts.doors, operator })
  if (!party.ok) return party

  const { settings, batches, jobs } = deps
  const labelTemplate = settings().labelAccepted === false ? null : settings().labelTemplate
  const access = options.access
  const { drafts, problems } = await inPieces(deps, read.rows, (rows) =>
    draftKeys(rows, { facts, labelTemplate, operator, access, choice }),
  )
  const live = new Map<string, Job>()
  for (const some of pieces(drafts)) {
    for (const one of await batches.liveByIntent(some.map((draft) => draft.intentKey))) live.set(...one)
    await deps.breathe?.()
  }
  const pending = await jobs.list({ states: ['queued', 'running', 'uncertain', 'needsAttention'] })
  const plan = await planBatch(drafts, {
    facts,
    choice,
    party: party.value,
    live,
    pending,
    breathe: deps.breathe,
  })
  const isKnown = knownRows(plan)
  const rows: ListRow[] = []
  for (const some of pieces(read.rows)) {
    rows.push(...some.map((row) => withPlanProblems(row, [problems, plan.problems], isKnown)))
    await deps.breathe?.()
  }
  const difference = await differenceTo(deps, plan)
  const reading = { ...read, listId, rows, summary: summarise(rows, plan), difference }
  return ok({ reading, plan, signature, refused: refusedRows(rows) })
}

/** Few enough rows or keys for one turn of the process (ports/ambient.ts, Breathe). */
const pieceSize = 50

const pieces = function* <T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += pieceSize) yield all.slice(from, from + pieceSize)
}

/** The keys of a long list, drafted while the window stays served. A row's keys do not depend on other rows. */
const inPieces = async (
  { breathe }: HandlerDeps,
  rows: readonly ListRow[],
  draft: (rows: readonly ListRow[]) => Drafts,
): Promise<Drafts> => {
  const drafts: Drafts['drafts'][number][] = []
  const problems = new Map<number, readonly RowProblem[]>()
  for (const some of pieces(rows)) {
    const made = draft(some)
    drafts.push(...made.drafts)
    for (const [row, found] of made.problems) problems.set(row, [...(problems.get(row) ?? []), ...found])
    await breathe?.()
  }
  return { drafts, problems }
}

const differenceTo = async (deps: HandlerDeps, { keys }: BatchPlan): Promise<ListReading['difference']> => {
  const known = keys.flatMap(({ already }) => already ?? [])
  const batchId = batchOfMost(known)
  const before = batchId === null ? null : await deps.batches.get(batchId)
  if (before === null) return null
  return differenceOf(before, await linesOfBatch(deps, before.id), {
    known: new Set(known.map((job) => job.id)),
    added: keys.length - known.length,
  })
}

/** Rows of which every key is a job already. */
const knownRows = ({ keys }: BatchPlan): ReadonlyMap<number, boolean> => {
  const known = new Map<number, boolean>()
  for (const { draft, already } of keys)
    known.set(draft.row, (known.get(draft.row) ?? true) && already !== null)
  return known
}

const withPlanProblems = (
  row: ListRow,
  sources: readonly BatchPlan['problems'][],
  isKnown: ReadonlyMap<number, boolean>,
): ListRow => {
  const more = sources.flatMap((problems) => problems.get(row.row) ?? [])
  return {
    ...row,
    problems: [...row.problems, ...more],
    notes: isKnown.get(row.row) === true ? [...row.notes, 'alreadyIssued'] : row.notes,
  }
}

const summarise = (rows: readonly ListRow[], plan: BatchPlan): ListReading['summary'] => {
  const bad = rows.filter((row) => row.problems.length > 0)
  return {
    rows: rows.length,
    ok: rows.length - bad.length,
    problems: bad.length,
    rooms: new Set(rows.flatMap((row) => row.entranceId ?? [])).size,
    keysToIssue: plan.keys.filter(({ already }) => already === null).length,
    alreadyIssued: plan.keys.filter(({ already }) => already !== null).length,
  }
}

/** One per row of the file, whatever became of its rooms. */
const refusedRows = (rows: readonly ListRow[]): readonly RefusedRow[] => {
  const byRow = new Map<number, RefusedRow>()
  for (const { row, cells, problems } of rows) {
    if (problems.length === 0) continue
    byRow.set(row, { row, cells, problems: [...(byRow.get(row)?.problems ?? []), ...problems] })
  }
  return [...byRow.values()]
}

export const planSummary = ({ keys, rooms }: BatchPlan, refused: number): PlanSummary => {
  const planned = rooms.flatMap((room) => room.keys).filter((key) => key.already === null)
  const fresh = keys.filter(({ already }) => already === null)
  const hows = new Map(keys.map(({ draft, how }) => [draft, how]))
  const howOf = (first: KeyDraft) => hows.get(first) ?? ({ is: 'shape', shape: { is: 'hold' } } as const)
  const count = (does: string) => planned.filter((key) => key.does === does).length
  return {
    keys: fresh.length,
    joins: count('join'),
    asks: count('asks'),
    firstKeys: count('first') + count('autoJoin'),
    held: count('hold'),
    after: count('after'),
    waits: fresh.filter(({ how }) => waitsForPerson(how, howOf)).length,
    alreadyIssued: keys.filter(({ already }) => already !== null).length,
    refusedRows: refused,
    stops: rooms.flatMap((room) => room.consequences).filter((one) => one.effect === 'stopsWorking').length,
  }
}
