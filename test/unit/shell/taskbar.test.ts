import { BrowserWindow } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import type { QueueCounts } from '#shared/job.ts'
import { shellEn } from '#shared/text/shell-en.ts'
import { desk } from '#test/support/electron-double.ts'
import type { BrowserWindow as WindowDouble } from '#test/support/electron-double.ts'

vi.mock('electron', () => import('#test/support/electron-double.ts'))
const { advance, createTaskbar, noProgress } = await import('#shell/taskbar.ts')
const { countIcon } = await import('#shell/count-icon.ts')

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
let again: () => void
const showQueue = vi.fn<() => void>()
const onFailed = vi.fn<(why: string) => void>()
const start = (platform: typeof desk.platform) => {
  desk.platform = platform
  const opened = new BrowserWindow()
  const double = desk.windows.at(-1)
  if (double === undefined) throw new Error('electron is not mocked')
  window = double
  ;({ show, again } = createTaskbar({
    platform,
    window: () => opened,
    text: () => shellEn,
    showQueue,
    onFailed,
  }))
}
beforeEach(() => {
  desk.windows.length = 0
  desk.notifications.length = 0
  desk.badge = 0
  desk.bounces = 0
  vi.clearAllMocks()
  start('linux')
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

test('a click on the notification asks for the queue', () => {
  show(counts({}))
  show(counts({ needsAttention: 1 }))
  desk.notifications[0]?.emit('click')
  expect(showQueue).toHaveBeenCalledTimes(1)
})

test('Windows, which has no badge, shows the number on the button of the window, and says it', () => {
  start('win32')
  show(counts({ needsAttention: 3 }))
  expect(window.overlay?.description).toBe('3 keys need you')
  const [usual, double] = window.overlay?.image?.representations ?? []
  expect([usual?.scaleFactor, double?.scaleFactor]).toEqual([1, 2])
  expect([usual?.png.readUInt32BE(16), double?.png.readUInt32BE(16)]).toEqual([16, 32])
  expect(desk.badge).toBe(0)
  show(counts({}))
  expect(window.overlay).toBeNull()
})

test.each(['linux', 'darwin'] as const)('%s has the number as a badge and no overlay', (platform) => {
  start(platform)
  show(counts({ needsAttention: 3 }))
  expect([desk.badge, window.overlay]).toEqual([3, null])
})

test('a window opened later shows what is known already', () => {
  start('win32')
  show(counts({ needsAttention: 2, queued: 4 }))
  window.overlay = null
  window.progress = -1
  again()
  expect(window.overlay).toMatchObject({ description: '2 keys need you' })
  expect(window.progress).toBe(0)
  expect(desk.notifications).toEqual([])
})

test.each(['win32', 'linux'] as const)('on %s the button blinks until somebody looks', (platform) => {
  start(platform)
  show(counts({}))
  show(counts({ needsAttention: 1 }))
  expect(window.isFlashing).toBe(true)
  window.focus()
  expect(window.isFlashing).toBe(false)
})

test('a Mac that refuses the notification bounces the dock and leaves a line in the log', () => {
  start('darwin')
  show(counts({}))
  show(counts({ needsAttention: 1 }))
  desk.notifications[0]?.emit('failed', {}, 'UNErrorDomain 1')
  expect(desk.bounces).toBe(1)
  expect(onFailed).toHaveBeenCalledWith('UNErrorDomain 1')
  expect(window.isFlashing).toBe(false)
})

test('every number has a picture of its own, and more than 99 share one', () => {
  const pictures = Array.from({ length: 99 }, (_, n) => countIcon(n + 1, 1).toString('base64'))
  expect(new Set(pictures).size).toBe(99)
  expect(countIcon(100, 1)).toEqual(countIcon(4_000, 1))
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
