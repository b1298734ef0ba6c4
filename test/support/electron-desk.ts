import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import type { BrowserWindow, Notification } from './electron-double.ts'

/* What tests set and read of the double of `electron`, and what it is made with. */

/** The named members as Electron declares them; a method that returns `this` may return anything. */
export type Like<T, Names extends keyof T> = {
  [Name in Names]: T[Name] extends (...args: infer Args) => infer Returned
    ? (...args: Args) => T extends Returned ? unknown : Returned
    : T[Name]
}

/** A screen; `scaleFactor` is what Windows calls 125 %, 150 % and so on. */
export function aDisplay(id: number, workArea: Electron.Rectangle, scaleFactor = 1): DisplayDouble {
  return { id, workArea, scaleFactor }
}
export type DisplayDouble = Pick<Electron.Display, 'id' | 'workArea' | 'scaleFactor'>

export const desk = {
  platform: 'linux' as 'linux' | 'darwin' | 'win32',
  isPackaged: false,
  isReady: false,
  switches: new Set<string>(),
  /**
   * Who has the single-instance lock of the profile. One in another session of the same user (RDP, a terminal server)
   * has it as well, but hears nothing of a second start: `second-instance` is told over a window or socket of its session.
   */
  lock: 'free' as 'free' | 'this session' | 'another session',
  /** What the instance with the lock hears of a second start: its arguments. */
  heard: [] as string[][],
  /** Told the data that a second start hands to the instance that hears it. */
  onSecondStart: (_data: unknown): void => {},
  appPath: '',
  /** `name` of package.json, or `productName` where that is set (electron.d.ts, `getName`). */
  name: 'joinery',
  home: '/home/desk',
  /** Folders set with `setPath`, or by `--user-data-dir` for `userData`. */
  paths: new Map<string, string>(),
  languages: ['en-GB'],
  /** Work areas of the attached screens in device-independent pixels; the first one is the primary. */
  displays: [aDisplay(1, { x: 0, y: 0, width: 1920, height: 1040 })],
  isOnline: true,
  /** What happened, in order: names only. */
  log: [] as string[],
  exitCode: null as number | null,
  /** Killed by a signal or by the system, without an end in order. */
  isKilled: false,
  errorBoxes: [] as { title: string; content: string }[],
  /** Message boxes that were shown; `press` answers the newest, as a person or (cancelled) its signal does. */
  questions: [] as { options: Electron.MessageBoxOptions; press: (button: number) => void }[],
  /** What save dialogs asked, and what the person answers; null closes the dialog. */
  saveQuestions: [] as unknown[],
  savePath: null as string | null,
  opened: [] as string[],
  shownFiles: [] as string[],
  badge: 0,
  bounces: 0,
  /** Ids of the power save blockers that run. */
  awake: new Set<number>(),
  schemes: [] as Electron.CustomScheme[],
  protocols: new Map<string, (request: Request) => Response | Promise<Response>>(),
  handlers: new Map<string, (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown>(),
  menu: null as unknown,
  windows: [] as BrowserWindow[],
  notifications: [] as Notification[],
  /** Lets `app.whenReady` resolve: Electron does so only after the main module has loaded. */
  becomeReady: (): void => {},
}

/** An emitter with these members; getters stay getters. */
export const named = <T extends object>(members: T): EventEmitter & T =>
  Object.defineProperties(new EventEmitter(), Object.getOwnPropertyDescriptors(members)) as EventEmitter & T

/** An event as Electron hands to listeners that may forbid what follows. */
export const cancellable = () => {
  const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) }
  return event
}
