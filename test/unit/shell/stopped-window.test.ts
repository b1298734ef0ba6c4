import { BrowserWindow, app } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Log } from '#core/ports/ambient.ts'
import { shellTexts } from '#shared/text/shell.ts'
import { shellEn } from '#shared/text/shell-en.ts'
import { desk } from '#test/support/electron-double.ts'
import type { BrowserWindow as WindowDouble } from '#test/support/electron-double.ts'

vi.mock('electron', () => import('#test/support/electron-double.ts'))
const { askWhenStuck, logLostHelpers, reviveOnCrash } = await import('#shell/crashed-page.ts')
const { answer } = await import('#shell/app-protocol.ts')
const { stoppedUrl, withStoppedPages } = await import('#shell/stopped-page.ts')

const lines: string[] = []
const note = (event: string) => void lines.push(event)
const log: Log = { info: note, warn: note, error: note }

let window: BrowserWindow
let double: WindowDouble
beforeEach(() => {
  desk.windows.length = 0
  desk.questions.length = 0
  lines.length = 0
  window = new BrowserWindow()
  const [opened] = desk.windows
  if (opened === undefined) throw new Error('electron is not mocked')
  double = opened
})

test('a page whose process dies is loaded again, and given up for good when it dies twice within a minute', () => {
  const giveUp = vi.fn<() => void>()
  let nowMs = 0
  reviveOnCrash(window.webContents, { nowMs: () => nowMs, log, giveUp })
  const { page } = double
  const die = (reason: string) => page.emit('render-process-gone', {}, { reason, exitCode: 5 })
  die('clean-exit')
  expect([page.state.reloads, lines]).toEqual([0, []])
  die('crashed')
  nowMs = 61_000
  die('oom')
  expect([page.state.reloads, giveUp.mock.calls.length]).toEqual([2, 0])
  nowMs = 62_000
  die('crashed')
  nowMs = 200_000
  die('crashed')
  expect([page.state.reloads, giveUp.mock.calls.length]).toEqual([2, 1])
  expect(lines).toEqual(['page.gone', 'page.gone', 'page.gone', 'page.gone'])
})

test('a page that does not answer is ended only when the person says so, and then loaded again', async () => {
  reviveOnCrash(window.webContents, { nowMs: () => 0, log, giveUp: () => undefined })
  askWhenStuck(window, () => shellEn, log)
  double.emit('unresponsive')
  double.emit('unresponsive')
  expect(desk.questions.map(({ options }) => options.buttons)).toEqual([['Wait', 'Load again']])
  desk.questions[0]?.press(0)
  await vi.waitUntil(() => {
    double.emit('unresponsive')
    return desk.questions.length === 2
  })
  expect(double.page.state.reloads).toBe(0)
  desk.questions[1]?.press(1)
  await vi.waitUntil(() => double.page.state.forcedCrashes === 1)
  expect(double.page.state.reloads).toBe(1)
})

test('a page that answers again takes the question back', async () => {
  askWhenStuck(window, () => shellEn, log)
  double.emit('unresponsive')
  double.emit('responsive')
  await vi.waitUntil(() => {
    double.emit('unresponsive')
    return desk.questions.length === 2
  })
  expect(double.page.state.forcedCrashes).toBe(0)
})

test('a helper of Chromium that dies leaves a line in the log', () => {
  logLostHelpers(log)
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 1 })
  app.emit('child-process-gone', {}, { type: 'Utility', reason: 'clean-exit', exitCode: 0 })
  expect(lines).toEqual(['helper.gone'])
})

test('the page of a window that was given up says in each language what to do, without a script', async () => {
  const files = withStoppedPages(new Map())
  for (const text of shellTexts) {
    const response = answer(files, { method: 'GET', url: stoppedUrl(text) })
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain(`lang="${text.language}"`)
    expect(html).toContain(text.stoppedTitle)
    expect(html).toContain(text.stoppedHint)
    expect(html).not.toMatch(/<script|style=|<style/)
  }
})

test('the address of a room loads the same page: what stands behind # is the window’s own affair', () => {
  const files = new Map([
    ['/index.html', { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode('page') }],
  ])
  for (const address of ['', '#/rooms/412', '#/rooms/401+402?selected=401+402', '#/queue/job-1'])
    expect(answer(files, { method: 'GET', url: `app://joinery/index.html${address}` }).status).toBe(200)
  expect(answer(files, { method: 'GET', url: 'app://joinery/index.html?room=412' }).status).toBe(404)
})
