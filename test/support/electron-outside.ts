import type * as Electron from 'electron'
import { cancellable, desk } from './electron-desk.ts'
import { app, powerMonitor, screen } from './electron-double.ts'
import type { BrowserWindow, SessionDouble } from './electron-double.ts'

/* What people, pages and operating systems do to the double, as Electron would pass it on. */

/**
 * Ctrl-C, or any of SIGINT, SIGTERM and SIGHUP. Electron's handler is one-shot: the first signal quits in order and
 * puts the system's default back, so a second one kills at once (`GracefulShutdownHandler` in
 * shell/browser/electron_browser_main_parts_posix.cc). On Windows the process is ended either way.
 */
export const createTerminal = (): { readonly signal: () => void } => {
  let isHandled = desk.platform !== 'win32'
  return {
    signal: () => {
      if (isHandled) app.quit()
      else desk.isKilled = true
      isHandled = false
    },
  }
}

type Frame = { readonly isMainFrame: boolean; readonly requestingUrl: string }

/**
 * A page uses something that needs a permission. "Most web APIs do a permission check and then make a permission
 * request if the check is denied" (electron.d.ts, `setPermissionCheckHandler`). Without handlers everything is
 * granted. `clipboard-sanitized-write` is what `navigator.clipboard.writeText` asks for.
 */
export const usesPermission = (session: SessionDouble, permission: string, frame: Frame): boolean => {
  const { check, request } = session.guards
  const checkFor = check as ((...args: unknown[]) => boolean) | null
  const requestFor = request as ((...args: unknown[]) => void) | null
  if (checkFor?.(null, permission, new URL(frame.requestingUrl).origin, frame) ?? true) return true
  let isGranted = requestFor === null
  requestFor?.({}, permission, (answer: boolean) => (isGranted = answer), frame)
  return isGranted
}

/**
 * Windows ends the session: asks the window first, then tells it. "On Windows, [`before-quit`] will not be emitted"
 * (electron.d.ts). `isHeldUp` is what `preventDefault` does; with reason `critical` nobody is heard.
 */
export const endWindowsSession = (
  window: BrowserWindow,
  reasons: Electron.WindowSessionEndEvent['reasons'] = ['shutdown'],
): { readonly isHeldUp: boolean } => {
  const question = { ...cancellable(), reasons }
  const asked = Object.assign(question, { preventDefault: () => void (question.defaultPrevented = true) })
  window.emit('query-session-end', asked)
  if (asked.defaultPrevented && !reasons.includes('critical')) return { isHeldUp: true }
  window.emit('session-end', { reasons })
  return { isHeldUp: false }
}

/** macOS or Linux shuts down; `preventDefault` delays it (electron.d.ts, `powerMonitor` 'shutdown'). */
export const shutDown = (): { readonly isHeldUp: boolean } => {
  const event = cancellable()
  powerMonitor.emit('shutdown', event)
  if (!event.defaultPrevented) desk.isKilled = true
  return { isHeldUp: event.defaultPrevented }
}

/** A cable is pulled: the screen is gone from the list before the event comes. */
export const unplug = (id: number): void => {
  const gone = desk.displays.find((display) => display.id === id)
  desk.displays = desk.displays.filter((display) => display !== gone)
  screen.emit('display-removed', {}, gone)
}

/** Another resolution, scaling or taskbar. */
export const changeDisplay = (id: number, workArea: Electron.Rectangle, scaleFactor = 1): void => {
  desk.displays = desk.displays.map((display) =>
    display.id === id ? { ...display, workArea, scaleFactor } : display,
  )
  screen.emit('display-metrics-changed', {}, { id }, ['workArea', 'scaleFactor'])
}
