import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import { ListOptions } from '#shared/rooming-list.ts'
import { gist, understand } from '#test/support/list-facts.ts'
import { take } from '#test/support/start-core.ts'
import { makeXlsx } from '#test/support/xlsx.ts'
import type { XlsxSpec } from '#test/support/xlsx.ts'

const folder = join(import.meta.dirname, '../samples/rooming-lists')
const ending = '.expected.json'
const names = readdirSync(folder).flatMap((file) =>
  file.endsWith(ending) ? [file.slice(0, -ending.length)] : [],
)

const Expected = z.strictObject({
  columns: z.record(z.string(), z.string()),
  dateOrder: z.string(),
  rows: z.array(z.unknown()),
  ignored: z.array(z.unknown()).optional(),
  options: ListOptions.partial().optional(),
  encoding: z.string().optional(),
  fileNotes: z.array(z.string()).optional(),
  fileProblems: z.array(z.string()).default([]),
})

/** A workbook is kept as what is in it, and made anew for every run. */
const bytesOf = (name: string): Buffer => {
  if (!name.endsWith('.xlsx')) return readFileSync(join(folder, name))
  const spec: XlsxSpec = JSON.parse(readFileSync(join(folder, `${name}.workbook.json`), 'utf8'))
  return makeXlsx(spec)
}

test('there are at least 30 of them', () => {
  expect(names.length).toBeGreaterThanOrEqual(30)
})

test.for(names)('%s is understood', (name) => {
  const expected = Expected.parse(JSON.parse(readFileSync(join(folder, `${name}${ending}`), 'utf8')))
  const sheet = take(readTable(name, bytesOf(name), { encoding: null, sheet: null }))
  const understood = understand(sheet, expected.options)
  expect(understood.problems.map((problem) => problem.kind)).toEqual(expected.fileProblems)
  const { columns, dateOrder, rows } = expected
  const found = {
    ...gist(understood),
    ignored: understood.ignored.map(({ row, why }) => ({ row, why })),
    encoding: sheet.file.encoding,
    fileNotes: sheet.notes.map((note) => note.is),
  }
  // A list that cannot be used as a whole has no rows to compare.
  const { fileProblems, options: _, ...wanted } = expected
  expect(found).toMatchObject(
    fileProblems.length > 0 ? { rows: [] } : { ...wanted, columns, dateOrder, rows },
  )
  expect(fileProblems.length > 0 ? columns : found.columns).toEqual(columns)
})
