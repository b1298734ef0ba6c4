import { join } from 'node:path'
import { BrowserWindow, app, dialog, session } from 'electron'
import { profileDir } from '#adapters/system/data-dir.ts'
import { endProcess } from '#adapters/vault/end-process.ts'
import type { Core } from '#core/core.ts'
import { serveApp } from '#shell/app-protocol.ts'
import { readBuiltFiles } from '#shell/built-files.ts'
import { askWhenStuck, logLostHelpers, reviveOnCrash } from '#shell/crashed-page.ts'
import { endWell } from '#shell/ending.ts'
import { hostIpc } from '#shell/ipc-host.ts'
import type { IpcHost } from '#shell/ipc-host.ts'
import { createKeepAwake } from '#shell/keep-awake.ts'
import type { LastResort } from '#shell/last-resort.ts'
import { installMenu } from '#shell/menu.ts'
import { onWake } from '#shell/power.ts'
import { createSavedFiles } from '#shell/save-file.ts'
import { lockSession } from '#shell/security.ts'
import { createSpeech } from '#shell/speech.ts'
import type { Speech } from '#shell/speech.ts'
import { stoppedUrl, withStoppedPages } from '#shell/stopped-page.ts'
import { createTaskbar } from '#shell/taskbar.ts'
import { openWindow, showWindow } from '#shell/window.ts'
import type { Problem } from '#shared/problem.ts'
import { serve } from '#shared/rpc.ts'
import type { SessionStatus, Settings } from '#shared/session.ts'
import { exitOf } from './cli/context.ts'
import { openCore } from './compose.ts'
import type { OpenedCore } from './compose.ts'
import type { DesktopStart } from './desktop-start.ts'
import { sayInLanguage } from './say-in-language.ts'

/** Opens the core and gives it a face. Called once, when Electron is ready and this is the only instance. */
export const boot = async (desktop: DesktopStart, lastResort: LastResort): Promise<void> => {
  const speech = createSpeech(app.getLocale())
  const resolveProxy = (url: string) => session.defaultSession.resolveProxy(url)
  const opened = await openCore({
    ...desktop,
    account: null,
    keepsWatch: true,
    resolveProxy,
    ...createSavedFiles(),
  })
  if (!opened.ok) return refuseToStart(speech, opened.error)
  const { core, close, log, onBug } = opened.value
  lastResort.use(onBug, speech.text)
  logLostHelpers(log)

  lockSession(session.defaultSession)
  serveApp(withStoppedPages(readBuiltFiles(join(app.getAppPath(), 'out/renderer'))))
  const platform = process.platform
  const showMenu = () =>
    installMenu({ isMac: platform === 'darwin', isPackaged: app.isPackaged, text: speech.text() })

  const host = hostCore(core, onBug)
  const taskbar = createTaskbar({
    platform,
    window: theWindow,
    text: speech.text,
    showQueue: () => {
      if (!ending.isEnding()) showQueue(theWindow() ?? open(), host)
    },
    onFailed: (why) => log.warn('notification.failed', { why }),
  })
  const keepAwake = createKeepAwake()
  let isSending = false
  const hear = (status?: SessionStatus, settings?: Settings): void => {
    if (settings !== undefined) speech.set(settings.language)
    if (status === undefined) return
    isSending = status.queue.running > 0
    taskbar.show(status.queue)
    keepAwake(status)
  }
  const first = await core.handlers['app.snapshot']({})
  if (first.ok) hear(first.value.status, first.value.settings)
  showMenu()
  speech.onChange(() => {
    showMenu()
    taskbar.again()
  })
  const unsubscribe = core.subscribe((change) => {
    host.broadcast('change', change)
    hear(change.status, change.settings)
  })
  const stopWaking = onWake(core.wake)
  const ending = endWell({
    stop: async () => {
      stopWaking()
      // Claims nothing more from here on; the page is still told how it ends.
      await close()
      unsubscribe()
      host.close()
    },
    isSending: () => isSending,
    exit: () => leave(0),
  })

  const open = (): BrowserWindow => {
    const window = openDesk(profileDir(desktop), speech, opened.value)
    ending.watch(window)
    taskbar.again()
    return window
  }
  open()
  app.on('second-instance', (_event, argv) => {
    // A start that carries a wish to end (electron/launch/run-desktop.ts); Windows has no signal for it.
    if (argv.includes('--quit')) return app.quit()
    // Somebody starts Joinery while it still finishes its last request: it comes back afterwards.
    if (ending.isEnding()) ending.comeBack()
    else showWindow(theWindow() ?? open())
  })
  app.on('activate', () => {
    // A window of a Joinery that ends would have nobody to answer it.
    if (!ending.isEnding()) showWindow(theWindow() ?? open())
  })
  app.on('window-all-closed', () => {
    // On a Mac an app without windows stays, and its queue goes on.
    if (platform !== 'darwin') app.quit()
  })

  try {
    const started = await core.start()
    if (!started.ok && !ending.isEnding()) await refuseToStart(speech, started.error)
  } catch (error) {
    // A person may quit while the core still starts; what it then misses is no defect.
    if (!ending.isEnding()) throw error
  }
}

const theWindow = (): BrowserWindow | null => BrowserWindow.getAllWindows()[0] ?? null

const openDesk = (profile: string, speech: Speech, { log }: OpenedCore): BrowserWindow => {
  const window = openWindow({
    title: speech.text().appName,
    preload: join(app.getAppPath(), 'out/preload/preload.cjs'),
    stateFile: join(profile, 'window.json'),
  })
  reviveOnCrash(window.webContents, {
    nowMs: Date.now,
    log,
    giveUp: () => void window.loadURL(stoppedUrl(speech.text())),
  })
  askWhenStuck(window, speech.text, log)
  return window
}

const hostCore = (core: Core, onBug: OpenedCore['onBug']): IpcHost =>
  hostIpc({
    answer: serve({ handlers: core.handlers, onBug, checkOutput: !app.isPackaged }),
    pages: () => BrowserWindow.getAllWindows().map((window) => window.webContents),
  })

/** A page that is still loading hears nothing yet. */
const showQueue = (window: BrowserWindow, host: IpcHost): void => {
  showWindow(window)
  const tell = () => host.broadcast('show', { screen: 'queue' })
  if (window.webContents.isLoading()) window.webContents.once('did-finish-load', tell)
  else tell()
}

const refuseToStart = async (speech: Speech, problem: Problem): Promise<void> => {
  const { cannotStart, language } = speech.text()
  const { message, hint } = await sayInLanguage(problem, language)
  dialog.showErrorBox(cannotStart, `${message}\n\n${hint}`)
  leave(exitOf(problem))
}

/** With a keychain prompt open, Electron's own end would wait for it without a window (microsoft/vscode#329654). */
const leave = (code: number): void => void endProcess(code, (ended) => app.exit(ended))
