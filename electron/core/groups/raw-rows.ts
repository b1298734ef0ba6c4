import type { ListColumn, ListField, ListOptions, ListReading, RowProblem } from '#shared/rooming-list.ts'
import type { Problem } from '#shared/problem.ts'
import type { Cell, SheetRow } from '#shared/spreadsheet.ts'
import { guestIdentityText } from '../issuing/guest-name.ts'
import { filledWidth } from './find-header.ts'
import type { Table } from './find-header.ts'
import { nobody } from './name-reading.ts'
import { unnamedIn } from './name-counts.ts'
import type { NamesRead, NameStyle } from './name-reading.ts'
import { readFirstAndLast } from './first-and-last.ts'
import { readNames, styleOfNames } from './read-names.ts'
import {
  confirmedRows,
  damageProblems,
  statusProblems,
  unknownFields,
  unknownProblems,
  unmappedTexts,
} from './row-questions.ts'
import type { AsideWhy, RawRow } from './raw-row.ts'
import { whyAside } from './set-aside.ts'
import { isTotalText } from './total-lines.ts'

export type RawList = {
  /** Every row below the headings that could name somebody, with those set aside, in the order of the file. */
  readonly rows: readonly RawRow[]
  readonly ignored: ListReading['ignored']
}

export type RawFacts = {
  readonly table: Table
  readonly columns: readonly ListColumn[]
  readonly options: ListOptions
  /** Whether a text names a guest door of this house. */
  readonly isDoor: (text: string) => boolean
}

/**
 * The rows that name somebody or some room. Totals, page headings, remarks, and rows that the list itself takes back
 * (cancelled, struck through, nobody named) are set aside and said; `options.returnRows` brings them back.
 */
export const readRawRows = (facts: RawFacts): RawList => {
  const { table, columns, options } = facts
  const ignored: ListReading['ignored'][number][] = table.titles.map((row) => aside(row, 'title'))
  const rows: RawRow[] = []
  const skipped = new Set(options.skipRows)
  const returned = new Set(options.returnRows)
  const edits = editsByRow(options)
  const main = columns.filter(({ field }) => mainFields.has(field)).map(({ column }) => column)
  const context: RowContext = {
    ...facts,
    style: styleOf(facts),
    mapped: new Set(columns.map(({ column }) => column)),
    isConfirmed: confirmedRows(options),
  }
  for (const source of table.rows) {
    const own = edits.get(source.n) ?? new Map()
    const row = readRow(source, context, own)
    const found = whyAside(row, { table, mainColumns: main, isDoor: facts.isDoor })
    const why = skipped.has(source.n) ? 'skipped' : found
    if (why === null) rows.push(row)
    else if (why !== 'skipped' && returned.has(source.n) && canReturn(why)) rows.push(broughtBack(row))
    else {
      ignored.push(aside(source, why))
      if (!noRows.has(found ?? why)) rows.push({ ...row, aside: why })
    }
  }
  return { rows: withoutReferences(rows), ignored }
}

const mainFields: ReadonlySet<ListField> = new Set<ListField>(['room', 'guestName', 'firstName', 'lastName'])
/** Lines that name nobody: the row above them stays the row above. */
const noRows: ReadonlySet<AsideWhy> = new Set<AsideWhy>(['title', 'header', 'total', 'note'])

const canReturn = (why: AsideWhy): boolean => why !== 'title' && why !== 'header'

/** Like any row from here on; what stands in the guest's place is the guest's name then. */
const broughtBack = (row: RawRow): RawRow => {
  const name = [row.value('guestName'), row.value('firstName'), row.value('lastName')]
    .filter((text) => text !== '')
    .join(' ')
  const guests = row.guests.length > 0 || name === '' ? row.guests : [name]
  const problems = row.problems.filter(({ problem }) => problem.kind !== 'statusUnknown')
  const own = row.own > 0 ? row.own : guests.length
  return { ...row, guests, own, problems, notes: [...row.notes, 'returned'] }
}

/** How the column with the full names is written; a family name column may hold full names as well. */
const styleOf = ({ table, columns }: RawFacts): NameStyle => {
  const places = (['guestName', 'lastName', 'sharers'] as const).flatMap((field) =>
    columns.flatMap((column) => (column.field === field ? [column.column] : [])),
  )
  return styleOfNames(
    table.rows
      .flatMap((row) => places.flatMap((place) => row.cells[place]?.text.trim() ?? []))
      .filter(isFilled),
  )
}

const isFilled = (text: string): boolean => text !== ''

type Edits = ReadonlyMap<ListField, string>

const editsByRow = ({ edits }: ListOptions): ReadonlyMap<number, Edits> => {
  const byRow = new Map<number, Map<ListField, string>>()
  for (const { row, field, value } of edits) {
    byRow.set(row, (byRow.get(row) ?? new Map<ListField, string>()).set(field, value))
  }
  return byRow
}

type RowContext = RawFacts & {
  readonly style: NameStyle
  readonly mapped: ReadonlySet<number>
  readonly isConfirmed: (row: number, kind: string) => boolean
}

const readRow = (source: SheetRow, context: RowContext, edits: Edits): RawRow => {
  const { columns, table, isConfirmed } = context
  const byField = new Map(columns.map((column) => [column.field, column]))
  const cell = (field: ListField): Cell | null => {
    const edited = edits.get(field)
    if (edited !== undefined) return { text: edited, kind: 'text', note: null }
    const column = byField.get(field)
    return column === undefined ? null : (source.cells[column.column] ?? null)
  }
  const unknown = unknownFields(cell)
  const value = (field: ListField): string => (unknown.has(field) ? '' : (cell(field)?.text.trim() ?? ''))
  const problem = (found: Problem, field: ListField | null): RowProblem => ({
    problem: found,
    field,
    column: field === null ? null : (byField.get(field)?.header ?? null),
    value: field === null ? '' : (cell(field)?.text.trim() ?? ''),
  })
  const people = peopleOf(value, edits, context)
  const guests = [...people.named.guests, ...people.sharers.guests]
  const ragged = raggedProblem(source, table.headers)
  const notesIn = new Set(columns.map((column) => source.cells[column.column]?.note))
  const questions = [
    ...damageProblems(value, problem),
    ...statusProblems(value, unmappedTexts(source, context.mapped), problem),
    ...nameProblems(people, value, context, problem),
  ].filter((question) => !isConfirmed(source.n, question.problem.kind))
  return {
    n: source.n,
    source,
    value,
    cell,
    guests,
    own: people.named.guests.length,
    unnamed: people.named.unnamed + people.sharers.unnamed,
    unknown,
    aside: null,
    problem,
    problems: [
      ...(ragged === null ? [] : [problem(ragged, null)]),
      ...unknownProblems(unknown, cell, problem),
      ...questions,
    ],
    notes: [
      ...(source.isHidden ? (['hiddenRow'] as const) : []),
      ...(notesIn.has('formula') ? (['formula'] as const) : []),
      ...(notesIn.has('excelText') ? (['excelText'] as const) : []),
      ...(edits.size > 0 ? (['edited'] as const) : []),
      ...(guests.length > 1 ? (['severalGuests'] as const) : []),
      ...people.named.notes,
      ...people.sharers.notes,
    ],
  }
}

type People = { readonly named: NamesRead; readonly sharers: NamesRead }

/** Everybody the row names: its guest, and those who are said to come along by name. */
const peopleOf = (value: (field: ListField) => string, edits: Edits, { style }: RowContext): People => {
  const full = value('guestName')
  const isTyped = (field: ListField) => edits.has(field)
  const named =
    full === ''
      ? readFirstAndLast(value('firstName'), value('lastName'), style)
      : readNames(full, { ...style, isAnswered: isTyped('guestName') })
  const sharers = value('sharers')
  if (isShareReference(sharers)) return { named, sharers: nobody }
  // Beside a guest `wife` or `1 child` is somebody without a name.
  const unnamed = unnamedIn(sharers)
  const read = readNames(sharers, { ...style, isAnswered: isTyped('sharers') })
  return { named, sharers: unnamed > 0 ? { ...nobody, unnamed } : read }
}

/**
 * Names that can be read in several ways. The answer is the whole name, so that it can be typed over columns of first
 * and last names as well: it is always about the guest's name.
 */
const nameProblems = (
  { named, sharers }: People,
  value: (field: ListField) => string,
  { isDoor }: RowContext,
  blame: RawRow['problem'],
): readonly RowProblem[] => {
  const full = value('guestName')
  const text = full === '' ? [value('firstName'), value('lastName')].filter(isFilled).join(' ') : full
  const persons = personsOf(value)
  const problems: RowProblem[] = []
  const ask = (asked: string, choices: readonly string[], field: ListField) =>
    problems.push({ ...blame({ kind: 'nameUnclear', text: asked, choices }, field), value: asked })
  if (named.choices.length > 0) ask(text, named.choices, 'guestName')
  // Two names for one person: more keys than people.
  else if (persons !== null && persons > 0 && named.guests.length > persons && sharers.guests.length === 0)
    ask(text, [...new Set([named.guests.join(' & '), named.guests[0] ?? ''])], 'guestName')
  // A guest called Total, in a room: a total whose count is a door's name.
  else if (isTotalText(text) && isDoor(value('room'))) ask(text, [text], 'guestName')
  if (sharers.choices.length > 0) ask(value('sharers'), sharers.choices, 'sharers')
  return problems
}

/** Adults and children as the row counts them. */
export const personsOf = (value: (field: ListField) => string): number | null => {
  const count = (field: ListField) => /^\d{1,2}$/u.exec(value(field).replace(/\.0+$/u, ''))?.[0]
  const adults = count('adults')
  return adults === undefined ? null : Number(adults) + Number(count('children') ?? 0)
}

/**
 * `Shares: Anna Berg` beside a row of Anna Berg's own names no further guest; it says whose room this is. Sharers
 * without a row of their own stay guests of the row that names them.
 */
const withoutReferences = (rows: readonly RawRow[]): readonly RawRow[] => {
  if (!rows.some((row) => row.guests.length > row.own)) return rows
  const homes = homesOf(rows)
  return rows.map((row) => {
    const sharers = row.guests.slice(row.own)
    const homeOf = (guest: string) =>
      (homes.get(guestIdentityText(guest)) ?? []).filter((home) => home !== row)
    const others = sharers.filter((guest) => homeOf(guest).length === 0)
    if (others.length === sharers.length) return row
    const room = row.value('room')
    const rooms = sharers.flatMap(homeOf).map((home) => home.value('room'))
    const elsewhere = rooms.filter((one) => one !== '' && one !== room)
    const problems =
      room === '' || elsewhere.length === 0
        ? row.problems
        : [
            ...row.problems,
            row.problem(
              {
                kind: 'shareAmbiguous',
                text: row.value('sharers'),
                rooms: [...new Set([room, ...elsewhere])],
              },
              'sharers',
            ),
          ]
    return { ...row, guests: [...row.guests.slice(0, row.own), ...others], problems }
  })
}

/** By name: the rows whose own guest somebody is. */
export const homesOf = (rows: readonly RawRow[]): ReadonlyMap<string, readonly RawRow[]> => {
  const homes = new Map<string, RawRow[]>()
  for (const row of rows)
    for (const guest of row.guests.slice(0, row.own)) {
      const key = guestIdentityText(guest)
      homes.set(key, [...(homes.get(key) ?? []), row])
    }
  return homes
}

/** A row number, or a word that only says that somebody shares. */
export const isShareReference = (text: string): boolean =>
  /^#?\d+$/.test(text) ||
  /^(?:y|yes|j|ja|x|si|sí|s|sim|oui|o|n|no|nein|non|nao|não|true|false|[-–—/.]+)?$/i.test(text) ||
  /^(?:single|sgl|alone|none|nobody|no one|allein|einzel|ez|keiner?|niemand|seule?|aucune?|personne|solo|sola|ninguno|nadie|nessuno|sozinh[oa]|nenhum|ninguém|alleen|geen|sam|sama|brak|nikdo|ensam|ingen|alene|yksin|ei kukaan|なし|无|無)$/iu.test(
    text,
  )

/** More cells than columns: a separator inside a value has shifted the rest. */
const raggedProblem = (source: SheetRow, headers: readonly string[]): Problem | null => {
  const cells = filledWidth(source)
  const isHeaded = headers.some((header) => header !== '')
  return isHeaded && cells > headers.length ? { kind: 'raggedRow', cells, columns: headers.length } : null
}

const aside = (row: SheetRow, why: AsideWhy) => ({
  row: row.n,
  why,
  canReturn: canReturn(why),
  text: row.cells
    .map((cell) => cell.text)
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 200),
})
