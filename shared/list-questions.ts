import { ListField } from './rooming-list.ts'
import type { ListColumn, ListOptions, ListReading, ListRow, RowProblem } from './rooming-list.ts'
import type { Problem, ProblemKind } from './problem.ts'

/** Problems of a row that a person may answer with yes: the row is right as it stands (`ListOptions.confirmed`). */
export const confirmableKinds: ReadonlySet<ProblemKind> = new Set([
  'roomBlank',
  'statusUnknown',
  'nightsDisagree',
  'stayTooLong',
  'stayFarAway',
  'textDamaged',
] as const)

/** A first key that waits for the operator's confirmation is a step of the plan and nothing wrong with the row. */
export const awaitsConfirmation = ({ problem }: RowProblem): boolean =>
  problem.kind === 'overrideNotConfirmed'

/** What a person must say before a list, or a row of it, can be issued. */
export type ListQuestion =
  | {
      readonly is: 'column'
      readonly id: string
      readonly problem: Problem
      readonly field: ListField
      /** Places of the columns it can be, from 0, best first. */
      readonly candidates: readonly number[]
    }
  | { readonly is: 'dates'; readonly id: string }
  | {
      readonly is: 'row'
      readonly id: string
      readonly row: ListRow
      readonly found: RowProblem
      /** Every row of the file that the same answer settles, in the order of the file. */
      readonly rows: readonly number[]
    }

/** Whether columns of a list are still what a person said they are, of an earlier list with the same headings. */
export type SavedQuestion = {
  readonly is: 'saved'
  readonly id: string
  readonly columns: readonly ListColumn[]
}

type RowQuestion = Extract<ListQuestion, { is: 'row' }>

/** Every open question of a list: its columns, then the order of its dates, then its rows from the top. */
export const questionsOf = (reading: ListReading): readonly ListQuestion[] => [
  ...reading.problems.flatMap((problem) => columnQuestion(problem, reading) ?? []),
  ...(reading.dateOrder === 'tied' ? [{ is: 'dates', id: 'dates' } as const] : []),
  ...rowQuestions(reading),
]

/** What a column must be to decide who gets a key, to which door and for which nights. */
const decidesKeys: ReadonlySet<ListField> = new Set<ListField>([
  ...(['room', 'guestName', 'firstName', 'lastName', 'sharers', 'keys'] as const),
  ...(['arrival', 'departure', 'nights', 'arrivalTime', 'departureTime', 'status'] as const),
])

/**
 * Asked on the screen once per list, before it is issued: a choice that was right for the last list may be wrong for
 * this one. null where nothing was chosen before, and where no such choice decides about a key.
 */
export const savedQuestionOf = ({ columns }: ListReading): SavedQuestion | null => {
  const saved = columns.filter((column) => column.by === 'saved')
  if (!saved.some(({ field }) => decidesKeys.has(field))) return null
  return { is: 'saved', id: `saved ${saved.map(({ field }) => field).join(' ')}`, columns: saved }
}

/** What every candidate of this question could also be called: null for a problem that no column answers. */
const columnQuestion = (problem: Problem, reading: ListReading): ListQuestion | null => {
  if (!('field' in problem)) return null
  const field = ListField.safeParse(problem.field)
  if (!field.success) return null
  const candidates = candidatesOf(problem, reading)
  if (candidates === null) return null
  return { is: 'column', id: `column ${field.data}`, problem, field: field.data, candidates }
}

const candidatesOf = (problem: Problem, reading: ListReading): readonly number[] | null => {
  const plain = (header: string) => header.trim().toLowerCase()
  const named = (names: readonly string[]) =>
    reading.headers.flatMap((header, column) => (names.map(plain).includes(plain(header)) ? [column] : []))
  const filled = reading.headers.flatMap((_, column) =>
    (reading.samples[column]?.length ?? 0) > 0 ? [column] : [],
  )
  if (problem.kind === 'columnTwice') return named([problem.header])
  if (problem.kind !== 'columnUncertain' && problem.kind !== 'columnMissing') return null
  const free = filled.filter((column) => !reading.columns.some((one) => one.column === column))
  if (problem.kind === 'columnMissing') return free.length > 0 ? free : filled
  const ranked = [...new Set(problem.headers)].flatMap((header) => named([header]))
  return ranked.length > 0 ? ranked : free
}

const rowQuestions = (reading: ListReading): readonly RowQuestion[] => {
  const byId = new Map<string, { row: ListRow; found: RowProblem; rows: number[] }>()
  for (const row of reading.rows)
    for (const found of row.problems) {
      if (!isWrong(reading, row, found)) continue
      const id = idOf(row, found)
      const same = byId.get(id)
      if (same === undefined) byId.set(id, { row, found, rows: [row.row] })
      else if (!same.rows.includes(row.row)) same.rows.push(row.row)
    }
  return [...byId].map(([id, one]) => ({ is: 'row', id, ...one }))
}

/**
 * Whether a person must put this problem right in its row. A first key to confirm is a step of the plan; a date waits
 * for the order of the dates while that is asked for the whole list.
 */
export const isWrong = ({ dateOrder }: ListReading, row: ListRow, found: RowProblem): boolean =>
  !awaitsConfirmation(found) && !(dateOrder === 'tied' && waitsForOrder(row, found))

/** One answer about the whole list settles an ambiguous date, and a date that is counted in nights from it. */
const waitsForOrder = (row: ListRow, { problem }: RowProblem): boolean =>
  problem.kind === 'dateAmbiguous' ||
  (problem.kind === 'dateMissing' && row.problems.some((one) => one.problem.kind === 'dateAmbiguous'))

/** A room that the list calls by another name is one question, however many rows are in it. */
const idOf = ({ row }: ListRow, { problem, field }: RowProblem): string =>
  problem.kind === 'unknownRoom' || problem.kind === 'roomUnreadable'
    ? `${problem.kind} ${problem.room}`
    : `${row} ${problem.kind} ${field ?? ''}`

/** Rows with the same kind of question, where one answer can stand for all of them: the row's own comes first. */
export const alikeRows = (reading: ListReading, row: number, { problem }: RowProblem): readonly number[] => [
  row,
  ...reading.rows
    .filter((other) => other.row !== row && other.problems.some((one) => isAlike(one.problem, problem)))
    .map((other) => other.row),
]

const isAlike = (a: Problem, b: Problem): boolean =>
  a.kind === b.kind &&
  (a.kind !== 'statusUnknown' || (b.kind === 'statusUnknown' && a.text === b.text)) &&
  (a.kind !== 'stayTooLong' || (b.kind === 'stayTooLong' && a.nights === b.nights))

/** The same options with one thing more said about some rows; what was said before about them is replaced. */
export const optionsWith = {
  confirmed: (options: ListOptions, rows: readonly number[], kind: ProblemKind): Partial<ListOptions> => ({
    confirmed: [
      ...options.confirmed.filter((one) => one.kind !== kind || !rows.includes(one.row)),
      ...rows.map((row) => ({ row, kind })),
    ],
  }),
  edits: (options: ListOptions, edits: ListOptions['edits']): Partial<ListOptions> => ({
    edits: [
      ...options.edits.filter(
        (one) => !edits.some((edit) => edit.row === one.row && edit.field === one.field),
      ),
      ...edits,
    ],
  }),
  skipped: (options: ListOptions, rows: readonly number[]): Partial<ListOptions> => ({
    skipRows: [...new Set([...options.skipRows, ...rows])],
    returnRows: options.returnRows.filter((row) => !rows.includes(row)),
  }),
  room: (options: ListOptions, text: string, room: string): Partial<ListOptions> => ({
    roomAliases: [...options.roomAliases.filter((alias) => alias.text !== text), { text, room }],
  }),
}
