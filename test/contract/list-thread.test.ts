import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openListWith } from '#adapters/spreadsheets/open-list.ts'
import { Instant } from '#shared/instant.ts'
import { ListOptions } from '#shared/rooming-list.ts'
import { sampleDoors, sampleZone } from '#test/support/list-facts.ts'
import { take } from '#test/support/start-core.ts'

const file = {
  name: 'list.csv',
  content: { is: 'text', text: 'Room,Name\n101,Ana' },
  options: { encoding: null, sheet: null },
} as const
const context = {
  doors: sampleDoors,
  timeZone: sampleZone,
  checkIn: '15:00',
  checkOut: '11:00',
  now: Instant.parse('2026-11-23T10:00:00.000Z'),
  ownWords: [],
  saved: [],
}
const failed = { ok: false, error: { kind: 'fileUnreadable', why: 'readerFailed' } }

/** A list whose thread is this program. */
const open = (program: string, seconds = 60) => {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-thread-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'worker.cjs')
  writeFileSync(path, `const { parentPort } = require('node:worker_threads')\n${program}`)
  return openListWith({ program: path, memoryMb: 32, seconds }, file)
}
const opened = `parentPort.postMessage({ is: 'opened' });`

test.for([
  ['answers something else', 'parentPort.postMessage({ is: 7 })', failed],
  ['ends without a word', '', failed],
  ['throws what it read', 'throw new Error("Ana Silva")', failed],
  ['is no program', 'this is no program', failed],
  [
    'takes all memory',
    'const all = []; for (;;) all.push(new Array(1_000_000).fill(all.length))',
    { ok: false, error: { kind: 'fileTooLarge', what: 'memory' } },
  ],
] as const)('a thread that %s is a problem, and the process goes on', async ([, program, problem]) => {
  const answer = await open(program)
  expect(answer).toMatchObject(problem)
  expect(JSON.stringify(answer)).not.toContain('Silva')
})

test('a thread that never ends is stopped when its time is over', async () => {
  expect(await open('for (;;);', 1)).toMatchObject({ error: { kind: 'fileTooLarge', what: 'time' } })
})

test.for([
  ['dies while it understands', `parentPort.on('message', () => { throw new Error('Ana Silva') })`],
  [
    'understands something else',
    `parentPort.on('message', () => parentPort.postMessage({ is: 'frame', frame: 3 }))`,
  ],
])('a thread that %s is a problem each time it is asked', async ([, then]) => {
  const list = take(await open(`${opened}${then}`))
  for (const _ of [1, 2]) {
    const answer = await list.understand(ListOptions.parse({}), context)
    expect(answer).toMatchObject(failed)
    expect(JSON.stringify(answer)).not.toContain('Silva')
  }
  list.close()
})
