import type { ColumnChoice, ListColumn, ListField } from '#shared/rooming-list.ts'
import { ListField as fields } from '#shared/rooming-list.ts'
import type { Problem } from '#shared/problem.ts'
import type { Cell } from '#shared/spreadsheet.ts'
import { contentFit, foundByContent } from './column-content.ts'
import type { ContentFacts } from './column-content.ts'
import type { Table } from './find-header.ts'
import { fieldsOfHeader, halfNames, isKnownHeader, normalise } from './words.ts'

export type ColumnMap = {
  readonly columns: readonly ListColumn[]
  readonly problems: readonly Problem[]
}

export type Choices = {
  readonly operator: readonly ColumnChoice[]
  /** What was chosen for a list with the same headings before. */
  readonly saved: readonly ColumnChoice[]
}

type Candidate = ListColumn & { readonly isWord: boolean }

/** Below this a column is not taken: the operator is asked. */
const leastConfidence = 0.3

/**
 * Which column is what: as the operator said, as they said last time, else by the words of the heading and by
 * whether the values fit (does it look like our rooms, a date, an e-mail). Order of columns means nothing.
 */
export const mapColumns = (table: Table, facts: ContentFacts, choices: Choices): ColumnMap => {
  const chosen = chosenColumns(table, choices)
  const fixed = new Set(chosen.columns.map((column) => column.field))
  for (const field of chosen.none) fixed.add(field)
  const taken = new Set(chosen.columns.map((column) => column.column))
  const found: Candidate[] = []
  const candidates = findCandidates(table, facts)
  for (const candidate of candidates) {
    if (fixed.has(candidate.field) || taken.has(candidate.column)) continue
    if (candidate.field === 'guestName' && !candidate.isWord && hasNames(found, chosen.columns)) continue
    found.push(candidate)
    fixed.add(candidate.field)
    taken.add(candidate.column)
  }
  const columns = halveNames([...chosen.columns, ...found.map(({ isWord: _, ...column }) => column)])
  return { columns, problems: [...chosen.problems, ...twins(table, found, facts)] }
}

/** The headings by which a list of the same source is recognised the next time. */
export const signatureOf = (headers: readonly string[]): string =>
  headers.map(normalise).join('|').slice(0, 2_000)

const findCandidates = (table: Table, facts: ContentFacts): readonly Candidate[] => {
  const all: Candidate[] = []
  table.headers.forEach((header, column) => {
    const cells = table.rows.flatMap((row) => row.cells[column] ?? [])
    const words = fieldsOfHeader(header)
    const isSilent = !isKnownHeader(header)
    for (const field of fields.options) {
      const word = words.get(field) ?? 0
      if (word === 0 && !(isSilent && foundByContent.has(field))) continue
      const confidence = scoreOf(field, word, cells, facts)
      if (confidence < leastConfidence) continue
      const by = word === 0 ? 'content' : 'words'
      all.push({
        field,
        column,
        header,
        confidence: Math.round(confidence * 100) / 100,
        by,
        isWord: word > 0,
      })
    }
  })
  // Left before right among equals, so that an unnamed first date is the arrival.
  return all.toSorted((a, b) => b.confidence - a.confidence || a.column - b.column)
}

/** A heading counts more than the values, but a heading that its values contradict counts half. */
const scoreOf = (field: ListField, word: number, cells: readonly Cell[], facts: ContentFacts): number => {
  const fit = contentFit(field, cells, facts)
  if (word === 0) return fit !== null && fit >= 0.7 ? fit * 0.6 : 0
  if (fit === null) return word * 0.9
  return fit < 0.05 ? word * 0.35 : word * 0.7 + fit * 0.3
}

const hasNames = (...lists: readonly (readonly ListColumn[])[]): boolean =>
  lists.flat().some((column) => column.field === 'lastName' || column.field === 'firstName')

/** `Name` beside `First name` is the family name; `Nombre` beside `Apellidos` the given one. */
const halveNames = (columns: readonly ListColumn[]): readonly ListColumn[] => {
  const present = new Set(columns.map((column) => column.field))
  return columns.map((column) => {
    if (column.field !== 'guestName' || column.by === 'operator') return column
    const half = halfNames[normalise(column.header)]
    const other = half === 'lastName' ? 'firstName' : 'lastName'
    return half !== undefined && !present.has(half) && present.has(other)
      ? { ...column, field: half }
      : column
  })
}

/** Two columns of the same heading that fit a field equally well: choosing one would be a guess. */
const twins = (table: Table, found: readonly Candidate[], facts: ContentFacts): readonly Problem[] =>
  found.flatMap((column): readonly Problem[] => {
    if (!column.isWord) return []
    const name = normalise(column.header)
    const same = table.headers.flatMap((header, other) =>
      other !== column.column && normalise(header) === name ? [other] : [],
    )
    const fitOf = (index: number) =>
      contentFit(
        column.field,
        table.rows.flatMap((row) => row.cells[index] ?? []),
        facts,
      )
    const own = fitOf(column.column)
    const isRival = same.some((other) => {
      const fit = fitOf(other)
      return hasValues(table, other) && (own === null || fit === null || Math.abs(own - fit) < 0.3)
    })
    return isRival ? [{ kind: 'columnTwice', field: column.field, header: column.header }] : []
  })

const hasValues = (table: Table, column: number): boolean =>
  table.rows.some((row) => (row.cells[column]?.text ?? '') !== '')

const chosenColumns = (table: Table, { operator, saved }: Choices) => {
  const columns: ListColumn[] = []
  const none: ListField[] = []
  const problems: Problem[] = []
  const said = new Set(operator.map((choice) => choice.field))
  const all = [
    ...operator.map((choice) => ({ choice, by: 'operator' as const })),
    ...saved.filter((choice) => !said.has(choice.field)).map((choice) => ({ choice, by: 'saved' as const })),
  ]
  for (const { choice, by } of all) {
    if (choice.column === null) {
      none.push(choice.field)
      continue
    }
    const column = findColumn(table.headers, choice.column)
    if (column !== null) {
      columns.push({ field: choice.field, column, header: table.headers[column] ?? '', confidence: 1, by })
    } else if (by === 'operator') {
      problems.push({ kind: 'columnUnknown', column: String(choice.column), headers: table.headers })
    }
  }
  return { columns, none, problems }
}

const findColumn = (headers: readonly string[], wanted: string | number): number | null => {
  if (typeof wanted === 'number') return wanted < headers.length ? wanted : null
  const exact = headers.indexOf(wanted)
  if (exact !== -1) return exact
  const found = headers.findIndex((header) => normalise(header) === normalise(wanted))
  return found === -1 || normalise(wanted) === '' ? null : found
}
