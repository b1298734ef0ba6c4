import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { isHeld, patiently } from '#electron/launch/patient-file.ts'
import { createProgressLines } from '#electron/launch/progress-lines.ts'
import { isCrash } from '#electron/launch/run-desktop.ts'
import { startText } from '#electron/launch/start-text.ts'
import { heedSignals } from '#electron/web/heed-signals.ts'
import { browserCommand } from '#electron/web/open-browser.ts'

const url = 'http://127.0.0.1:4711/#code=a-b_c'

test.each([
  ['linux', ['xdg-open', url]],
  ['freebsd', ['xdg-open', url]],
  ['darwin', ['open', url]],
  ['win32', ['D:\\Windows\\System32\\rundll32.exe', 'url.dll,FileProtocolHandler', url]],
] as const)('on %s the whole address, code and all, reaches the browser', (platform, command) => {
  expect(browserCommand(url, platform, { SystemRoot: 'D:\\Windows' })).toEqual(command)
})

test('a signal that is repeated within half a second counts once, a later one is a second wish', () => {
  const source = new EventEmitter()
  const heard: string[] = []
  let nowMs = 0
  const stop = heedSignals(
    { first: (signal) => heard.push(signal), again: () => heard.push('again') },
    source,
    () => nowMs,
  )
  source.emit('SIGINT', 'SIGINT')
  nowMs = 20
  source.emit('SIGINT', 'SIGINT')
  nowMs = 499
  source.emit('SIGTERM', 'SIGTERM')
  expect(heard).toEqual(['SIGINT'])
  nowMs = 500
  source.emit('SIGINT', 'SIGINT')
  expect(heard).toEqual(['SIGINT', 'again'])
  stop()
  expect(source.eventNames()).toEqual([])
})

test.each([
  [null, 'SIGSEGV', 'linux', true],
  [127, null, 'linux', true],
  [0xc0000135, null, 'win32', true],
  [0x80000003, null, 'win32', true],
  [0xc0000135, null, 'linux', false],
  [1, null, 'win32', false],
  [0, null, 'win32', false],
] as const)('code %s and signal %s on %s: a crash is %s', (code, signal, platform, crashed) => {
  expect(isCrash(code, signal, platform)).toBe(crashed)
})

test('progress is a line for each tenth and, on a slow line, every quarter of a minute', () => {
  const lines: string[] = []
  let nowMs = 1_000
  const show = createProgressLines(
    (line) => lines.push(line),
    () => nowMs,
  )
  const total = 100_000_000
  for (const [seconds, received] of [
    [0, 0],
    [1, 5e6],
    [2, 10e6],
    [4, 12e6],
    [17, 15e6],
    [20, 100e6],
  ] as const) {
    nowMs = 1_000 + seconds * 1_000
    show({ received, total })
  }
  expect(lines).toEqual([
    'Electron: 10 of 100 MB (10 %), 18 s left',
    'Electron: 15 of 100 MB (15 %), 2 min left',
    'Electron: 100 of 100 MB (100 %), 0 s left',
  ])
})

test('the last line of a file of unknown length has no share and no guess', () => {
  expect(startText.progress({ received: 5_000_000, total: null }, null)).toBe('Electron: 5.0 MB')
})

const error = (code: string) => Object.assign(new Error(code), { code })

test('a file that is held is tried again until it is free, and any other error is told at once', async () => {
  let calls = 0
  await patiently(
    () => {
      calls += 1
      if (calls < 3) throw error('EBUSY')
    },
    1,
    20,
  )
  expect(calls).toBe(3)
  const always = (code: string) => () => {
    calls += 1
    throw error(code)
  }
  calls = 0
  await expect(patiently(always('EPERM'), 1, 4)).rejects.toThrow('EPERM')
  expect(calls).toBe(4)
  calls = 0
  await expect(patiently(always('ENOSPC'), 1, 4)).rejects.toThrow('ENOSPC')
  expect([calls, isHeld(error('EACCES')), isHeld('EACCES')]).toEqual([1, true, false])
})
