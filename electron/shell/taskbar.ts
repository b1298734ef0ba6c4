import { Notification, app, nativeImage } from 'electron'
import type { BrowserWindow, NativeImage } from 'electron'
import type { QueueCounts } from '#shared/job.ts'
import type { ShellText } from '#shared/text/shell-en.ts'
import { countIcon } from './count-icon.ts'

export type TaskbarOptions = {
  readonly platform: NodeJS.Platform
  readonly window: () => BrowserWindow | null
  readonly text: () => ShellText
  /** Brings the window with the queue in front. */
  readonly showQueue: () => void
  /** A notification that the system refused, with its reason. */
  readonly onFailed: (why: string) => void
}

export type Taskbar = {
  readonly show: (counts: QueueCounts) => void
  /** Shows the same again: a window that was opened since knows nothing yet. */
  readonly again: () => void
}

/**
 * Shows the queue outside the window: progress of the work under way, how many keys wait for a person, and one
 * notification each time there are more of them than before. It names no guest and no room: a lock screen may
 * show it.
 */
export const createTaskbar = (options: TaskbarOptions): Taskbar => {
  const { platform, window, text, showQueue, onFailed } = options
  let progress = noProgress
  let last: QueueCounts | null = null
  // Kept, because a notification that is collected no longer hears its click.
  let shown: Notification | null = null

  const draw = (counts: QueueCounts): void => {
    window()?.setProgressBar(progress.fraction ?? -1)
    showNumber(platform, window(), counts.needsAttention, text())
  }

  const notify = (count: number): void => {
    if (!Notification.isSupported()) return
    shown?.close()
    const next = new Notification({ title: text().appName, body: text().needsYou(count) })
    next.on('click', showQueue)
    next.on('failed', (_event, error) => {
      // macOS shows nothing of a program without a signature; the dock is then the only sign (Electron 42 on).
      if (platform === 'darwin') app.dock?.bounce('informational')
      onFailed(error)
    })
    next.show()
    shown = next
  }

  return {
    show: (counts) => {
      const isNew = last !== null && counts.needsAttention > last.needsAttention
      last = counts
      progress = advance(progress, counts)
      draw(counts)
      const target = window()
      if (!isNew || target?.isFocused() === true) return
      if (target !== null) askToLook(platform, target)
      notify(counts.needsAttention)
    },
    again: () => {
      if (last !== null) draw(last)
    },
  }
}

/** `app.setBadgeCount` exists on Linux and macOS only (electron.d.ts); Windows has a mark on the window's button. */
const showNumber = (
  platform: NodeJS.Platform,
  window: BrowserWindow | null,
  count: number,
  text: ShellText,
): void => {
  if (platform !== 'win32') app.setBadgeCount(count)
  else window?.setOverlayIcon(count === 0 ? null : overlay(count), count === 0 ? '' : text.needsYou(count))
}

const overlay = (count: number): NativeImage => {
  const image = nativeImage.createFromBuffer(countIcon(count, 1))
  const dataURL = `data:image/png;base64,${countIcon(count, 2).toString('base64')}`
  image.addRepresentation({ scaleFactor: 2, dataURL })
  return image
}

/** The button of the window blinks until somebody looks; macOS has its notification and the dock. */
const askToLook = (platform: NodeJS.Platform, window: BrowserWindow): void => {
  if (platform === 'darwin') return
  window.flashFrame(true)
  window.once('focus', () => window.flashFrame(false))
}

export type Progress = {
  /** Of the work since the queue was last empty, from 0 to 1; null when there is none. */
  readonly fraction: number | null
  readonly most: number
}
export const noProgress: Progress = { fraction: null, most: 0 }

/** The next progress for these counts. A key that waits for a person is not work under way. */
export const advance = (before: Progress, counts: QueueCounts): Progress => {
  const left = counts.queued + counts.running + counts.uncertain
  if (left === 0) return noProgress
  const most = Math.max(before.most, left)
  return { fraction: (most - left) / most, most }
}
