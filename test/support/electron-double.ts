import { EventEmitter } from 'node:events'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'
import type * as Electron from 'electron'

/*
 * A double of the part of Electron that Joinery uses, for machines without an Electron binary. Everything here is
 * checked against Electron's own electron.d.ts: a name that is gone or a signature that changed fails the build.
 * Events are checked where the product listens to them. `desk` is what tests set and read.
 */

/** The named members as Electron declares them; a method that returns `this` may return anything. */
type Like<T, Names extends keyof T> = {
  [Name in Names]: T[Name] extends (...args: infer Args) => infer Returned
    ? (...args: Args) => T extends Returned ? unknown : Returned
    : T[Name]
}

export const desk = {
  isPackaged: false,
  switches: new Set<string>(),
  isOnlyInstance: true,
  /** Told what a second start sends to the first, which hears it unless it runs in another session. */
  onSecondStart: (_data: unknown): void => {},
  platform: process.platform,
  /** What `setPath` was told. */
  paths: new Map<string, string>(),
  appPath: '',
  profile: '',
  isOnline: true,
  /** What happened, in order: names only. */
  log: [] as string[],
  exitCode: null as number | null,
  errorBoxes: [] as { title: string; content: string }[],
  /** What save dialogs asked, and what the person answers; null closes the dialog. */
  saveQuestions: [] as unknown[],
  savePath: null as string | null,
  opened: [] as string[],
  badge: 0,
  schemes: [] as Electron.CustomScheme[],
  protocols: new Map<string, (request: Request) => Response | Promise<Response>>(),
  handlers: new Map<string, (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown>(),
  menu: null as unknown,
  windows: [] as BrowserWindow[],
  notifications: [] as Notification[],
  /** Lets `app.whenReady` resolve: Electron does so only after the main module has loaded. */
  becomeReady: (): void => {},
}

const ready = new Promise<void>((resolve) => (desk.becomeReady = resolve))
/**
 * app.getPath before anybody set a path: `userData` is `appData` and the application's name, `sessionData` is
 * `userData` (electron.d.ts at getPath), and `--user-data-dir` wins over the name (Electron's lib/browser/init.ts).
 * The name is package.json's productName, else its name; electron-builder writes no productName into the package.
 */
const pathOf = (name: string): string => {
  const set = desk.paths.get(name)
  if (set !== undefined) return set
  if (name === 'sessionData') return pathOf('userData')
  const path = desk.platform === 'win32' ? win32 : posix
  if (name === 'appData') return appData(path)
  if (name !== 'userData') return `${desk.profile}/${name}`
  return desk.switches.has('user-data-dir') ? desk.profile : path.join(pathOf('appData'), app.name)
}

/** electron.d.ts at getPath: "Per-user application data directory". */
const appData = (path: typeof posix): string => {
  if (desk.platform === 'win32') return process.env['APPDATA'] ?? path.join(homedir(), 'AppData', 'Roaming')
  if (desk.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config')
}

/** An emitter with these members; getters stay getters. */
const named = <T extends object>(members: T): EventEmitter & T =>
  Object.defineProperties(new EventEmitter(), Object.getOwnPropertyDescriptors(members)) as EventEmitter & T

export const app = named({
  get isPackaged() {
    return desk.isPackaged
  },
  commandLine: { hasSwitch: (name) => desk.switches.has(name) },
  enableSandbox: () => void desk.log.push('enableSandbox'),
  setAppUserModelId: (id) => void desk.log.push(`setAppUserModelId ${id}`),
  name: 'joinery',
  requestSingleInstanceLock: (data) => {
    if (!desk.isOnlyInstance) desk.onSecondStart(data)
    return desk.isOnlyInstance
  },
  whenReady: () => {
    desk.log.push('whenReady')
    return ready
  },
  getPath: (name) => pathOf(name),
  // "Path must be absolute" (shell/browser/api/electron_api_app.cc).
  setPath: (name, path) => {
    if (!posix.isAbsolute(path) && !win32.isAbsolute(path)) throw new Error('Path must be absolute')
    desk.paths.set(name, path)
  },
  getAppPath: () => desk.appPath,
  setBadgeCount: (count = 0) => {
    desk.badge = count
    return true
  },
  relaunch: () => void desk.log.push('relaunch'),
  quit: () => {
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
  | 'setPath'
  | 'enableSandbox'
  | 'setAppUserModelId'
  | 'requestSingleInstanceLock'
  | 'whenReady'
  | 'getPath'
  | 'getAppPath'
  | 'setBadgeCount'
  | 'relaunch'
  | 'quit'
  | 'exit'
> & { commandLine: Like<Electron.CommandLine, 'hasSwitch'> })

/** An event as Electron hands to listeners that may forbid what follows. */
export const cancellable = () => {
  const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) }
  return event
}

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
    // docs/api/session.md: resolves to the words of a PAC file.
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
    closeDevTools: () => void (state.devToolsClosed += 1),
  } satisfies Like<
    Electron.WebContents,
    'id' | 'send' | 'setWindowOpenHandler' | 'isDestroyed' | 'reload' | 'closeDevTools'
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
  bounds = { x: 10, y: 20, width: 1200, height: 800 }

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    this.options = options
    desk.windows.push(this)
  }
  get webContents() {
    return this.page
  }
  show = () => void this.calls.push('show')
  focus = () => void this.calls.push('focus')
  restore = () => void this.calls.push('restore')
  maximize = () => void this.calls.push('maximize')
  isMinimized = () => this.calls.at(-1) === 'minimize'
  isMaximized = () => this.calls.includes('maximize')
  isFocused = () => this.focused
  getNormalBounds = () => this.bounds
  setProgressBar = (progress: number) => void (this.progress = progress)
  close = () => {
    this.emit('close', cancellable())
    this.page.state.isDestroyed = true
    if (BrowserWindow.getAllWindows().length === 0) app.emit('window-all-closed')
  }
  loadURL = async (url: string) => void this.urls.push(url)
}

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
  showSaveDialog: async (...asked: unknown[]) => {
    desk.saveQuestions.push(asked.at(-1))
    return { canceled: desk.savePath === null, filePath: desk.savePath ?? '' }
  },
} satisfies Like<Electron.Dialog, 'showErrorBox' | 'showSaveDialog'>

export const shell = {
  openExternal: async (url) => void desk.opened.push(url),
} satisfies Like<Electron.Shell, 'openExternal'>

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

const workArea = { x: 0, y: 0, width: 1920, height: 1040 }
export const screen = {
  getAllDisplays: () => [{ workArea }],
} satisfies { getAllDisplays: () => readonly Like<Electron.Display, 'workArea'>[] }

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
      | 'getNormalBounds'
      | 'setProgressBar'
      | 'close'
      | 'loadURL'
    > & { webContents: unknown },
  notification: (notification: Notification) =>
    notification satisfies Like<Electron.Notification, 'show' | 'close'>,
}
