import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { openCore } from '#electron/compose.ts'
import { childEnv } from '#electron/launch/child-env.ts'
import { ListOptions } from '#shared/rooming-list.ts'
import { coach } from '#test/support/group-desk.ts'
import { take } from '#test/support/start-core.ts'
import { threadsStarted } from '#test/support/threads-started.ts'
import { makeXlsx } from '#test/support/xlsx.ts'

const options = ListOptions.parse({})
const folderOfTest = () => {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-lists-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a desk that stops ends the threads of its lists, of one on the screen and of one that is being read', async () => {
  const opened = take(
    await openCore({ dataDir: folderOfTest(), training: true, account: null, keepsWatch: true }),
  )
  take(await opened.core.start())
  const started = threadsStarted()
  const { handlers } = opened.core
  const check = (rows: string) =>
    handlers['groups.check']({ source: { is: 'text', name: 'coach.csv', text: rows }, options })
  take(await check(coach([['101', 'Anna']])))
  const reading = check(coach(Array.from({ length: 15_000 }, () => ['101', 'Anna'] as const)))
  await expect.poll(() => started.length).toBe(2)
  await opened.close()
  expect(await reading).toMatchObject({ error: { kind: 'fileUnreadable', why: 'readerFailed' } })
  expect(started.map((thread) => thread.threadId)).toEqual([-1, -1])
})

const sheet = '<worksheet><sheetData><row r="2.5"><c><v>1</v></c></row></sheetData></worksheet>'
const spoilt = makeXlsx({
  sheets: [{ name: 'List', rows: [['Room']] }],
  replace: { 'xl/worksheets/sheet1.xml': sheet },
})

test.for([
  ['a list', 'list.csv', coach([['101', 'Anna']]), '1 row'],
  ['a workbook with a row number that is none', 'list.xlsx', spoilt, 'The workbook is damaged'],
] as const)('a command that checked %s ends by itself', async ([, name, content, said]) => {
  const folder = folderOfTest()
  writeFileSync(join(folder, name), content)
  const args = ['--training', '--data', join(folder, 'profile'), 'group', 'check', join(folder, name)]
  // The command alone, without the end that its program puts to every process.
  const program = `import { runCommand } from '#electron/cli/run-command.ts'
await runCommand(${JSON.stringify(args)})`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: join(import.meta.dirname, '../..'),
    env: childEnv(),
  })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  expect(stdout + stderr).toContain(said)
  expect(code).toBe(0)
})
