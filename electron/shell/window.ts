import { BrowserWindow, app, nativeTheme, screen } from 'electron'
import { shellText } from '#shared/text/shell-en.ts'
import { startUrl } from './origin.ts'
import { readWindowState, saveWindowState, smallest } from './window-state.ts'

export type WindowOptions = {
  /** The sandboxed preload bundle. */
  readonly preload: string
  /** Where size and place are remembered. */
  readonly stateFile: string
}

/** Opens the one window. Every protection is written out, also where it is Electron's default (reliability.md 2.1). */
export const openWindow = ({ preload, stateFile }: WindowOptions): BrowserWindow => {
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  const state = readWindowState(stateFile, areas)
  const window = new BrowserWindow({
    title: shellText.appName,
    width: state.width,
    height: state.height,
    ...state.at,
    minWidth: smallest.width,
    minHeight: smallest.height,
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
  if (state.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    saveWindowState(stateFile, { at: { x, y }, width, height, maximized: window.isMaximized() })
  })
  void window.loadURL(startUrl)
  return window
}

/** Brings a window to a person who asked for it. */
export const showWindow = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
