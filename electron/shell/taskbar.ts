import { Notification, app } from 'electron'
import type { BrowserWindow } from 'electron'
import type { QueueCounts } from '#shared/job.ts'
import { shellText } from '#shared/text/shell-en.ts'
import { showWindow } from './window.ts'

/**
 * Shows the queue outside the window: progress of the work under way, how many keys wait for a person, and one
 * notification each time there are more of them than before. It names no guest and no room: a lock screen may
 * show it.
 */
export const createTaskbar = (window: () => BrowserWindow | null): ((counts: QueueCounts) => void) => {
  let progress = noProgress
  let waiting: number | null = null
  // Kept, because a notification that is collected no longer hears its click.
  let shown: Notification | null = null

  return (counts) => {
    const target = window()
    progress = advance(progress, counts)
    target?.setProgressBar(progress.fraction ?? -1)
    app.setBadgeCount(counts.needsAttention)

    const isNew = waiting !== null && counts.needsAttention > waiting
    waiting = counts.needsAttention
    if (!isNew || target?.isFocused() === true || !Notification.isSupported()) return
    shown?.close()
    shown = new Notification({ title: shellText.appName, body: shellText.needsYou(counts.needsAttention) })
    shown.on('click', () => {
      const current = window()
      if (current !== null) showWindow(current)
    })
    shown.show()
  }
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
