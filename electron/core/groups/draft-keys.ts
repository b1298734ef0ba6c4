import type { GroupChoice } from '#shared/groups.ts'
import type { ListOptions, ListRow, RowProblem } from '#shared/rooming-list.ts'
import type { IssueInput } from '#shared/issue.ts'
import type { Intent } from '#shared/job.ts'
import type { Problem } from '#shared/problem.ts'
import type { Door } from '#shared/property.ts'
import { intentKey } from '../issuing/intent-key.ts'
import { planIssue } from '../issuing/plan-issue.ts'
import type { PlanFacts } from '../issuing/plan-issue.ts'

/** One key of one guest, checked like any single key, before it is known what it joins. */
export type KeyDraft = {
  readonly row: number
  readonly room: Door
  readonly guest: string
  readonly copy: number
  /** With a shape that stands for "not chosen yet". */
  readonly intent: Intent
  readonly intentKey: string
  readonly input: IssueInput
}

export type Drafts = {
  readonly drafts: readonly KeyDraft[]
  /** By row: why some key of it cannot be issued. */
  readonly problems: ReadonlyMap<number, readonly RowProblem[]>
}

export type DraftFacts = {
  readonly facts: PlanFacts
  readonly labelTemplate: string | null
  readonly operator: string | null
  readonly access: ListOptions['access']
  readonly choice: GroupChoice
}

/** Every key the good rows ask for, in the order of the list. */
export const draftKeys = (rows: readonly ListRow[], context: DraftFacts): Drafts => {
  const drafts: KeyDraft[] = []
  const problems = new Map<number, readonly RowProblem[]>()
  const doors = new Map(context.facts.doors.map((door) => [door.entranceId, door]))
  const common = context.facts.doors.filter((door) => door.category !== 'guest')
  for (const row of rows) {
    const room = row.entranceId === null ? undefined : doors.get(row.entranceId)
    if (row.problems.length > 0 || room === undefined) continue
    const facts = narrowFacts(context.facts, room, common)
    const made = row.guests.flatMap((guest, index) =>
      Array.from({ length: row.keysPerGuest }, (_, copy) =>
        draft(row, room, { guest, isFirst: index === 0, copy: copy + 1 }, { ...context, facts }),
      ),
    )
    const failed = made.flatMap((one) => (one.ok ? [] : one.problems))
    if (failed.length > 0) problems.set(row.row, [...(problems.get(row.row) ?? []), ...unique(failed)])
    else drafts.push(...made.flatMap((one) => (one.ok ? [one.draft] : [])))
  }
  return { drafts, problems }
}

export const rowProblem = (problem: Problem): RowProblem => ({
  problem,
  field: null,
  column: null,
  value: '',
})

/** What planning one key looks at: with the whole hotel, a list of 2,000 rows would take seconds. */
const narrowFacts = (facts: PlanFacts, room: Door, common: readonly Door[]): PlanFacts => ({
  ...facts,
  doors: [room, ...common],
  keys: facts.keysOfRoom(room.entranceId),
})

const draft = (
  row: ListRow,
  room: Door,
  key: { readonly guest: string; readonly isFirst: boolean; readonly copy: number },
  { facts, labelTemplate, operator, choice, access }: DraftFacts,
) => {
  if (row.from === null || row.until === null) throw new Error('a row without dates is not good')
  const input: IssueInput = {
    entranceIds: [room.entranceId],
    doorIds: doorsFor(row, choice),
    guest: {
      is: 'new',
      fullName: key.guest,
      // A contact belongs to the first person of the row; one address for two people would merge them.
      email: key.isFirst ? row.email : null,
      phone: key.isFirst ? row.phone : null,
    },
    stay: { startsAt: row.from, endsAt: row.until },
    access,
    // Always plannable, and replaced before anything is queued.
    shape: { is: 'override', confirmedRooms: [room.name], shownStops: null },
    labelTemplate,
    format: null,
    copy: key.copy,
    encoder: null,
    operator,
  }
  const { intent } = planIssue(input, facts)
  if (!intent.ok) return { ok: false, problems: intent.error } as const
  const { guest, copy } = key
  const made = {
    row: row.row,
    room,
    guest,
    copy,
    intent: intent.value,
    intentKey: intentKey(intent.value),
    input,
  }
  return { ok: true, draft: made } as const
}

const doorsFor = (row: ListRow, { doorRules }: GroupChoice) => [
  ...new Set(
    doorRules
      .filter(
        (rule) =>
          rule.roomType === null ||
          rule.roomType.trim().toLocaleLowerCase('en') === row.roomType.toLocaleLowerCase('en'),
      )
      .flatMap((rule) => rule.doorIds),
  ),
]

const unique = (problems: readonly Problem[]): readonly RowProblem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), rowProblem(problem)])).values(),
]
