import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fileName } from '#shared/file-name.ts'
import { desk } from '#test/support/electron-double.ts'

vi.mock('electron', () => import('#test/support/electron-double.ts'))
const { createSavedFiles } = await import('#shell/save-file.ts')
const { saveFile, showFile } = createSavedFiles()

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'joinery-save-'))
  desk.home = folder
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const table = { name: 'Coach - results.csv', text: '\ufeff"Room"\r\n' }

test('a table goes where the person says, whole, and nothing else stays behind', async () => {
  desk.savePath = join(folder, 'chosen')
  expect(await saveFile(table)).toMatchObject({ ok: true, value: expect.any(String) })
  expect(readFileSync(join(folder, 'chosen.csv'), 'utf8')).toBe(table.text)
  expect(readdirSync(folder)).toEqual(['chosen.csv'])
  expect(desk.saveQuestions.at(-1)).toMatchObject({
    defaultPath: join(folder, 'documents', table.name),
    filters: [{ extensions: ['csv'] }],
  })
})

test('a closed question writes nothing', async () => {
  desk.savePath = null
  expect(await saveFile(table)).toEqual({ ok: true, value: null })
  expect(readdirSync(folder)).toEqual([])
})

test('a place that cannot be written is said, and no half of a file is left', async () => {
  mkdirSync(join(folder, 'taken.csv'))
  desk.savePath = join(folder, 'taken.csv')
  expect(await saveFile(table)).toMatchObject({ error: { kind: 'fileNotSaved', name: table.name } })
  desk.savePath = join(folder, 'missing', 'a.csv')
  expect(await saveFile(table)).toMatchObject({ error: { kind: 'fileNotSaved', code: 'ENOENT' } })
  expect(readdirSync(folder)).toEqual(['taken.csv'])
})

test('what was saved is shown in its folder by an id, and nothing else is', async () => {
  desk.savePath = join(folder, 'chosen.csv')
  const saved = await saveFile(table)
  if (!saved.ok || saved.value === null) throw new Error('not saved')
  expect(await showFile(saved.value)).toEqual({ ok: true, value: null })
  expect(desk.shownFiles).toEqual([join(folder, 'chosen.csv')])
  for (const foreign of ['', '/etc/passwd', join(folder, 'chosen.csv'), 'constructor'])
    expect(await showFile(foreign)).toEqual({ ok: false, error: { kind: 'fileGone' } })
  rmSync(join(folder, 'chosen.csv'))
  expect(await showFile(saved.value)).toEqual({ ok: false, error: { kind: 'fileGone' } })
  expect(desk.shownFiles).toHaveLength(1)
})

test.each([
  ['Coach Oslo - results', 'Coach Oslo - results.csv'],
  ['../../etc/passwd', '______etc_passwd.csv'],
  ['C:\\Windows\\x.exe', 'C__Windows_x_exe.csv'],
  ['con', 'list con.csv'],
  ['Zürich: 3/4', 'Zürich_ 3_4.csv'],
  ['', 'list.csv'],
  ['a'.repeat(300), `${'a'.repeat(100)}.csv`],
])('%s becomes the file %s', (words, name) => {
  expect(fileName(words, 'csv')).toBe(name)
})
