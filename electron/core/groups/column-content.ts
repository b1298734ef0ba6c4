import type { ListField } from '#shared/rooming-list.ts'
import type { Cell } from '#shared/spreadsheet.ts'
import { readDate } from '#shared/dates/read-date.ts'
import { readTimeCell } from './stay-times.ts'

export type ContentFacts = {
  /** Names of guest doors, lower case. */
  readonly doorNames: ReadonlySet<string>
  readonly epoch: 1900 | 1904
}

/**
 * How well the values of a column fit a field, 0 to 1; null for a column without values or a field that can be
 * anything. Prices look like rooms and birth dates like arrivals, so this may only rank what a person is asked,
 * support a heading or contradict it. It never makes a column a field.
 */
export const contentFit = (field: ListField, cells: readonly Cell[], facts: ContentFacts): number | null => {
  const test = tests[field]
  const values = cells.filter((cell) => cell.text.trim() !== '').slice(0, 200)
  if (test === undefined || values.length === 0) return null
  return values.filter((cell) => test(cell, facts)).length / values.length
}

type Test = (cell: Cell, facts: ContentFacts) => boolean

const isRoom: Test = ({ text }, { doorNames }) =>
  text
    .split(/[,;/+&\n]/u)
    .every((part) => doorNames.has(part.trim().toLocaleLowerCase('en').replace(/\.0+$/u, '')))

const isDate: Test = (cell, { epoch }) => cell.kind === 'date' || readDate(cell, epoch) !== null
const isCount: Test = ({ text }) => /^\d{1,2}(?:\.0+)?$/u.test(text.trim())
/** A number alone is a count. */
const isTime: Test = (cell, { epoch }) => /[\p{L}:.,]/u.test(cell.text) && readTimeCell(cell, epoch) !== null
const isWord: Test = ({ text, kind }) =>
  kind === 'text' && /^\P{N}*\p{L}\P{N}*$/u.test(text.trim()) && !text.includes('@')
/** Two words, or two signs of a script that writes none between them. */
const isName: Test = (cell, facts) =>
  isWord(cell, facts) &&
  /^\p{L}[\p{L}\p{M}'’.-]*(?:[\s,&/+|・·]+[\p{L}\p{M}'’.()-]+)+$|^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{2,}$/u.test(
    cell.text.trim(),
  )

const tests: { readonly [Field in ListField]?: Test } = {
  room: isRoom,
  guestName: isName,
  firstName: isWord,
  lastName: isWord,
  sharers: isName,
  arrival: isDate,
  departure: isDate,
  arrivalTime: isTime,
  departureTime: isTime,
  nights: isCount,
  adults: isCount,
  children: isCount,
  keys: isCount,
  email: ({ text }) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text.trim()),
  phone: ({ text }) => /^\+?[\d\s()./-]{7,20}$/u.test(text.trim()) && text.replace(/\D/gu, '').length >= 7,
}

/** Whether a value can be the name of somebody at all; numbers, dates and addresses are not. */
export const canBeName = (cell: Cell): boolean =>
  cell.kind === 'text' &&
  /\p{L}/u.test(cell.text) &&
  !/^[\p{N}\s.,:/+-]+$/u.test(cell.text) &&
  !cell.text.includes('@')

/** The name of a column: its heading, or its letter as the spreadsheet program counts when it has none. */
export const columnName = (header: string, column: number): string =>
  header.trim() === '' ? columnLetters(column) : header

const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCodePoint(65 + (column % 26))

/** The column with these letters, from 0; null when the text is no letters. */
export const columnOfLetters = (text: string): number | null =>
  /^[A-Z]{1,2}$/u.test(text)
    ? [...text].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1
    : null
