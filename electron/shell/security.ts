import { app } from 'electron'
import type { Session, WebContents } from 'electron'
import { isOurUrl } from './origin.ts'

/**
 * Denies what Electron allows by default, in every session and every page that will ever exist: foreign content,
 * permissions, webviews, navigation, new windows (Electron's security checklist). Call before Electron is ready, so
 * that nothing is created unguarded.
 */
export const denyEverywhere = (): void => {
  app.on('session-created', lockSession)
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}

/**
 * Electron grants every permission unless told otherwise. Harmless when done twice. One is granted: our own page may
 * put text into the clipboard, which is checked first and asked for after (electron.d.ts, `setPermissionCheckHandler`).
 */
export const lockSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(isOurCopying(permission, details)),
  )
  session.setPermissionCheckHandler((_contents, permission, _origin, details) =>
    isOurCopying(permission, details),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))
  // Dictionaries would be fetched from elsewhere, and typed text is guests' names.
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isAllowedRequest(details.url, app.isPackaged) }),
  )
}

type Asking = { readonly isMainFrame: boolean; readonly requestingUrl?: string }

const isOurCopying = (permission: string, { isMainFrame, requestingUrl = '' }: Asking): boolean =>
  permission === 'clipboard-sanitized-write' && isMainFrame && isOurUrl(requestingUrl)

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
