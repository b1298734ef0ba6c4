import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, expect, test } from 'vitest'
import { readSpreadsheet, readWith } from '#adapters/spreadsheets/read-spreadsheet.ts'
import { makeXlsx } from '#test/support/xlsx.ts'

const source = {
  name: 'list.csv',
  content: { is: 'text', text: 'Room,Name\n101,Ana' },
  options: { encoding: null, sheet: null },
} as const

/** What the desk is told when the thread that reads is this program. */
const askOf = async (program: string, seconds: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-reader-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const worker = join(folder, 'worker.cjs')
  writeFileSync(worker, `const { parentPort } = require('node:worker_threads')\n${program}`)
  return readWith({ worker, memoryMb: 32, seconds }, source)
}

const failed = { ok: false, error: { kind: 'fileUnreadable', why: 'readerFailed' } }
const grow = 'const all = []; for (;;) all.push(new Array(1_000_000).fill(all.length))'

test.for([
  ['answers something else', 'parentPort.postMessage({ ok: true, value: { rows: 7 } })', failed],
  [
    'answers a row number that is none',
    'parentPort.postMessage({ ok: true, value: { rows: [{ n: 2.5 }] } })',
    failed,
  ],
  ['answers nothing and ends', '', failed],
  ['ends with a code', 'process.exit(7)', failed],
  ['throws what it read', 'throw new Error("Ana Silva")', failed],
  ['throws no error', 'throw null', failed],
  ['rejects later', 'Promise.reject(new Error("Ana Silva"))', failed],
  ['is no program', 'this is no program', failed],
  ['takes all memory', grow, { ok: false, error: { kind: 'fileTooLarge', what: 'memory' } }],
] as const)('a reader that %s is a problem, and the process goes on', async ([, program, problem]) => {
  const answer = await askOf(program, 60)
  expect(answer).toMatchObject(problem)
  expect(JSON.stringify(answer)).not.toContain('Silva')
})

test.for([
  ['never ends', 'for (;;);'],
  ['waits for ever', 'setInterval(() => {}, 1000)'],
] as const)('a reader that %s is stopped when its time is over', async ([, program]) => {
  expect(await askOf(program, 1)).toMatchObject({ error: { kind: 'fileTooLarge', what: 'time' } })
})

test('a reader that is missing is a problem', async () => {
  expect(await readWith({ worker: '/nowhere/worker.cjs', memoryMb: 32, seconds: 2 }, source)).toMatchObject(
    failed,
  )
})

test.for(['2.5', '0', '-1', 'x', ''])('a workbook with row number "%s" is damaged', async (n) => {
  const sheet = `<worksheet><sheetData><row r="${n}"><c r="A1"><v>101</v></c></row></sheetData></worksheet>`
  const bytes = makeXlsx({
    sheets: [{ name: 'List', rows: [['Room']] }],
    replace: { 'xl/worksheets/sheet1.xml': sheet },
  })
  const answer = await readSpreadsheet({
    ...source,
    name: 'list.xlsx',
    content: { is: 'base64', base64: bytes.toString('base64') },
  })
  expect(answer).toMatchObject({ error: { kind: 'fileUnreadable', why: 'damaged' } })
})
