import { Buffer } from 'node:buffer'
import { makeXlsx } from '#test/support/xlsx.ts'
import type { CellSpec } from '#test/support/xlsx.ts'
import { columnsOf } from './columns.ts'
import type { Column } from './columns.ts'
import { draw } from './layout.ts'
import type { Layout } from './layout.ts'
import { wordsOf } from './list-words.ts'
import { truthOf } from './truth.ts'

export type ListFile = { readonly name: string; readonly bytes: Buffer }

/** The list as a file, the way the layout says. */
export const fileOf = (l: Layout): ListFile => {
  if (l.file === 'csv') return { name: 'list.csv', bytes: Buffer.from(`\ufeff${textOf(l)}`) }
  const rows = rowsOf(l).map((row) => row.map((text) => cellOf(text, l)))
  return {
    name: 'list.xlsx',
    bytes: makeXlsx({ sheets: [{ name: 'Rooms', rows }], is1904: l.file === 'xlsx1904' }),
  }
}

/** Rooms as numbers or as text, days as real dates when the layout writes years first. */
const cellOf = (text: string, l: Layout): CellSpec => {
  if (text === '') return null
  if (/^20\d\d-\d\d-\d\d$/u.test(text)) return { date: text }
  const isNumber = /^(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) && draw(l, 16, 0) % 2 === 0
  return isNumber || l.dates === 'serial' ? numberOf(text, l) : text
}

const numberOf = (text: string, l: Layout): CellSpec => {
  if (!/^(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text)) return text
  // A serial counts from the epoch of its workbook.
  const isSerial = l.dates === 'serial' && /^46\d{3}(?:\.\d+)?$/u.test(text)
  return Number(text) - (isSerial && l.file === 'xlsx1904' ? 1_462 : 0)
}

/** The list as text with separators, also to be shown. */
export const textOf = (l: Layout): string => {
  const quote = (text: string) => (/[",;\t|\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rowsOf(l)
    .map((row) => row.map(quote).join(l.delimiter))
    .join('\r\n')
}

const rowsOf = (l: Layout): readonly (readonly string[])[] => {
  const people = truthOf(l)
  const columns = columnsOf(l, people)
    .map((column, index) => ({ column, key: l.order[index] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ column }) => column)
    // Values beyond the last heading may be a shifted row, and every reader must ask; that has tests of its own.
    .toSorted((a, b) => Number(a.head !== '') - Number(b.head !== ''))
  const words = wordsOf(l.language)
  const titles = [
    ['Hotel Meridian'],
    ['Rooming list', '', 'Coach'],
    ['Group', 'Oslo', 'Pax', String(people.length)],
    ['01.12.2026 - 31.12.2026'],
    ['Printed for the desk'],
  ]
  const total = [
    words.total,
    ...columns.slice(1).map((_, index) => (index === 0 ? String(people.length) : '')),
  ]
  const heads = l.fault === 'noHeadings' ? [] : headLines(l, columns)
  const values = people.map((person, row) => columns.map(({ value }) => value(person, row)))
  const hasPages = l.hasPages && values.length > 3
  return [
    ...(l.fault === 'noHeadings' ? [] : titles.slice(0, l.titles)),
    ...heads,
    ...(hasPages ? [...values.slice(0, 3), ['Page 1 of 2'], [], ...heads, ...values.slice(3)] : values),
    ...(l.hasTotal ? [total] : []),
  ]
}

const headLines = (l: Layout, columns: readonly Column[]): readonly (readonly string[])[] => {
  const heads = columns.map(({ head }) => head)
  if (l.heads !== 'twoLines') return [heads]
  // A heading of two words or more, cut after its first word.
  const cut = heads.map((head) => /^(\S+) (.+)$/u.exec(head))
  return [cut.map((parts, index) => parts?.[1] ?? heads[index] ?? ''), cut.map((parts) => parts?.[2] ?? '')]
}
