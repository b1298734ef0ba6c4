import { app } from 'electron'
import type { Session, WebContents } from 'electron'
import { isOurUrl } from './origin.ts'

/**
 * Denies what Electron allows by default, in every session and every page that will ever exist (reliability.md
 * 2.1 items 1, 5, 11 to 14). Call before Electron is ready, so that nothing is created unguarded.
 */
export const denyEverywhere = (): void => {
  app.on('session-created', lockSession)
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}

/** Electron grants every permission unless told otherwise. Harmless when done twice. */
export const lockSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))
  // Dictionaries would be fetched from elsewhere, and typed text is guests' names.
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isAllowedRequest(details.url, app.isPackaged) }),
  )
}

/** Pages load from the app's own files only; inline images are allowed by the content policy. */
export const isAllowedRequest = (url: string, isPackaged: boolean): boolean =>
  isOurUrl(url) || url.startsWith('data:image/') || (!isPackaged && url.startsWith('devtools://'))

const lockContents = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // will-navigate speaks of the main frame only, so sub-frames and redirects are denied as well.
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  if (app.isPackaged) contents.on('devtools-opened', () => contents.closeDevTools())
}
