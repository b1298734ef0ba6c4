import { EventEmitter } from 'node:events'
import { posix, win32 } from 'node:path'
import type * as Electron from 'electron'
import { cancellable, desk, named } from './electron-desk.ts'
import type { DisplayDouble, Like } from './electron-desk.ts'

/*
 * A double of the part of Electron that Joinery uses, for machines without an Electron binary. Everything here is
 * checked against Electron's own electron.d.ts: a name that is gone or a signature that changed fails the build.
 * Events are checked where the product listens to them. `desk` (electron-desk.ts) is what tests set and read. What
 * differs between systems follows `desk.platform`; each such behaviour names the declaration or the document it
 * follows. electron-outside.ts has what people and systems do to it.
 */

export { cancellable, desk }

const ready = new Promise<void>((resolve) => {
  desk.becomeReady = () => {
    desk.isReady = true
    resolve()
  }
})
const paths = () => (desk.platform === 'win32' ? win32 : posix)

/** `appData` of each system (electron.d.ts, `getPath`): `%APPDATA%`, `~/Library/Application Support`, `~/.config`. */
const appData = (): string => {
  if (desk.platform === 'win32') return win32.join(desk.home, 'AppData', 'Roaming')
  return posix.join(desk.home, desk.platform === 'darwin' ? 'Library/Application Support' : '.config')
}

const userData = (): string => desk.paths.get('userData') ?? paths().join(appData(), desk.name)

export const app = named({
  get isPackaged() {
    return desk.isPackaged
  },
  commandLine: { hasSwitch: (name) => desk.switches.has(name) },
  get name() {
    return desk.name
  },
  enableSandbox: () => void desk.log.push('enableSandbox'),
  setAppUserModelId: (id) => void desk.log.push(`setAppUserModelId ${id}`),
  requestSingleInstanceLock: (data = {}) => {
    if (desk.lock === 'free') {
      desk.lock = 'this session'
      return true
    }
    if (desk.lock === 'this session') {
      desk.heard.push([...process.argv])
      desk.onSecondStart(data)
    }
    return false
  },
  isReady: () => desk.isReady,
  whenReady: () => {
    desk.log.push('whenReady')
    return ready
  },
  // `userData` is appData and the application's name; `sessionData` is where `userData` is, unless set (electron.d.ts).
  getPath: (name) => {
    const set = desk.paths.get(name)
    if (set !== undefined) return set
    if (name === 'appData') return appData()
    if (name === 'userData' || name === 'sessionData') return userData()
    return paths().join(desk.home, name)
  },
  // "Path must be absolute" (shell/browser/api/electron_api_app.cc).
  setPath: (name, path) => {
    if (!posix.isAbsolute(path) && !win32.isAbsolute(path)) throw new Error('Path must be absolute')
    desk.paths.set(name, path)
  },
  getAppPath: () => desk.appPath,
  getPreferredSystemLanguages: () => [...desk.languages],
  getLocale: () => {
    // "This API must be called after the `ready` event is emitted" (electron.d.ts).
    if (!desk.isReady) throw new Error('getLocale before ready')
    return desk.languages[0] ?? ''
  },
  // `@platform linux,darwin` (electron.d.ts): on Windows there is no badge.
  setBadgeCount: (count = 0) => {
    if (desk.platform === 'win32') return false
    desk.badge = count
    return true
  },
  // `@platform darwin` (electron.d.ts): undefined elsewhere.
  get dock() {
    return desk.platform === 'darwin' ? dock : undefined
  },
  relaunch: () => void desk.log.push('relaunch'),
  quit: (): void => {
    desk.log.push('quit')
    app.emit('before-quit', cancellable())
  },
  exit: (code = 0) => {
    desk.log.push(`exit ${code}`)
    desk.exitCode = code
  },
} satisfies Like<
  Electron.App,
  | 'isPackaged'
  | 'name'
  | 'enableSandbox'
  | 'setAppUserModelId'
  | 'requestSingleInstanceLock'
  | 'isReady'
  | 'whenReady'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getPreferredSystemLanguages'
  | 'getLocale'
  | 'setBadgeCount'
  | 'relaunch'
  | 'quit'
  | 'exit'
> & { commandLine: Like<Electron.CommandLine, 'hasSwitch'>; dock: Like<Electron.Dock, 'bounce'> | undefined })

const dock = {
  bounce: () => (desk.bounces += 1),
} satisfies Like<Electron.Dock, 'bounce'>

export type SessionDouble = ReturnType<typeof createSession>

/** A session keeps the guards it was given, so that a test can ask them. */
export const createSession = () => {
  const guards = {
    request: null as Parameters<Electron.Session['setPermissionRequestHandler']>[0],
    check: null as Parameters<Electron.Session['setPermissionCheckHandler']>[0],
    device: null as Parameters<Electron.Session['setDevicePermissionHandler']>[0],
    displayMedia: null as Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0],
    beforeRequest: null as
      | ((details: { url: string }, callback: (r: { cancel?: boolean }) => void) => void)
      | null,
    spellChecker: true,
  }
  return named({
    guards,
    setPermissionRequestHandler: (handler) => void (guards.request = handler),
    setPermissionCheckHandler: (handler) => void (guards.check = handler),
    setDevicePermissionHandler: (handler) => void (guards.device = handler),
    setDisplayMediaRequestHandler: (handler) => void (guards.displayMedia = handler),
    setSpellCheckerEnabled: (enable) => void (guards.spellChecker = enable),
    // Electron's page on `session`: resolves to the words of a PAC file.
    resolveProxy: async () => 'DIRECT',
    webRequest: {
      onBeforeRequest: (listener: typeof guards.beforeRequest) => void (guards.beforeRequest = listener),
    },
  } satisfies Like<
    Electron.Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'setSpellCheckerEnabled'
    | 'resolveProxy'
  > & { guards: object; webRequest: Record<keyof Pick<Electron.WebRequest, 'onBeforeRequest'>, unknown> })
}

let firstSession: SessionDouble | null = null
export const session = {
  /** Made, and announced, when it is first needed. */
  get defaultSession() {
    if (firstSession === null) {
      firstSession = createSession()
      app.emit('session-created', firstSession)
    }
    return firstSession
  },
} satisfies Record<keyof Pick<typeof Electron.session, 'defaultSession'>, unknown>

let nextPage = 1
export type PageDouble = ReturnType<typeof createPage>
export const createPage = () => {
  const state = {
    sent: [] as { channel: string; args: readonly unknown[] }[],
    openWindow: null as ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | null,
    reloads: 0,
    forcedCrashes: 0,
    isLoading: false,
    devToolsClosed: 0,
    isDestroyed: false,
  }
  const page = named({
    state,
    id: nextPage++,
    send: (channel, ...args: unknown[]) => void state.sent.push({ channel, args }),
    setWindowOpenHandler: (handler) => void (state.openWindow = handler),
    isDestroyed: () => state.isDestroyed,
    reload: () => void (state.reloads += 1),
    isLoading: () => state.isLoading,
    // "This will cause the `render-process-gone` event to be emitted" (electron.d.ts).
    forcefullyCrashRenderer: () => {
      state.forcedCrashes += 1
      page.emit('render-process-gone', {}, { reason: 'killed', exitCode: 0 })
    },
    closeDevTools: () => void (state.devToolsClosed += 1),
  } satisfies Like<
    Electron.WebContents,
    | 'id'
    | 'send'
    | 'setWindowOpenHandler'
    | 'isDestroyed'
    | 'reload'
    | 'isLoading'
    | 'forcefullyCrashRenderer'
    | 'closeDevTools'
  > & { state: object })
  app.emit('web-contents-created', cancellable(), page)
  return page
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => desk.windows.filter((window) => !window.page.state.isDestroyed)
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly page = createPage()
  readonly calls: string[] = []
  urls: string[] = []
  progress = -1
  focused = false
  bounds: Electron.Rectangle
  minimum: readonly [number, number]
  overlay: { readonly image: NativeImage | null; readonly description: string } | null = null
  isFlashing = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    this.options = options
    const { x = 10, y = 20, width = 800, height = 600, minWidth = 0, minHeight = 0 } = options
    // A window is never made smaller than its least size, also not when it is opened.
    this.minimum = [minWidth, minHeight]
    this.bounds = { x, y, width: Math.max(width, minWidth), height: Math.max(height, minHeight) }
    desk.windows.push(this)
  }
  get webContents() {
    return this.page
  }
  show = () => void this.calls.push('show')
  focus = () => {
    this.calls.push('focus')
    this.focused = true
    this.emit('focus')
  }
  restore = () => void this.calls.push('restore')
  // "If the window is not being displayed, this will also show (but not focus) the window" (docs of `maximize`).
  maximize = () => void this.calls.push('maximize')
  isMinimized = () => this.calls.at(-1) === 'minimize'
  isMaximized = () => this.calls.includes('maximize')
  isFullScreen = () => false
  isFocused = () => this.focused
  isDestroyed = () => this.page.state.isDestroyed
  getNormalBounds = () => this.bounds
  setBounds = (bounds: Partial<Electron.Rectangle>) => {
    const { x, y, width, height } = { ...this.bounds, ...bounds }
    const [minWidth, minHeight] = this.minimum
    this.bounds = { x, y, width: Math.max(width, minWidth), height: Math.max(height, minHeight) }
  }
  setMinimumSize = (width: number, height: number) => void (this.minimum = [width, height])
  setProgressBar = (progress: number) => void (this.progress = progress)
  // `@platform win32` (electron.d.ts): elsewhere the method is missing, and calling it throws.
  setOverlayIcon = (overlay: NativeImage | null, description: string) => {
    if (desk.platform !== 'win32') throw new TypeError('window.setOverlayIcon is not a function')
    this.overlay = overlay === null ? null : { image: overlay, description }
  }
  flashFrame = (flag: boolean) => void (this.isFlashing = flag)
  close = () => {
    this.emit('close', cancellable())
    this.page.state.isDestroyed = true
    this.emit('closed')
    if (BrowserWindow.getAllWindows().length === 0) app.emit('window-all-closed')
  }
  loadURL = async (url: string) => void this.urls.push(url)
}

/** An image keeps what it was made of, so that a test can look at it. */
export class NativeImage {
  readonly representations: { readonly scaleFactor: number; readonly png: Buffer }[] = []
  static createFromBuffer = (buffer: Buffer, { scaleFactor = 1 }: { scaleFactor?: number } = {}) => {
    const image = new NativeImage()
    image.representations.push({ scaleFactor, png: buffer })
    return image
  }
  addRepresentation = ({ scaleFactor = 1, dataURL = '' }: Electron.AddRepresentationOptions) => {
    const png = Buffer.from(dataURL.replace('data:image/png;base64,', ''), 'base64')
    this.representations.push({ scaleFactor, png })
  }
}
export const nativeImage = NativeImage

export class Notification extends EventEmitter {
  static isSupported = () => true
  readonly options: Electron.NotificationConstructorOptions
  readonly calls: string[] = []
  constructor(options: Electron.NotificationConstructorOptions = {}) {
    super()
    this.options = options
    desk.notifications.push(this)
  }
  show = () => void this.calls.push('show')
  close = () => void this.calls.push('close')
}

export const ipcMain = {
  handle: (channel, listener) => void desk.handlers.set(channel, listener),
  removeHandler: (channel) => void desk.handlers.delete(channel),
} satisfies Like<Electron.IpcMain, 'handle' | 'removeHandler'>

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => void desk.schemes.push(...schemes),
  handle: (scheme, handler) => void desk.protocols.set(scheme, handler),
} satisfies Like<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>

export const dialog = {
  showErrorBox: (title, content) => void desk.errorBoxes.push({ title, content }),
  showMessageBox: (...asked: unknown[]) => {
    const options = asked.at(-1) as Electron.MessageBoxOptions
    return new Promise<Electron.MessageBoxReturnValue>((resolve) => {
      const press = (response: number) => resolve({ response, checkboxChecked: false })
      desk.questions.push({ options, press })
      // "The message box will behave as if it was cancelled by the user" (electron.d.ts, `signal`).
      options.signal?.addEventListener('abort', () => press(options.cancelId ?? 0))
    })
  },
  showSaveDialog: async (...asked: unknown[]) => {
    desk.saveQuestions.push(asked.at(-1))
    return { canceled: desk.savePath === null, filePath: desk.savePath ?? '' }
  },
} satisfies Like<Electron.Dialog, 'showErrorBox' | 'showSaveDialog'> & {
  showMessageBox: (...asked: never[]) => Promise<Electron.MessageBoxReturnValue>
}

export const shell = {
  openExternal: async (url) => void desk.opened.push(url),
  showItemInFolder: (path) => void desk.shownFiles.push(path),
} satisfies Like<Electron.Shell, 'openExternal' | 'showItemInFolder'>

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => ({ template }),
  setApplicationMenu: (menu: unknown) => void (desk.menu = menu),
} satisfies Record<keyof Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>, unknown>

export const net = { isOnline: () => desk.isOnline } satisfies Like<Electron.Net, 'isOnline'>
export const powerMonitor = new EventEmitter()
export const nativeTheme = { shouldUseDarkColors: false } satisfies Like<
  Electron.NativeTheme,
  'shouldUseDarkColors'
>

let nextBlocker = 1
export const powerSaveBlocker = {
  start: () => {
    desk.awake.add(nextBlocker)
    nextBlocker += 1
    return nextBlocker - 1
  },
  stop: (id) => desk.awake.delete(id),
  isStarted: (id) => desk.awake.has(id),
} satisfies Like<Electron.PowerSaveBlocker, 'start' | 'stop' | 'isStarted'>

export const screen = named({
  getAllDisplays: () => [...desk.displays],
  getPrimaryDisplay: () => {
    const [primary] = desk.displays
    if (primary === undefined) throw new Error('no screen')
    return primary
  },
} satisfies { getAllDisplays: () => DisplayDouble[]; getPrimaryDisplay: () => DisplayDouble } & Record<
  keyof Pick<Electron.Screen, 'getAllDisplays' | 'getPrimaryDisplay'>,
  unknown
>)

/** The classes, checked like the objects above. */
export const checked = {
  window: (window: BrowserWindow) =>
    window satisfies Like<
      Electron.BrowserWindow,
      | 'show'
      | 'focus'
      | 'restore'
      | 'maximize'
      | 'isMinimized'
      | 'isMaximized'
      | 'isFocused'
      | 'isFullScreen'
      | 'isDestroyed'
      | 'getNormalBounds'
      | 'setBounds'
      | 'setMinimumSize'
      | 'setProgressBar'
      | 'flashFrame'
      | 'close'
      | 'loadURL'
    > & { webContents: unknown } & Record<keyof Pick<Electron.BrowserWindow, 'setOverlayIcon'>, unknown>,
  image: (image: NativeImage) => image satisfies Like<Electron.NativeImage, 'addRepresentation'>,
  notification: (notification: Notification) =>
    notification satisfies Like<Electron.Notification, 'show' | 'close'>,
}
