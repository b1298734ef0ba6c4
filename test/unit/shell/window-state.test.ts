import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWindowState, saveWindowState } from '#shell/window-state.ts'

const screens = [{ x: 0, y: 0, width: 1920, height: 1040 }]
const state = { at: { x: 100, y: 50 }, width: 1200, height: 800, maximized: true }
const usual = { at: null, width: 1366, height: 768, maximized: false }

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'joinery-window-'))
  file = join(folder, 'window.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the window comes back where it was', () => {
  saveWindowState(file, state)
  expect(readWindowState(file, screens)).toEqual(state)
  expect(readdirSync(folder)).toEqual(['window.json'])
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test.each([
  ['no file', null],
  ['half a file', '{"at":'],
  ['a window without a width', JSON.stringify({ ...state, width: 4 })],
  ['a word for a number', JSON.stringify({ ...state, height: 'tall' })],
])('%s gives the usual window', (_name, text) => {
  if (text !== null) writeFileSync(file, text)
  expect(readWindowState(file, screens)).toEqual(usual)
})

test.each([
  ['right of', { x: 1900, y: 50 }],
  ['left of', { x: -900, y: 50 }],
  ['above', { x: 100, y: -30 }],
  ['below', { x: 100, y: 1030 }],
])('a window %s every screen is put where the system wants it, in its size', (_name, at) => {
  saveWindowState(file, { ...state, at })
  expect(readWindowState(file, screens)).toEqual({ ...state, at: null })
})

test('a profile that cannot be written costs the window size only', () => {
  expect(() => saveWindowState(join(file, 'none', 'window.json'), state)).not.toThrow()
})
