import { BrowserWindow } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import type { QueueCounts } from '#shared/job.ts'
import { desk } from '#test/support/electron-double.ts'
import type { BrowserWindow as WindowDouble } from '#test/support/electron-double.ts'

vi.mock('electron', () => import('#test/support/electron-double.ts'))
const { advance, createTaskbar, noProgress } = await import('#shell/taskbar.ts')

const counts = (some: Partial<QueueCounts>): QueueCounts => ({
  queued: 0,
  running: 0,
  uncertain: 0,
  needsAttention: 0,
  issued: 0,
  cancelled: 0,
  ...some,
})

let window: WindowDouble
let show: (counts: QueueCounts) => void
beforeEach(() => {
  desk.windows.length = 0
  desk.notifications.length = 0
  desk.badge = 0
  const opened = new BrowserWindow()
  const [double] = desk.windows
  if (double === undefined) throw new Error('electron is not mocked')
  window = double
  show = createTaskbar(() => opened)
})

test('a batch of four keys fills the taskbar as they are issued, and leaves it empty at the end', () => {
  const seen = [4, 3, 1, 0].map((queued) => {
    show(counts({ queued }))
    return window.progress
  })
  expect(seen).toEqual([0, 0.25, 0.75, -1])
})

test('keys added meanwhile make the work larger, never the progress negative', () => {
  const first = advance(noProgress, counts({ queued: 2 }))
  const later = advance(first, counts({ queued: 5, running: 1 }))
  expect([first.fraction, later.fraction, later.most]).toEqual([0, 0, 6])
})

test('one notification when a key newly needs a person, naming no guest', () => {
  show(counts({ needsAttention: 1 }))
  show(counts({ needsAttention: 2 }))
  show(counts({ needsAttention: 2, queued: 1 }))
  show(counts({ needsAttention: 1 }))
  expect(desk.notifications.map((each) => [each.options.body, each.calls])).toEqual([
    ['2 keys need you', ['show']],
  ])
  expect(desk.badge).toBe(1)
})

test('a click on the notification brings the window', () => {
  show(counts({}))
  show(counts({ needsAttention: 1 }))
  desk.notifications[0]?.emit('click')
  expect(window.calls).toEqual(['show', 'focus'])
})

test('a person who already looks at the window is not notified', () => {
  window.focused = true
  show(counts({}))
  show(counts({ needsAttention: 1 }))
  expect(desk.notifications).toEqual([])
})

test('a new notification takes the place of the old one', () => {
  for (const needsAttention of [0, 1, 2]) show(counts({ needsAttention }))
  expect(desk.notifications.map((each) => each.calls)).toEqual([['show', 'close'], ['show']])
})
