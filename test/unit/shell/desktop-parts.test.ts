import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { afterEach, expect, test, vi } from 'vitest'
import { shellTextFor, shellTexts } from '#shared/text/shell.ts'
import { shellEn } from '#shared/text/shell-en.ts'
import { desk, powerMonitor } from '#test/support/electron-double.ts'

vi.mock('electron', () => import('#test/support/electron-double.ts'))
const { openPlace, places } = await import('#shell/open-external.ts')
const { menuTemplate } = await import('#shell/menu.ts')
const { onWake } = await import('#shell/power.ts')
const { readBuiltFiles } = await import('#shell/built-files.ts')
const { isPlain } = await import('#shell/plain.ts')
const { unsafeSwitch } = await import('#shell/switches.ts')
const { createSpeech } = await import('#shell/speech.ts')

afterEach(() => vi.useRealTimers())

test('only two fixed pages of Seam are ever opened outside', async () => {
  for (const url of Object.values(places)) expect(new URL(url).protocol).toBe('https:')
  expect(Object.values(places).every((url) => new URL(url).hostname.endsWith('.seam.co'))).toBe(true)
  await openPlace('seamConsole')
  expect(desk.opened).toEqual(['https://console.seam.co/'])
})

test('an installed Joinery offers neither reload nor DevTools', () => {
  const roles = (isPackaged: boolean) =>
    JSON.stringify(menuTemplate({ isMac: false, isPackaged, text: shellEn }))
  expect(roles(true)).not.toMatch(/reload|toggleDevTools/i)
  expect(roles(false)).toMatch(/toggleDevTools/)
})

/** Every item of a menu, submenus included. */
const items = (template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])

test.each([true, false])('no menu item is left to the English words of its role (macOS: %s)', (isMac) => {
  for (const text of shellTexts) {
    const shown = items(menuTemplate({ isMac, isPackaged: true, text })).filter(
      ({ type }) => type !== 'separator',
    )
    expect(shown.length).toBeGreaterThan(15)
    expect(shown.filter(({ label }) => label === undefined || label === '')).toEqual([])
    expect(new Set(shown.map(({ label }) => label)).size).toBe(shown.length)
  }
})

test('copy and paste work on a Mac, which has them from the menu', () => {
  const template = menuTemplate({ isMac: true, isPackaged: true, text: shellEn })
  expect(items(template).map(({ role }) => role)).toEqual(
    expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'undo', 'hide', 'quit']),
  )
  expect(template[0]?.label).toBe('Joinery')
})

test('the desktop speaks as the page does: the setting, else the computer, else English', () => {
  const said = (setting: 'system' | 'de' | 'pt', ofComputer: string) =>
    shellTextFor(setting, ofComputer).language
  expect(said('system', 'de-AT')).toBe('de')
  expect(said('system', 'FR')).toBe('fr')
  expect(said('system', 'it-IT')).toBe('en')
  expect(said('pt', 'de-AT')).toBe('pt')
})

test('a change of the language is heard once, and no other change of the settings', () => {
  const speech = createSpeech('en-GB')
  const heard: string[] = []
  speech.onChange(() => heard.push(speech.text().needsYou(2)))
  for (const setting of ['system', 'de', 'de', 'fr'] as const) speech.set(setting)
  expect(heard).toEqual(['2 Schlüssel brauchen Sie', '2 clés ont besoin de vous'])
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

test.each([
  ...['host-resolver-rules', 'ignore-certificate-errors', 'user-data-dir', 'js-flags', 'renderer-cmd-prefix'],
  ...['disable-features', 'single-process', 'browser-subprocess-path', 'remote-allow-origins'],
])('an installed Joinery does not start with --%s', (name) => {
  expect(unsafeSwitch((asked) => asked === name, true)).toBe(name)
})

test.each([
  'proxy-server',
  'proxy-pac-url',
  'proxy-bypass-list',
  'lang',
  'force-device-scale-factor',
  'data',
])('an installed Joinery starts with --%s, which a hotel may need', (name) => {
  expect(unsafeSwitch((asked) => asked === name, true)).toBeNull()
})
