import { ListField } from '#shared/rooming-list.ts'
import type { ListOptions, RowProblem } from '#shared/rooming-list.ts'
import type { Problem } from '#shared/problem.ts'
import type { Cell, SheetRow } from '#shared/spreadsheet.ts'
import { damagedText } from './damaged-text.ts'
import { readStatus, statusInText } from './status-words.ts'

type Field = ListField
type Blame = (problem: Problem, field: Field | null) => RowProblem

/** What decides room, person or night: unknown here is never blank, and never filled down. */
const decisive = new Set<Field>([
  'room',
  'guestName',
  'firstName',
  'lastName',
  'sharers',
  'arrival',
  'departure',
  'arrivalTime',
  'departureTime',
  'nights',
  'keys',
  'status',
])

/** Fields of a row whose cell is a formula without a value, or an error of the spreadsheet program. */
export const unknownFields = (cell: (field: Field) => Cell | null): ReadonlySet<Field> =>
  new Set(ListField.options.filter((field) => whyUnknown(cell(field)) !== null))

/**
 * Errors as spreadsheet programs write them into text files, in the languages of the trade: `#REF!`, `#BEZUG!`,
 * `#¿NOMBRE?`, `#N/A`, `#NV`, `Err:502`, and the `####` of a column that is too narrow. A guest's name, two equal
 * bookings or a blank room must never come of one.
 */
const errorText =
  /^(?:#[\p{Lu}¡¿][^\s#]{0,24}[!?]|#(?:N\/[A-ZД]|Н\/Д|NV|I\/T|YOK|HIÁNYZIK|PUUTTUU|ČÍSLO|NENÍ_K_DISPOZICI|GETTING_DATA)|(?:err|fehler|erreur|error)\s?:\s?\d{3}|#{3,})$/iu

const whyUnknown = (cell: Cell | null): 'formula' | 'error' | null => {
  if (cell?.note === 'unknown') return 'formula'
  return cell?.note === 'error' || (cell !== null && errorText.test(cell.text.trim())) ? 'error' : null
}

/** One for each field that decides room, person or night; of the others an unknown value is none. */
export const unknownProblems = (
  fields: ReadonlySet<Field>,
  cell: (field: Field) => Cell | null,
  blame: Blame,
): readonly RowProblem[] =>
  [...fields].flatMap((field) => {
    if (!decisive.has(field)) return []
    const found = cell(field)
    const why = whyUnknown(found) ?? 'formula'
    return [blame({ kind: 'cellUnknown', field, why, text: found?.text ?? '' }, field)]
  })

/** Whether a person has answered this question of a row with yes. */
export const confirmedRows = ({ confirmed }: ListOptions): ((row: number, kind: string) => boolean) => {
  const answers = new Set(confirmed.map(({ row, kind }) => `${row} ${kind}`))
  return (row, kind) => answers.has(`${row} ${kind}`)
}

/** Lost letters (U+FFFD) or text that was encoded twice, where it names a room or a person. */
export const damageProblems = (value: (field: Field) => string, blame: Blame): readonly RowProblem[] =>
  (['room', 'guestName', 'firstName', 'lastName', 'sharers'] as const).flatMap((field) => {
    const text = value(field)
    const damage = damagedText(text)
    return damage === null ? [] : [blame({ kind: 'textDamaged', text, ...damage }, field)]
  })

/** A status in words nobody taught us; and `Cancelled` in a column that is nothing we know. */
export const statusProblems = (
  value: (field: Field) => string,
  unmapped: readonly string[],
  blame: Blame,
): readonly RowProblem[] => {
  const status = value('status')
  if (readStatus(status) === null) return [blame({ kind: 'statusUnknown', text: status }, 'status')]
  const said = unmapped.find((text) => text.length < 60 && statusInText(text) !== null)
  return said === undefined ? [] : [blame({ kind: 'statusUnknown', text: said }, 'status')]
}

/** Cells of a row that belong to no field. */
export const unmappedTexts = (source: SheetRow, mapped: ReadonlySet<number>): readonly string[] =>
  source.cells.flatMap((cell, column) => (mapped.has(column) || cell.text === '' ? [] : [cell.text.trim()]))
