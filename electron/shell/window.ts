import { BrowserWindow, app, nativeTheme, screen } from 'electron'
import { fitWindow, minimumOn } from './fit-window.ts'
import type { Area } from './fit-window.ts'
import { startUrl } from './origin.ts'
import { readWindowState, saveWindowState } from './window-state.ts'

export type WindowOptions = {
  readonly title: string
  /** The sandboxed preload bundle. */
  readonly preload: string
  /** Where size and place are remembered. */
  readonly stateFile: string
}

/** Opens the one window. Every protection is written out, also where it is Electron's default. */
export const openWindow = ({ title, preload, stateFile }: WindowOptions): BrowserWindow => {
  const state = readWindowState(stateFile, workAreas())
  const least = minimumOn(workAreas())
  const window = new BrowserWindow({
    title,
    width: state.width,
    height: state.height,
    ...state.at,
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#f7f7f5',
    // A literal on purpose: preferences spread in from elsewhere have run programs (CVE-2026-34769).
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      devTools: !app.isPackaged,
    },
  })
  // Not before: `maximize` also shows the window (electron.d.ts), which would be blank until then.
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize()
    window.show()
  })
  const save = (): void => {
    const { x, y, width, height } = window.getNormalBounds()
    saveWindowState(stateFile, { at: { x, y }, width, height, maximized: window.isMaximized() })
  }
  window.on('close', save)
  // Windows may end the process without closing the window.
  window.on('query-session-end', save)
  keepOnScreen(window)
  void window.loadURL(startUrl)
  return window
}

/** Brings a window to a person who asked for it. */
export const showWindow = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/**
 * Brings the window back to a screen that exists, in a size it can show, whenever screens come, go, or change their
 * resolution or scaling: a laptop taken out of its dock, a remote session with a screen of its own.
 */
const keepOnScreen = (window: BrowserWindow): void => {
  const fit = (): void => {
    const areas = workAreas()
    const [primary] = areas
    // While a session is locked or handed over there may be no screen at all; the next change tells.
    if (primary === undefined || window.isDestroyed()) return
    const least = minimumOn(areas)
    window.setMinimumSize(least.width, least.height)
    // The system itself fits a window that fills a screen; its bounds must not be set (it would leave that state).
    if (window.isMaximized() || window.isMinimized() || window.isFullScreen()) return
    const { x, y, width, height } = window.getNormalBounds()
    const placed = fitWindow({ at: { x, y }, width, height }, areas)
    const at = placed.at ?? { x: primary.x, y: primary.y }
    const isSame = at.x === x && at.y === y && placed.width === width && placed.height === height
    if (!isSame) window.setBounds({ ...at, width: placed.width, height: placed.height })
  }
  screen.on('display-removed', fit)
  screen.on('display-added', fit)
  screen.on('display-metrics-changed', fit)
  window.once('closed', () => {
    screen.off('display-removed', fit)
    screen.off('display-added', fit)
    screen.off('display-metrics-changed', fit)
  })
}

/** The primary screen first; none while there is no screen. */
const workAreas = (): readonly Area[] => {
  const all = screen.getAllDisplays()
  if (all.length === 0) return []
  const primary = screen.getPrimaryDisplay()
  return [primary, ...all.filter(({ id }) => id !== primary.id)].map(({ workArea }) => workArea)
}
