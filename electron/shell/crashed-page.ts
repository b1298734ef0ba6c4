import type { WebContents } from 'electron'

/**
 * Loads the page again when its process dies: the queue lives elsewhere and nothing is lost. A page that dies
 * again within a minute is given up.
 */
export const reviveOnCrash = (page: WebContents, nowMs: () => number, giveUp: () => void): void => {
  let lastMs: number | null = null
  page.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    const again = lastMs !== null && nowMs() - lastMs < 60_000
    lastMs = nowMs()
    if (again) giveUp()
    else page.reload()
  })
}
