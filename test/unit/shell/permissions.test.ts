import { expect, test, vi } from 'vitest'
import { app, createSession } from '#test/support/electron-double.ts'
import { usesPermission } from '#test/support/electron-outside.ts'

vi.mock('electron', () => import('#test/support/electron-double.ts'))
const { denyEverywhere } = await import('#shell/security.ts')
denyEverywhere()

const locked = () => {
  const session = createSession()
  app.emit('session-created', session)
  return session
}
const page = { isMainFrame: true, requestingUrl: 'app://joinery/' }

test('a session without guards grants everything, so the test can see what ours deny', () => {
  expect(usesPermission(createSession(), 'media', page)).toBe(true)
})

test('our own page may put text into the clipboard, and may not read it', () => {
  expect(usesPermission(locked(), 'clipboard-sanitized-write', page)).toBe(true)
  expect(usesPermission(locked(), 'clipboard-read', page)).toBe(false)
  expect(usesPermission(locked(), 'deprecated-sync-clipboard-read', page)).toBe(false)
})

test.each([
  ['a frame within the page', { ...page, isMainFrame: false }],
  ['another host', { ...page, requestingUrl: 'app://joinery.evil/' }],
  ['a web page', { ...page, requestingUrl: 'https://joinery/' }],
])('%s may not copy', (_name, frame) => {
  expect(usesPermission(locked(), 'clipboard-sanitized-write', frame)).toBe(false)
})

test.each([
  'media',
  'geolocation',
  'notifications',
  'usb',
  'fullscreen',
  'web-printing',
  'fileSystem',
  'unknown',
])('our own page has no use for %s', (permission) => {
  expect(usesPermission(locked(), permission, page)).toBe(false)
})
