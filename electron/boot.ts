import { join } from 'node:path'
import { BrowserWindow, app, dialog, session } from 'electron'
import { profileDir } from '#adapters/system/data-dir.ts'
import { endProcess } from '#adapters/vault/end-process.ts'
import type { Core } from '#core/core.ts'
import { serveApp } from '#shell/app-protocol.ts'
import { readBuiltFiles } from '#shell/built-files.ts'
import { reviveOnCrash } from '#shell/crashed-page.ts'
import { hostIpc } from '#shell/ipc-host.ts'
import { installMenu } from '#shell/menu.ts'
import { onWake } from '#shell/power.ts'
import { saveFile } from '#shell/save-file.ts'
import { lockSession } from '#shell/security.ts'
import { createTaskbar } from '#shell/taskbar.ts'
import { openWindow, showWindow } from '#shell/window.ts'
import type { Problem } from '#shared/problem.ts'
import { serve } from '#shared/rpc.ts'
import { sayProblem } from '#shared/text/problems-en.ts'
import { shellText } from '#shared/text/shell-en.ts'
import { exitOf } from './cli/context.ts'
import { openCore } from './compose.ts'
import type { DesktopStart } from './desktop-start.ts'

/** Opens the core and gives it a face. Called once, when Electron is ready and this is the only instance. */
export const boot = async (desktop: DesktopStart): Promise<void> => {
  const resolveProxy = (url: string) => session.defaultSession.resolveProxy(url)
  const opened = await openCore({ ...desktop, account: null, keepsWatch: true, saveFile, resolveProxy })
  if (!opened.ok) return refuseToStart(opened.error)
  const { core, close, onBug } = opened.value

  lockSession(session.defaultSession)
  serveApp(readBuiltFiles(join(app.getAppPath(), 'out/renderer')))
  installMenu({ isMac: process.platform === 'darwin', isPackaged: app.isPackaged })
  const stopHosting = hostCore(core, onBug)
  const stopWaking = onWake(core.wake)
  const isEnding = endWell(async () => {
    stopWaking()
    stopHosting()
    await close()
  })

  const open = () => openDesk(profileDir(desktop))
  open()
  app.on('second-instance', (_event, argv) => {
    // A start that carries a wish to end (electron/launch/run-desktop.ts); Windows has no signal for it.
    if (argv.includes('--quit')) return app.quit()
    // Somebody starts Joinery while it still finishes its last request: it comes back afterwards.
    if (isEnding()) app.relaunch()
    else showWindow(theWindow() ?? open())
  })
  app.on('activate', () => showWindow(theWindow() ?? open()))
  app.on('window-all-closed', () => {
    // On a Mac an app without windows stays, and its queue goes on.
    if (process.platform !== 'darwin') app.quit()
  })

  try {
    const started = await core.start()
    if (!started.ok && !isEnding()) refuseToStart(started.error)
  } catch (error) {
    // A person may quit while the core still starts; what it then misses is no defect.
    if (!isEnding()) throw error
  }
}

const theWindow = (): BrowserWindow | null => BrowserWindow.getAllWindows()[0] ?? null

const openDesk = (profile: string): BrowserWindow => {
  const preload = join(app.getAppPath(), 'out/preload/preload.cjs')
  const window = openWindow({ preload, stateFile: join(profile, 'window.json') })
  reviveOnCrash(window.webContents, Date.now, () =>
    dialog.showErrorBox(shellText.pageCrashed, shellText.pageCrashedHint),
  )
  return window
}

/** The contract for our windows, its events, and the taskbar that shows the same counts. */
const hostCore = (core: Core, onBug: (name: string, error: unknown) => string): (() => void) => {
  const answer = serve({ handlers: core.handlers, onBug, checkOutput: !app.isPackaged })
  const pages = () => BrowserWindow.getAllWindows().map((window) => window.webContents)
  const host = hostIpc({ answer, pages })
  const showCounts = createTaskbar(theWindow)
  const unsubscribe = core.subscribe((change) => {
    host.broadcast('change', change)
    if (change.status !== undefined) showCounts(change.status.queue)
  })
  return () => {
    unsubscribe()
    host.close()
  }
}

/**
 * Finishes what is in flight before the process ends: a request cut off would have to be looked up tomorrow.
 * Returns whether the end has begun.
 */
const endWell = (stop: () => Promise<void>): (() => boolean) => {
  let ending = false
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (ending) return
    ending = true
    for (const window of BrowserWindow.getAllWindows()) window.close()
    void within(longestEndMs, stop()).finally(() => leave(0))
  })
  return () => ending
}

/** Longer than the longest request to Seam; after that the durable queue takes care of the rest. */
const longestEndMs = 45_000

const within = (limitMs: number, work: Promise<void>): Promise<void> => {
  const limit = new Promise<void>((resolve) => {
    setTimeout(resolve, limitMs).unref()
  })
  return Promise.race([work, limit])
}

const refuseToStart = (problem: Problem): void => {
  const { message, hint } = sayProblem(problem)
  dialog.showErrorBox(shellText.cannotStart, `${message}\n\n${hint}`)
  leave(exitOf(problem))
}

/** With a keychain prompt open, Electron's own end would wait for it without a window (microsoft/vscode#329654). */
const leave = (code: number): void => void endProcess(code, (ended) => app.exit(ended))
