import { app, dialog } from 'electron'
import type { BrowserWindow, WebContents } from 'electron'
import type { Log } from '#core/ports/ambient.ts'
import type { ShellText } from '#shared/text/shell-en.ts'

export type ReviveOptions = {
  readonly nowMs: () => number
  readonly log: Log
  /** Called once; afterwards the page is left alone. */
  readonly giveUp: () => void
}

/**
 * Loads the page again when its process dies: the queue lives elsewhere and nothing is lost. A page that dies
 * again within a minute is given up.
 */
export const reviveOnCrash = (page: WebContents, { nowMs, log, giveUp }: ReviveOptions): void => {
  let lastMs: number | null = null
  let isGivenUp = false
  page.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    log.error('page.gone', { why: details.reason, code: details.exitCode })
    if (isGivenUp) return
    isGivenUp = lastMs !== null && nowMs() - lastMs < 60_000
    lastMs = nowMs()
    if (isGivenUp) giveUp()
    else page.reload()
  })
}

/**
 * Asks what to do about a page that no longer answers, and takes the question back when it answers again. It is not
 * ended unasked: a print dialog holds it up as well. Ending it is the way that electron.d.ts names for this
 * (`forcefullyCrashRenderer`), and `reviveOnCrash` then loads it again.
 */
export const askWhenStuck = (window: BrowserWindow, text: () => ShellText, log: Log): void => {
  let asking: AbortController | null = null
  const ask = async (): Promise<void> => {
    if (asking !== null) return
    asking = new AbortController()
    log.warn('page.stuck', {})
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: text().appName,
      message: text().notAnswering,
      detail: text().notAnsweringHint,
      buttons: [text().wait, text().loadAgain],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: asking.signal,
    })
    asking = null
    if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
  }
  window.on('unresponsive', () => void ask())
  window.on('responsive', () => asking?.abort())
}

/** Chromium starts its helpers (graphics, network) again by itself; what is left of it is a line in the log. */
export const logLostHelpers = (log: Log): void => {
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.error('helper.gone', { kind: type, why: reason, code: exitCode })
  })
}
