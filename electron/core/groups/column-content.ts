import type { ListField } from '#shared/rooming-list.ts'
import type { Cell } from '#shared/spreadsheet.ts'
import { readDate } from './read-date.ts'

export type ContentFacts = {
  /** Names of guest doors, lower case. */
  readonly doorNames: ReadonlySet<string>
  readonly epoch: 1900 | 1904
}

/**
 * How well the values of a column fit a field, 0 to 1; null for a column without values or a field that can be
 * anything. Only fields in `foundByContent` are ever taken without a heading.
 */
export const contentFit = (field: ListField, cells: readonly Cell[], facts: ContentFacts): number | null => {
  const test = tests[field]
  const values = cells.filter((cell) => cell.text.trim() !== '').slice(0, 200)
  if (test === undefined || values.length === 0) return null
  return values.filter((cell) => test(cell, facts)).length / values.length
}

export const foundByContent: ReadonlySet<ListField> = new Set<ListField>([
  'room',
  'guestName',
  'arrival',
  'departure',
  'email',
  'phone',
])

type Test = (cell: Cell, facts: ContentFacts) => boolean

const isRoom: Test = ({ text }, { doorNames }) =>
  text
    .split(/[,;/+&\n]/u)
    .every((part) => doorNames.has(part.trim().toLocaleLowerCase('en').replace(/\.0+$/u, '')))

const isDate: Test = (cell, { epoch }) => cell.kind === 'date' || readDate(cell, epoch) !== null
const isCount: Test = ({ text }) => /^\d{1,2}$/u.test(text.trim())
const isName: Test = ({ text }) =>
  /^\p{L}[\p{L}\p{M}'’.-]*(?:[\s,&/+|]+[\p{L}\p{M}'’.()-]+)+$/u.test(text.trim())
const isWord: Test = ({ text }) => /^\p{L}/u.test(text.trim())

const tests: { readonly [Field in ListField]?: Test } = {
  room: isRoom,
  guestName: isName,
  firstName: isWord,
  lastName: isWord,
  arrival: isDate,
  departure: isDate,
  nights: isCount,
  adults: isCount,
  children: isCount,
  keys: isCount,
  email: ({ text }) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text.trim()),
  phone: ({ text }) => /^\+?[\d\s()./-]{7,20}$/u.test(text.trim()) && text.replace(/\D/gu, '').length >= 7,
}
