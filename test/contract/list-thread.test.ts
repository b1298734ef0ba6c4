import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createListReader } from '#adapters/spreadsheets/open-list.ts'
import { ListOptions } from '#shared/rooming-list.ts'
import { builtListReader } from '#test/support/built-list-reader.ts'
import { listContext } from '#test/support/list-facts.ts'
import { take } from '#test/support/start-core.ts'
import { threadsStarted } from '#test/support/threads-started.ts'
import { makeXlsx } from '#test/support/xlsx.ts'

const noOptions = { encoding: null, sheet: null } as const
const file = {
  name: 'list.csv',
  content: { is: 'text', text: 'Room,Name\n101,Ana' },
  options: noOptions,
} as const
const failed = { ok: false, error: { kind: 'fileUnreadable', why: 'readerFailed' } }

/** A reader whose threads are this program. */
const readerOf = (program: string, seconds = 60) => {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-thread-'))
  const path = join(folder, 'worker.cjs')
  writeFileSync(path, `const { parentPort } = require('node:worker_threads')\n${program}`)
  const reader = createListReader({ program: path, memoryMb: 32, seconds })
  onTestFinished(async () => {
    await reader.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return reader
}
const openIn = (program: string, seconds?: number) => readerOf(program, seconds).open(file)
const ask = ListOptions.parse({})

const grow = 'const all = []; for (;;) all.push(new Array(1_000_000).fill(all.length))'
const tooMuch = { ok: false, error: { kind: 'fileTooLarge', what: 'memory' } }

test.for([
  ['answers something else', 'parentPort.postMessage({ is: "read", rows: 7 })', failed],
  ['answers a row number that is none', 'parentPort.postMessage({ rows: [{ n: 2.5 }] })', failed],
  ['answers nothing at all', 'parentPort.postMessage(undefined)', failed],
  ['refuses for no known reason', 'parentPort.postMessage({ is: "refused", problem: "Ana Silva" })', failed],
  [
    'answers what cannot be sent',
    'try { parentPort.postMessage(() => 1) } catch { process.exit(0) }',
    failed,
  ],
  ['ends without a word', '', failed],
  ['ends with a code', 'process.exit(7)', failed],
  ['throws what it read', 'throw new Error("Ana Silva")', failed],
  ['throws no error', 'throw null', failed],
  ['rejects later', 'Promise.reject(new Error("Ana Silva"))', failed],
  ['is no program', 'this is no program', failed],
  ['calls itself without end', 'const again = () => again() + 1; again()', failed],
  ['takes all memory', grow, tooMuch],
] as const)('a thread that %s is a problem, and the process goes on', async ([, program, problem]) => {
  const answer = await openIn(program)
  expect(answer).toMatchObject(problem)
  expect(JSON.stringify(answer)).not.toContain('Silva')
})

test('a program that is missing is a problem', async () => {
  const reader = createListReader({ program: '/nowhere/worker.cjs', memoryMb: 32, seconds: 2 })
  expect(await reader.open(file)).toMatchObject(failed)
})

test.for([
  ['never ends', 'for (;;);'],
  ['waits for ever', 'setInterval(() => {}, 1000)'],
] as const)('a thread that %s is stopped when its time is over', async ([, program]) => {
  expect(await openIn(program, 1)).toMatchObject({ error: { kind: 'fileTooLarge', what: 'time' } })
})

/** Opens well, then does this for each message. */
const then = (what: string) =>
  `parentPort.postMessage({ is: 'opened' }); parentPort.on('message', (message) => { ${what} })`
const frame = {
  file: {
    name: 'list.csv',
    format: 'csv',
    encoding: 'utf-8',
    sheet: null,
    sheets: [],
    epoch: 1900,
    sha256: '',
    contentSha256: '',
  },
}

test.for([
  ['dies while it understands', "throw new Error('Ana Silva')", failed],
  ['understands something else', "parentPort.postMessage({ is: 'frame', frame: 3 })", failed],
  [
    'understands half of it',
    `parentPort.postMessage({ is: 'frame', frame: ${JSON.stringify(frame)} })`,
    failed,
  ],
  ['ends while it understands', 'process.exit(0)', failed],
  ['takes all memory while it understands', grow, tooMuch],
] as const)('a thread that %s is a problem each time it is asked', async ([, what, problem]) => {
  const list = take(await openIn(then(what)))
  for (const _ of [1, 2]) {
    const answer = await list.understand(ask, listContext)
    expect(answer).toMatchObject(problem)
    expect(JSON.stringify(answer)).not.toContain('Silva')
  }
  list.close()
})

test('the next question after a thread has died reads the list again', async () => {
  const reader = await builtListReader()
  onTestFinished(reader.close)
  const started = threadsStarted()
  const list = take(await reader.open(file))
  await started[0]?.terminate()
  expect(take(await list.understand(ask, listContext)).rows).toHaveLength(1)
  expect(started).toHaveLength(2)
})

test('a reader that closes ends its threads, also one that is busy, and answers with a problem from then on', async () => {
  const started = threadsStarted()
  const reader = readerOf(then('for (;;);'))
  const [busy, idle] = [take(await reader.open(file)), take(await reader.open(file))]
  const asked = busy.understand(ask, listContext)
  const opening = readerOf('for (;;);')
  const opened = opening.open(file)
  await Promise.all([reader.close(), opening.close()])
  expect(await asked).toMatchObject(failed)
  expect(await opened).toMatchObject(failed)
  expect(await idle.understand(ask, listContext)).toMatchObject(failed)
  expect(await reader.open(file)).toMatchObject(failed)
  // Node's number of a thread that is gone.
  expect(started.map((thread) => thread.threadId)).toEqual([-1, -1, -1])
})

test('a row number that is none, and every file after it, is answered by one reader', async () => {
  const reader = await builtListReader()
  onTestFinished(reader.close)
  const sheet = '<worksheet><sheetData><row r="2.5"><c><v>101</v></c></row></sheetData></worksheet>'
  const bytes = makeXlsx({
    sheets: [{ name: 'List', rows: [['Room']] }],
    replace: { 'xl/worksheets/sheet1.xml': sheet },
  })
  const content = { is: 'base64', base64: bytes.toString('base64') } as const
  const answer = await reader.open({ name: 'list.xlsx', content, options: noOptions })
  expect(answer).toMatchObject({ error: { kind: 'fileUnreadable', why: 'damaged' } })
  expect(await reader.open(file)).toMatchObject({ ok: true })
})
