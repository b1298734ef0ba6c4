import { beforeEach, expect, test } from 'vitest'
import { desk } from '#test/support/electron-desk.ts'
import { app } from '#test/support/electron-double.ts'

beforeEach(() => {
  desk.paths.clear()
  Object.assign(desk, {
    platform: 'linux',
    name: 'joinery',
    home: '/home/desk',
    lock: 'free',
    isReady: false,
  })
  desk.heard.length = 0
})

test.each([
  ['win32', 'C:\\Users\\desk', 'C:\\Users\\desk\\AppData\\Roaming\\joinery'],
  ['darwin', '/Users/desk', '/Users/desk/Library/Application Support/joinery'],
  ['linux', '/home/desk', '/home/desk/.config/joinery'],
] as const)("on %s the profile's folder comes from the name of the application", (platform, home, folder) => {
  Object.assign(desk, { platform, home })
  expect(app.getPath('userData')).toBe(folder)
  expect(app.getPath('sessionData')).toBe(folder)
  app.setPath('userData', '/elsewhere')
  expect([app.getPath('userData'), app.getPath('sessionData')]).toEqual(['/elsewhere', '/elsewhere'])
})

test('a second start is heard in its own session, and by nobody in another', () => {
  expect(app.requestSingleInstanceLock()).toBe(true)
  expect(app.requestSingleInstanceLock()).toBe(false)
  expect(desk.heard).toHaveLength(1)
  desk.lock = 'another session'
  expect(app.requestSingleInstanceLock()).toBe(false)
  expect(desk.heard).toHaveLength(1)
})

test('Windows has no badge, and the locale is not known before Electron is ready', () => {
  expect(app.setBadgeCount(2)).toBe(true)
  desk.platform = 'win32'
  expect(app.setBadgeCount(2)).toBe(false)
  expect(() => app.getLocale()).toThrow('before ready')
})
