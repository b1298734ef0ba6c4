import { alikeRows, confirmableKinds, optionsWith } from '#shared/list-questions.ts'
import type { ListQuestion, SavedQuestion } from '#shared/list-questions.ts'
import type { ListField, ListOptions, ListReading, ListRow, RowProblem } from '#shared/rooming-list.ts'
import { localOf } from '#shared/stay.ts'
import type { Text } from '../text/en.ts'

/** One way to answer a question: what the button says, and what is then said about the list. */
export type Choice = {
  readonly id: string
  readonly label: string
  /** What stands in the column that the button names. */
  readonly sample?: string
  readonly says: Partial<ListOptions>
}

export type AnswerFacts = {
  readonly reading: ListReading
  readonly options: ListOptions
  readonly text: Text
  readonly timeZone: string
}

/** Whatever the screen asks about a list. */
export type Asked = ListQuestion | SavedQuestion

/** The choices of a question, the likeliest first; leaving its row aside is the last. */
export const choicesOf = (question: Asked, facts: AnswerFacts): readonly Choice[] => {
  if (question.is === 'column') return columnChoices(question, facts)
  if (question.is === 'saved') return savedChoices(question, facts)
  if (question.is === 'row')
    return [...rowChoices(question.row, question.found, facts), ...skipChoices(question.rows, facts)]
  const { groups: words } = facts.text
  const sample = dateSamples(facts)
  return [
    { id: 'dayFirst', label: words.dayFirst, sample: sample.dayFirst, says: { dateOrder: 'dayFirst' } },
    {
      id: 'monthFirst',
      label: words.monthFirst,
      sample: sample.monthFirst,
      says: { dateOrder: 'monthFirst' },
    },
  ]
}

/** What the first date in doubt would be either way: `03/12/2026: 3 Dec 2026` or `12 Mar 2026`. */
const dateSamples = ({ reading, text: { locale } }: AnswerFacts) => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const doubts = reading.rows.flatMap(({ problems }) =>
    problems.flatMap(({ problem }) => (problem.kind === 'dateAmbiguous' ? [problem] : [])),
  )
  const [doubt] = doubts
  const first = /\d+/.exec(doubt?.text ?? '')?.[0].padStart(2, '0')
  const sample = (place: 'day' | 'month'): string => {
    const choice = doubt?.choices.find(
      (one) => (place === 'day' ? one.slice(8, 10) : one.slice(5, 7)) === first,
    )
    return doubt === undefined || choice === undefined
      ? ''
      : `${doubt.text}: ${format.format(new Date(choice))}`
  }
  return { dayFirst: sample('day'), monthFirst: sample('month') }
}

/** Yes makes the earlier choices this list's own; no reads the list without them, and asks what it must. */
const savedChoices = ({ columns }: SavedQuestion, { options, text }: AnswerFacts): readonly Choice[] => {
  const { questions: words } = text.groups
  const kept = options.columns.filter(({ field }) => !columns.some((one) => one.field === field))
  const chosen = columns.map(({ field, column }) => ({ field, column }))
  return [
    { id: 'yes', label: words.savedYes, says: { columns: [...kept, ...chosen] } },
    { id: 'no', label: words.savedNo, says: { savedColumns: 'ignore' } },
  ]
}

/** A list is no rooming list without these two. */
const needed: ReadonlySet<string> = new Set(['room', 'guestName', 'firstName', 'lastName'])

const columnChoices = (
  { field, candidates }: Extract<ListQuestion, { is: 'column' }>,
  { reading, options, text }: AnswerFacts,
): readonly Choice[] => {
  const { groups: words } = text
  const others = (column: number | null) =>
    options.columns.filter((one) => one.field !== field && (column === null || one.column !== column))
  const none: Choice = {
    id: 'none',
    label: words.questions.noColumn,
    says: { columns: [...others(null), { field, column: null }] },
  }
  return [
    ...candidates.map((column) => ({
      id: String(column),
      label: headingOf(reading, column, text),
      sample: (reading.samples[column] ?? []).join(', '),
      says: { columns: [...others(column), { field, column }] },
    })),
    ...(needed.has(field) ? [] : [none]),
  ]
}

/** A column by its heading, else by its place. */
export const headingOf = ({ headers }: ListReading, column: number, { groups: words }: Text): string => {
  const header = headers[column]?.trim() ?? ''
  return header === '' ? words.unnamed(column + 1) : header
}

/** What answers this problem of a row, without leaving the row aside. */
export const rowChoices = (row: ListRow, found: RowProblem, facts: AnswerFacts): readonly Choice[] => {
  const { options, text, reading } = facts
  const { groups: words } = text
  const { problem, field } = found
  const takeRoom = (room: string, says: Partial<ListOptions>): Choice => ({
    id: `room ${room}`,
    label: words.takeRoom(room),
    says,
  })
  const take = (value: string, into: ListField): Choice => ({
    id: `take ${value}`,
    label: words.questions.take(value),
    says: optionsWith.edits(options, [{ row: row.row, field: into, value }]),
  })
  switch (problem.kind) {
    case 'unknownRoom':
    case 'roomUnreadable':
      return problem.near.map((room) => takeRoom(room, optionsWith.room(options, problem.room, room)))
    case 'shareAmbiguous':
      return problem.rooms.map((room) =>
        takeRoom(room, optionsWith.edits(options, [{ row: row.row, field: 'room', value: room }])),
      )
    case 'nameUnclear':
      // A whole name, also where the list has its halves in two columns.
      return problem.choices.map((name) => take(name, 'guestName'))
    case 'dateAmbiguous':
      return field === null ? [] : problem.choices.map((date) => take(date, field))
    case 'textDamaged':
      return [
        ...(problem.suggestion === null || field === null ? [] : [take(problem.suggestion, field)]),
        ...repairAll(row, found, facts),
        ...confirm(row, found, facts, words.questions.yesRight),
      ]
    case 'roomBlank': {
      const count = alikeRows(reading, row.row, found).length
      const all = {
        id: 'all',
        label: words.questions.sameForAll(count),
        says: { blankRooms: 'above' },
      } as const
      const one = confirm(row, found, facts, words.questions.yesRoom(problem.room)).slice(0, 1)
      return count > 1 ? [...one, all] : one
    }
    case 'nightsDisagree':
      return nightsChoices(row, problem, facts)
    default:
      return confirm(
        row,
        found,
        facts,
        problem.kind === 'statusUnknown' ? words.questions.guestComes : words.questions.yesRight,
      )
  }
}

/** Yes to this row; and yes to every row with the same question, where there are more. */
const confirm = (
  row: ListRow,
  found: RowProblem,
  { reading, options, text }: AnswerFacts,
  label: string,
): readonly Choice[] => {
  const { kind } = found.problem
  if (!confirmableKinds.has(kind)) return []
  const alike = alikeRows(reading, row.row, found)
  const yes: Choice = { id: 'yes', label, says: optionsWith.confirmed(options, [row.row], kind) }
  const all: Choice = {
    id: 'all',
    label: text.groups.questions.yesAll(alike.length),
    says: optionsWith.confirmed(options, alike, kind),
  }
  return alike.length > 1 && kind !== 'textDamaged' ? [yes, all] : [yes]
}

/** Every row whose damaged text can be repaired, in one press. */
const repairAll = (row: ListRow, found: RowProblem, { reading, options, text }: AnswerFacts) => {
  const edits = alikeRows(reading, row.row, found).flatMap((n) =>
    reading.rows
      .filter((one) => one.row === n)
      .flatMap((one) => one.problems)
      .flatMap(({ problem, field }) =>
        problem.kind === 'textDamaged' && problem.suggestion !== null && field !== null
          ? [{ row: n, field, value: problem.suggestion }]
          : [],
      ),
  )
  const rows = new Set(edits.map((edit) => edit.row))
  if (rows.size < 2) return []
  const label = text.groups.questions.takeAll(rows.size)
  return [{ id: 'all', label, says: optionsWith.edits(options, edits) }]
}

const dayMs = 86_400_000

/** Either the dates are right, or the nights from the arrival on. */
const nightsChoices = (
  row: ListRow,
  { nights, days }: { readonly nights: number; readonly days: number },
  { options, text, timeZone }: AnswerFacts,
): readonly Choice[] => {
  const { questions: words } = text.groups
  const byDates: Choice = {
    id: 'dates',
    label: words.byDates(days),
    says: optionsWith.edits(options, [{ row: row.row, field: 'nights', value: String(days) }]),
  }
  if (row.from === null) return days > 0 ? [byDates] : []
  const day = localOf(row.from, timeZone).slice(0, 10)
  const value = addDays(day, nights)
  const byNights: Choice = {
    id: 'nights',
    label: words.byNights(nights),
    says: optionsWith.edits(options, [{ row: row.row, field: 'departure', value }]),
  }
  return days > 0 ? [byDates, byNights] : [byNights]
}

/** `YYYY-MM-DD` so many calendar days later. */
const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

const skipChoices = (rows: readonly number[], { options, text }: AnswerFacts): readonly Choice[] => {
  const { groups: words } = text
  const label = rows.length > 1 ? words.questions.skipAll(rows.length) : words.skipRow
  return [{ id: 'skip', label, says: optionsWith.skipped(options, rows) }]
}
