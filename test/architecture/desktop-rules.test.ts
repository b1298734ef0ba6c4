import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

const sourcesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))

/** Whether a module waits while it loads: an await that belongs to no function. */
const waitsAtTopLevel = (text: string): boolean => {
  const visit = (node: ts.Node): boolean => {
    if (ts.isFunctionLike(node)) return false
    if (ts.isAwaitExpression(node)) return true
    if (ts.isForOfStatement(node) && node.awaitModifier !== undefined) return true
    return ts.forEachChild(node, visit) ?? false
  }
  return visit(ts.createSourceFile('main.ts', text, ts.ScriptTarget.Latest, true))
}

test('the check sees a top-level await, and only that', () => {
  expect(waitsAtTopLevel('await app.whenReady()')).toBe(true)
  expect(waitsAtTopLevel('if (a) { const b = f(await c) }')).toBe(true)
  expect(waitsAtTopLevel('for await (const a of b) {}')).toBe(true)
  expect(waitsAtTopLevel('const f = async () => { await c }')).toBe(false)
})

test('nothing the main entry loads at once waits at the top level, so Electron can become ready', () => {
  const eager = new Set<string>()
  const follow = (file: string) => {
    if (eager.has(file)) return
    eager.add(file)
    const text = readFileSync(join(root, file), 'utf8')
    for (const [, specifier = ''] of text.matchAll(/^(?:import|export)\b[^'"]*?from\s*'([^']+)'/gm)) {
      if (specifier.startsWith('#shell/')) follow(specifier.replace('#shell', 'electron/shell'))
      if (specifier.startsWith('#shared/')) follow(specifier.replace('#shared', 'shared'))
      if (specifier.startsWith('./')) follow(join(file, '..', specifier).split(sep).join('/'))
    }
  }
  follow('electron/main.ts')
  expect(eager.size).toBeGreaterThan(3)
  // An installed command ends the process before Electron may become ready (docs/decisions/010-installed-command.md).
  const command = 'if (command !== null) await runInstalledCommand(command)\n'
  const texts = [...eager].map((file) => [file, readFileSync(join(root, file), 'utf8')] as const)
  expect(texts.filter(([, text]) => text.includes(command)).map(([file]) => file)).toEqual([
    'electron/main.ts',
  ])
  const waiting = texts.filter(([, text]) => waitsAtTopLevel(text.replace(command, '')))
  expect(waiting.map(([file]) => file)).toEqual([])
})

test('electron is imported by the desktop alone', () => {
  const importers = ['electron', 'shared', 'renderer']
    .flatMap(sourcesBelow)
    .filter((file) =>
      ts
        .preProcessFile(readFileSync(join(root, file), 'utf8'))
        .importedFiles.some(({ fileName }) => fileName === 'electron' || fileName.startsWith('electron/')),
    )
  const desktop = /^electron\/(shell\/[^/]+|main|boot|preload)\.ts$|^electron\/shell\//
  expect(importers.filter((file) => !desktop.test(file))).toEqual([])
  expect(importers).toContain('electron/boot.ts')
})

test('ipcMain is named in one file only, so that no channel escapes the check of who is asking', () => {
  const users = ['electron', 'shared', 'renderer']
    .flatMap(sourcesBelow)
    .filter((file) => /\bipcMain\b/.test(readFileSync(join(root, file), 'utf8')))
  expect(users).toEqual(['electron/shell/ipc-host.ts'])
})

test('nothing is uploaded after a crash', () => {
  const users = sourcesBelow('electron').filter((file) =>
    readFileSync(join(root, file), 'utf8').includes('crashReporter'),
  )
  expect(users).toEqual([])
})
