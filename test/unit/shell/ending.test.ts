import { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { desk } from '#test/support/electron-desk.ts'
import { app, powerMonitor } from '#test/support/electron-double.ts'
import { createTerminal, endWindowsSession, shutDown } from '#test/support/electron-outside.ts'

vi.mock('electron', () => import('#test/support/electron-double.ts'))
const { endWell, quitMs, sessionEndMs } = await import('#shell/ending.ts')

let isSending = false
let finish: () => void = () => undefined
const exit = vi.fn<() => void>()
const stop = vi.fn<() => Promise<void>>()

const start = () => {
  const opened = new BrowserWindow()
  const ending = endWell({ stop, isSending: () => isSending, exit })
  ending.watch(opened)
  const window = desk.windows.at(-1)
  if (window === undefined) throw new Error('electron is not mocked')
  return { ending, window }
}

beforeEach(() => {
  vi.useFakeTimers()
  app.removeAllListeners()
  powerMonitor.removeAllListeners()
  Object.assign(desk, { platform: 'linux', isKilled: false })
  desk.windows.length = 0
  desk.log.length = 0
  isSending = false
  exit.mockClear()
  stop.mockReset().mockImplementation(
    () =>
      new Promise((resolve) => {
        finish = resolve
      }),
  )
})
afterEach(() => vi.useRealTimers())

const settle = () => vi.advanceTimersByTimeAsync(0)

test('quitting closes the window at once, waits for what is in flight, and then leaves', async () => {
  const { ending, window } = start()
  expect(ending.isEnding()).toBe(false)
  app.quit()
  expect([ending.isEnding(), window.isDestroyed(), stop.mock.calls.length]).toEqual([true, true, 1])
  await vi.advanceTimersByTimeAsync(quitMs - 1)
  expect(exit).not.toHaveBeenCalled()
  finish()
  await settle()
  expect(exit).toHaveBeenCalledTimes(1)
})

test('a request that never ends is not waited for longer than the longest one takes', async () => {
  start()
  app.quit()
  await vi.advanceTimersByTimeAsync(quitMs)
  expect(exit).toHaveBeenCalledTimes(1)
})

test('an end that fails leaves all the same', async () => {
  stop.mockReset().mockRejectedValue(new Error('disk'))
  start()
  app.quit()
  await settle()
  expect(exit).toHaveBeenCalledTimes(1)
})

test('started three times while it ends, Joinery comes back once', () => {
  const { ending } = start()
  app.quit()
  for (const _ of [1, 2, 3]) ending.comeBack()
  expect(desk.log.filter((line) => line === 'relaunch')).toHaveLength(1)
})

test('Windows is held up only while a request is under way, with the window open so that it waits', async () => {
  desk.platform = 'win32'
  isSending = true
  const { window } = start()
  expect(endWindowsSession(window)).toEqual({ isHeldUp: true })
  // Nothing more is claimed from this moment on.
  expect(stop).toHaveBeenCalledTimes(1)
  expect(window.isDestroyed()).toBe(false)
  finish()
  await settle()
  expect(exit).toHaveBeenCalledTimes(1)
})

test('with nothing in flight the session of Windows ends at once', async () => {
  desk.platform = 'win32'
  const { window } = start()
  expect(endWindowsSession(window)).toEqual({ isHeldUp: false })
  expect(stop).toHaveBeenCalledTimes(1)
})

test('a session that Windows ends by force is not held up', () => {
  desk.platform = 'win32'
  isSending = true
  const { window } = start()
  expect(endWindowsSession(window, ['critical', 'logoff'])).toEqual({ isHeldUp: false })
  expect(stop).toHaveBeenCalledTimes(1)
})

test('a log-out of macOS waits shorter than a person who quits, also when they quit before', async () => {
  desk.platform = 'darwin'
  const { window } = start()
  app.quit()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(shutDown()).toEqual({ isHeldUp: true })
  expect(window.isDestroyed()).toBe(true)
  await vi.advanceTimersByTimeAsync(sessionEndMs - 1)
  expect(exit).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect([exit.mock.calls.length, stop.mock.calls.length]).toEqual([1, 1])
})

test('the first Ctrl-C ends in order; a second one kills, which is why only one may be sent', () => {
  start()
  const { signal } = createTerminal()
  signal()
  expect([stop.mock.calls.length, desk.isKilled]).toEqual([1, false])
  signal()
  expect(desk.isKilled).toBe(true)
})
