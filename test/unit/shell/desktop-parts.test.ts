import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { afterEach, expect, test, vi } from 'vitest'
import { desk, powerMonitor } from '#test/support/electron-double.ts'

vi.mock('electron', () => import('#test/support/electron-double.ts'))
const { openPlace, places } = await import('#shell/open-external.ts')
const { menuTemplate } = await import('#shell/menu.ts')
const { onWake } = await import('#shell/power.ts')
const { reviveOnCrash } = await import('#shell/crashed-page.ts')
const { readBuiltFiles } = await import('#shell/built-files.ts')
const { isPlain } = await import('#shell/plain.ts')
const { unsafeSwitch } = await import('#shell/switches.ts')

afterEach(() => vi.useRealTimers())

test('only two fixed pages of Seam are ever opened outside', async () => {
  for (const url of Object.values(places)) expect(new URL(url).protocol).toBe('https:')
  expect(Object.values(places).every((url) => new URL(url).hostname.endsWith('.seam.co'))).toBe(true)
  await openPlace('seamConsole')
  expect(desk.opened).toEqual(['https://console.seam.co/'])
})

test('an installed Joinery offers neither reload nor DevTools', () => {
  const roles = (isPackaged: boolean) => JSON.stringify(menuTemplate({ isMac: false, isPackaged }))
  expect(roles(true)).not.toMatch(/reload|toggleDevTools/i)
  expect(roles(false)).toMatch(/toggleDevTools/)
})

test('copy and paste work on a Mac, which has them from the menu', () => {
  const roles = menuTemplate({ isMac: true, isPackaged: true }).map(({ role }) => role)
  expect(roles).toContain('editMenu')
  expect(roles[0]).toBe('appMenu')
})

test('the queue looks again after sleep, after unlocking, and when the network is back', () => {
  vi.useFakeTimers()
  const wake = vi.fn<() => void>()
  const stop = onWake(wake)
  powerMonitor.emit('resume')
  powerMonitor.emit('unlock-screen')
  expect(wake).toHaveBeenCalledTimes(2)
  desk.isOnline = false
  vi.advanceTimersByTime(60_000)
  expect(wake).toHaveBeenCalledTimes(2)
  desk.isOnline = true
  vi.advanceTimersByTime(60_000)
  expect(wake).toHaveBeenCalledTimes(3)
  stop()
  powerMonitor.emit('resume')
  expect(wake).toHaveBeenCalledTimes(3)
  expect(vi.getTimerCount()).toBe(0)
})

test('a page whose process dies is loaded again, and given up when it dies twice within a minute', () => {
  const { webContents } = new BrowserWindow()
  const page = desk.windows[0]?.page
  if (page === undefined) throw new Error('electron is not mocked')
  const giveUp = vi.fn<() => void>()
  let nowMs = 0
  reviveOnCrash(webContents, () => nowMs, giveUp)
  const die = (reason: string) => page.emit('render-process-gone', {}, { reason })
  die('clean-exit')
  expect(page.state.reloads).toBe(0)
  die('crashed')
  nowMs = 61_000
  die('oom')
  expect([page.state.reloads, giveUp.mock.calls.length]).toEqual([2, 0])
  nowMs = 62_000
  die('crashed')
  expect([page.state.reloads, giveUp.mock.calls.length]).toEqual([2, 1])
})

test('files of an unknown kind are not served, and a folder without a page is an error', () => {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-page-'))
  try {
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'assets/a.js'), '1')
    writeFileSync(join(folder, 'assets/a.js.map'), '{}')
    expect(() => readBuiltFiles(folder)).toThrow('the built page is missing')
    writeFileSync(join(folder, 'index.html'), '<!doctype html>')
    expect([...readBuiltFiles(folder).keys()].sort()).toEqual(['/', '/assets/a.js', '/index.html'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

const nested = (levels: number): unknown => (levels === 0 ? 'end' : [nested(levels - 1)])
test.each([
  ['a guest and a room', { guest: { fullName: 'Ana' }, rooms: ['412'], copy: 1, phone: null }, true],
  ['an own __proto__', JSON.parse('{"a":[{"__proto__":{}}]}'), false],
  ['an own prototype', { prototype: {} }, false],
  ['a date', { at: new Date(0) }, false],
  ['a function', { run: () => 1 }, false],
  ['not a number', { n: Number.NaN }, false],
  ['an endless nesting', nested(100), false],
])('%s passes as plain data: %#', (_name, value, plain) => {
  expect(isPlain(value)).toBe(plain)
})

test('from source a developer may switch the sandbox off; an installed Joinery may not', () => {
  const has = (name: string) => name === 'no-sandbox'
  expect([unsafeSwitch(has, false), unsafeSwitch(has, true)]).toEqual([null, 'no-sandbox'])
  expect(unsafeSwitch(() => false, true)).toBeNull()
})
