import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aDisplay, desk } from '#test/support/electron-desk.ts'
import { screen } from '#test/support/electron-double.ts'
import { changeDisplay, endWindowsSession, unplug } from '#test/support/electron-outside.ts'

vi.mock('electron', () => import('#test/support/electron-double.ts'))
const { openWindow } = await import('#shell/window.ts')

const laptop = { x: 0, y: 0, width: 1280, height: 672 }
const external = { x: 1280, y: 0, width: 2560, height: 1392 }

let folder = ''
let stateFile = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'joinery-window-'))
  stateFile = join(folder, 'window.json')
  desk.windows.length = 0
  desk.displays = [aDisplay(1, laptop, 1.5), aDisplay(2, external)]
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (state?: object) => {
  if (state !== undefined) writeFileSync(stateFile, JSON.stringify(state))
  openWindow({ title: 'Joinery', preload: 'preload.cjs', stateFile })
  const window = desk.windows.at(-1)
  if (window === undefined) throw new Error('electron is not mocked')
  return window
}

test('the first window of a laptop at 150 % fits above its taskbar', () => {
  const { bounds } = open()
  expect([bounds.width, bounds.height]).toEqual([1280, 672])
})

test('a maximised window is not shown before it has something to show', () => {
  const window = open({ at: null, width: 1200, height: 650, maximized: true })
  expect(window.calls).toEqual([])
  window.emit('ready-to-show')
  expect(window.calls).toEqual(['maximize', 'show'])
})

test('a window on a screen that is unplugged comes back to the one that is left', () => {
  const window = open({ at: { x: 1500, y: 100 }, width: 1600, height: 1200, maximized: false })
  expect(window.bounds).toEqual({ x: 1500, y: 100, width: 1600, height: 1200 })
  unplug(2)
  expect(window.bounds).toEqual({ x: 0, y: 0, width: 1280, height: 672 })
})

test('a screen scaled up while Joinery runs makes the window and its least size smaller', () => {
  const window = open({ at: { x: 40, y: 20 }, width: 1200, height: 650, maximized: false })
  changeDisplay(1, { x: 0, y: 0, width: 960, height: 492 }, 2)
  expect(window.bounds).toEqual({ x: 0, y: 0, width: 960, height: 492 })
  expect(window.minimum).toEqual([960, 492])
})

test('a maximised window is left to the system, and a session without any screen changes nothing', () => {
  const window = open({ at: { x: 1500, y: 100 }, width: 1600, height: 1200, maximized: true })
  window.emit('ready-to-show')
  const before = { ...window.bounds }
  unplug(2)
  expect(window.bounds).toEqual(before)
  unplug(1)
  expect(window.bounds).toEqual(before)
})

test('a closed window hears nothing of screens any more', () => {
  const before = screen.listenerCount('display-removed')
  const window = open()
  expect(screen.listenerCount('display-removed')).toBe(before + 1)
  window.close()
  expect(screen.listenerCount('display-removed')).toBe(before)
  expect(screen.listenerCount('display-metrics-changed')).toBe(before)
})

test('size and place are kept when the window is closed, and when Windows ends the session without closing it', () => {
  const kept = () => JSON.parse(readFileSync(stateFile, 'utf8')) as object
  const window = open()
  window.bounds = { x: 5, y: 6, width: 1100, height: 660 }
  endWindowsSession(window)
  expect(kept()).toEqual({ at: { x: 5, y: 6 }, width: 1100, height: 660, maximized: false })
  window.bounds = { x: 7, y: 8, width: 1100, height: 660 }
  window.close()
  expect(kept()).toMatchObject({ at: { x: 7, y: 8 } })
})
