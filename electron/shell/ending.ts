import { BrowserWindow, app, powerMonitor } from 'electron'

export type EndingParts = {
  /** Claims nothing more from the moment it is called; resolves when nothing is in flight and the profile is closed. */
  readonly stop: () => Promise<void>
  /** Whether a request to Seam is under way. */
  readonly isSending: () => boolean
  readonly exit: () => void
}

export type Ending = {
  readonly isEnding: () => boolean
  /** Starts Joinery again after this end; asking twice is asking once. */
  readonly comeBack: () => void
  /** Hears from this window that Windows ends the session. */
  readonly watch: (window: BrowserWindow) => void
}

/** Longer than the longest request to Seam; after that the durable queue takes care of the rest. */
export const quitMs = 45_000
/** The system waits: macOS gives up a log-out that takes long, and Windows names who holds it up. */
export const sessionEndMs = 10_000

/**
 * Finishes what is in flight before the process ends: a request cut off would have to be looked up tomorrow. Three
 * ways lead here: a person quits (`before-quit`), macOS or Linux shuts down (`powerMonitor` 'shutdown'), Windows ends
 * the session (`query-session-end`; it sends no `before-quit` then, as electron.d.ts says).
 */
export const endWell = ({ stop, isSending, exit }: EndingParts): Ending => {
  let stopped: Promise<void> | null = null
  let isGone = false
  let comesBack = false

  const leave = (): void => {
    if (!isGone) exit()
    isGone = true
  }
  const begin = (limitMs: number): void => {
    stopped ??= stop()
    void within(limitMs, stopped).then(leave, leave)
  }
  const closeWindows = (): void => {
    for (const window of BrowserWindow.getAllWindows()) window.close()
  }

  app.on('before-quit', (event) => {
    event.preventDefault()
    if (stopped !== null) return
    begin(quitMs)
    closeWindows()
  })
  // Declared without the event that Electron's page on powerMonitor names: without `preventDefault` the system goes on.
  powerMonitor.on('shutdown', (event?: { readonly preventDefault?: () => void }) => {
    event?.preventDefault?.()
    begin(sessionEndMs)
    closeWindows()
  })

  return {
    isEnding: () => stopped !== null,
    comeBack: () => {
      if (!comesBack) app.relaunch()
      comesBack = true
    },
    watch: (window) => {
      // The window stays open: Windows waits for a process only while it has one. When the person calls the
      // shutdown off, Joinery has ended all the same and nobody takes a queue that stands still for one that works.
      window.on('query-session-end', (event) => {
        const wasSending = isSending()
        begin(sessionEndMs)
        if (wasSending && !event.reasons.includes('critical')) event.preventDefault()
      })
      window.on('session-end', () => begin(sessionEndMs))
    },
  }
}

const within = (limitMs: number, work: Promise<void>): Promise<void> => {
  const limit = new Promise<void>((resolve) => {
    setTimeout(resolve, limitMs).unref()
  })
  return Promise.race([work, limit])
}
