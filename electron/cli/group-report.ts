import type { RoomPlan } from '#shared/groups.ts'
import { questionsOf } from '#shared/list-questions.ts'
import type { Problem } from '#shared/problem.ts'
import type { ListColumn, ListReading, ListRow, RowProblem } from '#shared/rooming-list.ts'
import { byRoomName } from '#shared/room.ts'
import { encodingName } from '#shared/spreadsheet.ts'
import { localOf } from '#shared/stay.ts'
import { columnByEn, ignoredWhyEn, rowNotesEn, sheetNoteEn } from '#shared/text/list-words-en.ts'
import { sayProblem } from '#shared/text/problems-en.ts'
import { exitCode } from './context.ts'
import type { Answer } from './context.ts'
import { answersOfList, answersOfRow, saidWithAnswers } from './group-answers.ts'
import { complain, local, paint, problemJson, table, wantsJson } from './print.ts'

/** A list as it was understood, and the zone its times are told in. */
export type Reported = { readonly reading: ListReading; readonly timeZone: string }

/**
 * A list that cannot be used as it is: the usual `{"error":{…}}`, and beside it everything that was understood. On a
 * terminal the error is on standard error, with the flags that answer it.
 */
export const refusedList = (
  problem: Problem,
  all: readonly Problem[],
  { reading, timeZone }: Reported,
): Answer => {
  const isOfList = (one: Problem) => reading.problems.includes(one)
  const said = problemJson(problem, all)
  const withAnswers = <One extends { readonly details: Problem }>(one: One) =>
    isOfList(one.details) ? { ...one, ...saidWithAnswers(one.details, reading) } : one
  const json = {
    ...checkJson(reading, timeZone),
    error: withAnswers(said.error),
    ...(said.problems === undefined ? {} : { problems: said.problems.map(withAnswers) }),
  }
  const ofList = all.filter((one) => isOfList(one) || one === problem)
  const sayIt = wantsJson() ? () => undefined : complain
  sayIt(
    ofList
      .map((one) => saidWithAnswers(one, reading))
      .map(({ message, hint }) => `${message}\n  ${hint}`)
      .join('\n'),
  )
  return { json, text: checkText(reading, timeZone), exit: exitCode.badInput }
}

export const problemOfRow = (row: number, found: RowProblem, order: ListReading['dateOrder']) => {
  const { kind } = found.problem
  const { message, hint } = sayProblem(found.problem)
  return {
    kind,
    message: `${message} ${hint}`,
    column: found.column,
    answers: answersOfRow(row, found, order),
  }
}

const warningOfRow = ({ problem, column }: RowProblem) => ({
  kind: problem.kind,
  message: `${sayProblem(problem).message} ${sayProblem(problem).hint}`,
  column,
})

/** How the file was read: what `group check` and `group issue` both say about it. */
export const readingJson = (reading: ListReading, timeZone: string) => {
  const { name, sha256, format, encoding, sheet, sheets } = reading.file
  const byField = <T>(of: (column: ListColumn) => T) =>
    Object.fromEntries(reading.columns.map((one) => [one.field, of(one)]))
  return {
    file: {
      ...{ name, sha256, format, encoding, headerRow: reading.headerRow, sheet, sheets },
      encodingGuessed: reading.fileNotes.some((note) => note.is === 'encodingGuessed'),
      sheetsNotRead: sheets.filter((one) => one !== sheet),
    },
    headers: reading.headers,
    columns: byField((one) => one.header),
    columnsBy: byField((one) => one.by),
    confidence: byField((one) => one.confidence),
    dateOrder: reading.dateOrder,
    timeZone,
    rows: reading.rows.map((row) => rowJson(row, reading.dateOrder, timeZone)),
    ignored: reading.ignored,
    fileNotes: reading.fileNotes,
    questions: questionsOf(reading).map((question) => ({
      about: question.is,
      ...(question.is === 'row' ? { rows: question.rows, kind: question.found.problem.kind } : {}),
      ...(question.is === 'column' ? { field: question.field, kind: question.problem.kind } : {}),
      answers: answersOfList(question, reading),
    })),
  }
}

const rowJson = (row: ListRow, order: ListReading['dateOrder'], timeZone: string) => ({
  row: row.row,
  room: row.room,
  guest: row.guests.join(', '),
  from: row.from === null ? null : localOf(row.from, timeZone),
  until: row.until === null ? null : localOf(row.until, timeZone),
  keys: row.guests.length * row.keysPerGuest,
  ok: row.problems.length === 0,
  problems: row.problems.map((one) => problemOfRow(row.row, one, order)),
  warnings: row.warnings.map(warningOfRow),
  notes: row.notes,
})

export const checkJson = (reading: ListReading, timeZone: string) => ({
  ...readingJson(reading, timeZone),
  summary: reading.summary,
  difference: differenceJson(reading),
})

export const differenceJson = ({ difference }: ListReading) =>
  difference === null
    ? null
    : { ...difference, gone: difference.gone.map(({ jobId, ...key }) => ({ job: jobId, ...key })) }

/** An edited list against the one issued before: what is new, what was there, what is in it no more. */
export const differenceText = ({ difference }: ListReading): readonly string[] => {
  if (difference === null) return []
  const { batch, added, same, gone } = difference
  return [
    `Against "${batch.name}": ${added} new, ${same} as before, ${gone.length} no longer in the list${gone.length === 0 ? '.' : ' (untouched):'}`,
    ...gone.map(
      ({ room, guest, state, jobId }) => `  ${room} ${guest}: ${state}, joinery queue show ${jobId}`,
    ),
  ]
}

const datesText = {
  clear: [],
  dayFirst: ['Dates: day first (--dates says otherwise).'],
  monthFirst: ['Dates: month first (--dates says otherwise).'],
  tied: ['Dates like 03/04 can be read both ways: --dates day-first or --dates month-first.'],
} as const satisfies Record<ListReading['dateOrder'], readonly string[]>

/** The file, its sheets and encoding, its columns and by what they were taken, and what a person should know of it. */
export const readingText = (reading: ListReading): readonly string[] => {
  const { file, columns, fileNotes, dateOrder } = reading
  const isGuessed = fileNotes.some((note) => note.is === 'encodingGuessed')
  const encoding =
    file.encoding === null ? '' : `, ${encodingName(file.encoding)}${isGuessed ? ' (guessed)' : ''}`
  const understood = columns.map(
    (one) =>
      `${one.field} = ${one.header === '' ? `column ${one.column + 1}` : one.header} (${columnByEn[one.by]})`,
  )
  const others = file.sheets.filter((sheet) => sheet !== file.sheet)
  const named = new Set(fileNotes.flatMap((note) => (note.is === 'otherSheets' ? note.sheets : [])))
  const unnamed = others.filter((sheet) => !named.has(sheet))
  return [
    `${file.name}: ${file.format}${encoding}${file.sheet === null ? '' : `, sheet "${file.sheet}"`}`,
    ...(unnamed.length === 0 ? [] : [`Sheets not read: ${unnamed.join(', ')} (--sheet names another).`]),
    `Columns: ${understood.length === 0 ? 'none' : understood.join(', ')}`,
    ...datesText[dateOrder],
    ...fileNotes.map(sheetNoteEn),
  ]
}

/** What was left aside, row by row, and what is worth a look in the rows that were not. */
export const asideText = ({ ignored, rows }: ListReading): readonly string[] => {
  const notes = rows.flatMap((row) => {
    const said = [
      ...row.warnings.map(({ problem }) => sayProblem(problem).message),
      ...(row.notes.length === 0 ? [] : [row.notes.map((one) => rowNotesEn[one]).join(', ')]),
    ]
    return said.length === 0 ? [] : [`  Row ${row.row}: ${said.join(' ')}`]
  })
  return [
    ...(ignored.length === 0 ? [] : ['Left aside:']),
    ...ignored.map(
      ({ row, why, text, canReturn }) =>
        `  Row ${row}, ${ignoredWhyEn[why]}: ${text}${canReturn ? ` (${why === 'skipped' ? 'without --skip it is read' : `--bring-back ${row}`})` : ''}`,
    ),
    ...(notes.length === 0 ? [] : ['Worth a look:', ...notes]),
  ]
}

const questionsText = (reading: ListReading): readonly string[] => {
  const questions = questionsOf(reading).filter((one) => one.is === 'row')
  if (questions.length === 0) return []
  return [
    `${questions.length === 1 ? 'One question' : `${questions.length} questions`} about rows:`,
    ...questions.flatMap((one) => [
      paint(
        'yellow',
        `  ${one.rows.length === 1 ? 'Row' : 'Rows'} ${one.rows.join(', ')}: ${sayProblem(one.found.problem).message}`,
      ),
      `    ${answersOfList(one, reading).join(' | ')}`,
    ]),
  ]
}

export const checkText = (reading: ListReading, timeZone: string): string => {
  const { summary } = reading
  const rows = reading.rows.map((row) => [
    String(row.row),
    row.room,
    row.guests.join(', '),
    local(row.from, timeZone),
    local(row.until, timeZone),
    row.problems.length === 0
      ? 'ok'
      : row.problems.map(({ problem }) => sayProblem(problem).message).join(' '),
  ])
  const head = ['Row', 'Room', 'Guest', `From (${timeZone})`, 'Until', 'What it says']
  return [
    ...readingText(reading),
    ...(rows.length === 0 ? [] : [table(head, rows)]),
    ...questionsText(reading),
    ...asideText(reading),
    `${summary.rows} rows, ${summary.ok} in order, ${summary.problems} to correct; ${summary.keysToIssue} keys to issue in ${summary.rooms} rooms, ${summary.alreadyIssued} accepted before.`,
    ...differenceText(reading),
  ].join('\n')
}

/** Whose keys the list would join, room by room. `asks`: none of them is in the list, and nobody has said yes. */
export const joinsJson = (rooms: readonly RoomPlan[]) =>
  joining(rooms).map(({ room, party, holders }) => ({ room, party, holders }))

export const joinsText = (rooms: readonly RoomPlan[], timeZone: string): readonly string[] => {
  const joined = joining(rooms)
  if (joined.length === 0) return []
  return [
    'Joins keys of:',
    ...joined.map(({ room, holders, party }) => {
      const who = holders
        .map(
          ({ name, endsAt }) =>
            `${name ?? 'somebody Seam does not name'}${endsAt === null ? '' : ` until ${local(endsAt, timeZone)}`}`,
        )
        .join(', ')
      return party === 'asks'
        ? paint('yellow', `  ${room}: ${who}; not in the list (--same-party ${room} if they belong to it)`)
        : `  ${room}: ${who}${party === 'confirmed' ? '; the same party, as you said' : ''}`
    }),
  ]
}

const joining = (rooms: readonly RoomPlan[]): readonly RoomPlan[] =>
  rooms
    .filter(({ party }) => party !== 'none')
    .toSorted((a, b) => byRoomName({ name: a.room }, { name: b.room }))
