import { app, dialog } from 'electron'
import { shellTextFor } from '#shared/text/shell.ts'
import type { ShellText } from '#shared/text/shell-en.ts'

export type LastResort = {
  /** From now on a defect is logged with `report`, which answers its reference, and told in these words. */
  readonly use: (report: (name: string, error: unknown) => string, text: () => ShellText) => void
}

/**
 * Hears every defect that nobody caught: it is logged with a reference and told once, in place of Electron's box with
 * a stack trace (Electron shows its own only while `uncaughtException` has no listener). The process goes on: what is
 * accepted is on disk, and a person decides when to start again.
 */
export const catchDefects = (): LastResort => {
  let report: (name: string, error: unknown) => string = beforeLog
  let text = () => shellTextFor('system', app.getPreferredSystemLanguages()[0] ?? 'en')
  let isTold = false
  const hear = (name: string) => (error: unknown) => {
    const reference = report(name, error)
    if (isTold) return
    isTold = true
    const { defectTitle, defectHint, appName } = text()
    if (!app.isReady()) return dialog.showErrorBox(defectTitle, defectHint(reference))
    // Not the error box, which holds up every request until somebody closes it.
    const question = { title: appName, message: defectTitle, detail: defectHint(reference) }
    void dialog.showMessageBox({ type: 'error', ...question })
  }
  process.on('uncaughtException', hear('main.uncaughtException'))
  process.on('unhandledRejection', hear('main.unhandledRejection'))
  return {
    use: (nextReport, nextText) => {
      report = nextReport
      text = nextText
    },
  }
}

/** There is no log file before the profile is open: a terminal is told, if there is one. */
const beforeLog = (name: string, error: unknown): string => {
  process.stderr.write(
    `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  return name
}
