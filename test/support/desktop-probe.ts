import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Electron from 'electron'
import { callNames } from '#shared/contract.ts'
import { channels } from '#shared/channels.ts'
import { answerCall } from '#shell/second-start.ts'
import {
  BrowserWindow,
  app,
  cancellable,
  createPage,
  createSession,
  desk,
  session,
} from './electron-double.ts'
import { endWindowsSession, usesPermission } from './electron-outside.ts'

/*
 * A process of its own that boots the built main bundle under plain Node, with the double in Electron's place,
 * does to it what Electron, a page or an attacker could do, and prints what happened as JSON.
 */

export type ProbeOptions = {
  /** Where out/ is. */
  readonly root: string
  readonly profile: string
  readonly isPackaged?: boolean
  readonly switches?: readonly string[]
  readonly isOnlyInstance?: boolean
  /** Ended by a start with `--quit` instead of the menu. */
  readonly isToldToQuit?: boolean
  /** Whether the first instance hears this start; left out: it does. */
  readonly isHeard?: boolean
  /** The command line after the program; then the profile is not named by Chromium's own switch. */
  readonly args?: readonly string[]
  /** What the computer speaks. */
  readonly language?: string
  readonly end?: 'a person quits' | 'Windows ends the session'
}

const options: ProbeOptions = JSON.parse(process.argv[2] ?? '')
desk.appPath = options.root
desk.isPackaged = options.isPackaged ?? false
if (options.isOnlyInstance === false)
  desk.lock = options.isHeard === false ? 'another session' : 'this session'
desk.languages = [options.language ?? 'en-GB']
for (const name of options.switches ?? []) desk.switches.add(name)
// An installed app refuses Chromium's own switch for the profile; from source the specs use it.
const isByData = options.args === undefined && options.isPackaged === true
if (options.args === undefined && !isByData) {
  desk.switches.add('user-data-dir')
  desk.paths.set('userData', options.profile)
}
desk.onSecondStart = (data) => answerCall(app.getPath('userData'), data)
process.argv = isByData
  ? [process.argv[0] ?? '', '--data', options.profile]
  : [process.argv[0] ?? '', '.', ...(options.args ?? [])]

const double = import.meta.resolve('./electron-double.ts')
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: double, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})

/** Waits for something the product does in its own time, turn by turn of the event loop. */
const until = async (isSo: () => boolean) => {
  const deadline = performance.now() + 15_000
  while (!isSo()) {
    if (performance.now() > deadline)
      throw new Error(`never: ${isSo.toString()} after ${desk.log.join(', ')}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

await import(pathToFileURL(join(options.root, 'out/main/main.js')).href)
const beforeReady = { windows: desk.windows.length, handlers: desk.handlers.size, log: [...desk.log] }
desk.becomeReady()

const mainFrame = { parent: null, origin: 'app://joinery', url: 'app://joinery/' }

const ask = async (event: unknown, ...args: readonly unknown[]) => {
  const handler = desk.handlers.get(channels.call)
  if (handler === undefined) throw new Error('nobody listens to windows')
  return (handler as (event: unknown, ...args: readonly unknown[]) => unknown)(event, ...args)
}

/** Everybody who is not our page: each differs from it in one thing. */
const strangers = (id: number): Record<string, unknown> => ({
  'a frame that is gone': { sender: { id }, senderFrame: null },
  'a sub-frame': { sender: { id }, senderFrame: { ...mainFrame, parent: mainFrame } },
  'another window': { sender: { id: id + 1000 }, senderFrame: mainFrame },
  'a web page': {
    sender: { id },
    senderFrame: { ...mainFrame, origin: 'https://joinery', url: 'https://joinery/' },
  },
  'a longer host': {
    sender: { id },
    senderFrame: { ...mainFrame, origin: 'app://joinery.evil', url: 'app://joinery.evil/' },
  },
  'our address with an opaque origin': { sender: { id }, senderFrame: { ...mainFrame, origin: 'null' } },
  'our origin at a foreign address': {
    sender: { id },
    senderFrame: { ...mainFrame, url: 'file:///etc/passwd' },
  },
  'a frame disposed while asked': {
    sender: { id },
    senderFrame: {
      get parent() {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed')
      },
    },
  },
})

const calls = async (id: number) => {
  const ours: Record<string, unknown> = {}
  const foreign: Record<string, unknown> = {}
  for (const name of callNames) {
    // A number is no call's input, so the schema answers and nothing is done.
    ours[name] = await ask({ sender: { id }, senderFrame: mainFrame }, name, 7)
    for (const [who, event] of Object.entries(strangers(id)))
      foreign[`${who}: ${name}`] = await ask(event, name, {})
  }
  const us = { sender: { id }, senderFrame: mainFrame }
  const bad = {
    snapshot: await ask(us, 'app.snapshot', {}),
    unknownCall: await ask(us, 'app.readKey', {}),
    inheritedCall: await ask(us, 'constructor', {}),
    nameIsNoText: await ask(us, { toString: () => 'app.snapshot' }, {}),
    proto: await ask(us, 'app.snapshot', JSON.parse('{"__proto__":{"admin":true}}')),
    constructorKey: await ask(us, 'settings.change', JSON.parse('{"theme":{"constructor":1}}')),
    instance: await ask(us, 'app.snapshot', new Map()),
  }
  return { ours, foreign, bad }
}

const fetchApp = async (url: string, method = 'GET') => {
  const handler = desk.protocols.get('app')
  const response = await handler?.({ url, method } as Request)
  const body = await response?.text()
  return {
    status: response?.status,
    headers: Object.fromEntries(response?.headers ?? []),
    length: body?.length,
    body,
  }
}

const pages = async () => {
  const home = await fetchApp('app://joinery/')
  const script = /src="(?:\.|app:\/\/joinery)?(\/[^"]+\.js)"/.exec(home.body ?? '')?.[1] ?? '/none.js'
  const urls = [
    'app://joinery/index.html',
    `app://joinery${script}`,
    'app://joinery/../main/main.js',
    'app://joinery/..%2fmain/main.js',
    'app://joinery/%2e%2e/main/main.js',
    'app://joinery/assets/..\\..\\main\\main.js',
    'app://joinery/index.html?x=1',
    'app://joinery//index.html',
    'app://joinery/index.html\0.js',
    'app://joinery/etc/passwd',
    'app://joinery/package.json',
    'app://joinery',
    'app://JOINERY/',
    'app://joinery:80/',
    'app://user@joinery/',
    'app://joinery@evil/',
    'app://joinery.evil/',
    'app://evil/index.html',
    'file:///etc/passwd',
  ]
  const found: Record<string, number | undefined> = {}
  for (const url of urls) found[url.replace(script, '/SCRIPT')] = (await fetchApp(url)).status
  return {
    home,
    found,
    post: await fetchApp('app://joinery/', 'POST'),
    head: await fetchApp('app://joinery/', 'HEAD'),
  }
}

const guards = () => {
  const ourPage = { isMainFrame: true, requestingUrl: 'app://joinery/' }
  const asked = (each: ReturnType<typeof createSession>) => {
    const answers: Record<string, unknown> = { spellChecker: each.guards.spellChecker }
    const loose = each.guards as unknown as Record<string, (...args: unknown[]) => unknown>
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'usb',
      'clipboard-read',
      'clipboard-sanitized-write',
      'openExternal',
    ])
      answers[permission] = usesPermission(each, permission, ourPage)
    answers['clipboard-sanitized-write of a sub-frame'] = usesPermission(each, 'clipboard-sanitized-write', {
      ...ourPage,
      isMainFrame: false,
    })
    answers['device'] = loose['device']?.({})
    loose['displayMedia']?.({}, (streams: unknown) => (answers['displayMedia'] = streams))
    for (const url of [
      'app://joinery/x.js',
      'https://connect.getseam.com/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'devtools://devtools/x',
    ])
      each.guards.beforeRequest?.(
        { url },
        ({ cancel }) => (answers[url] = cancel === true ? 'cancelled' : 'loads'),
      )
    const download = cancellable()
    each.emit('will-download', download, {}, {})
    return { ...answers, downloadPrevented: download.defaultPrevented }
  }
  const later = createSession()
  app.emit('session-created', later)
  return { first: asked(session.defaultSession), later: asked(later) }
}

const navigation = () => {
  const foreign = createPage()
  return [desk.windows[0]?.page ?? foreign, foreign].map((page) => {
    const prevented: Record<string, unknown> = {
      windowOpen: page.state.openWindow?.({ url: 'https://evil' } as never),
    }
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      const event = cancellable()
      page.emit(name, event, {}, {})
      prevented[name] = event.defaultPrevented
    }
    page.emit('devtools-opened')
    return { ...prevented, devToolsClosed: page.state.devToolsClosed }
  })
}

/** Every word of the menu that was set. */
const labels = (menu: unknown): readonly unknown[] => {
  const { template } = menu as { template: Electron.MenuItemConstructorOptions[] }
  return template.flatMap(({ label, submenu }) => [
    label,
    ...(Array.isArray(submenu) ? submenu.map((item) => item.label) : []),
  ])
}

const report: Record<string, unknown> = {
  beforeReady,
  env: [process.env['SEAM_API_KEY'], process.env['SEAM_ENDPOINT']],
  paths: { userData: app.getPath('userData'), sessionData: app.getPath('sessionData') },
}
if (desk.log.includes('whenReady')) await until(() => desk.windows.length > 0 || desk.exitCode !== null)
else await until(() => desk.log.length > 0)
const window = desk.windows[0]
if (window !== undefined && desk.exitCode === null) {
  report['window'] = { options: window.options, urls: window.urls }
  report['schemes'] = desk.schemes
  report['channels'] = [...desk.handlers.keys()]
  report['calls'] = await calls(window.page.id)
  report['pages'] = await pages()
  report['guards'] = guards()
  report['navigation'] = navigation()
  report['menu'] = labels(desk.menu)
  app.emit('second-instance', {}, [], '/')
  report['second'] = { windows: desk.windows.length, calls: [...window.calls] }
  setTimeout(() => {
    throw new Error('planted')
  }, 0)
  void Promise.reject(new Error('planted as well'))
  await until(() => desk.questions.length > 0)
  report['defect'] = desk.questions.map(({ options: { message, detail } }) => ({ message, detail }))
  if (options.end === 'Windows ends the session')
    report['heldUp'] = endWindowsSession(window, ['shutdown']).isHeldUp
  else if (options.isToldToQuit === true) app.emit('second-instance', {}, ['electron', '.', '--quit'], '/')
  else app.quit()
  for (const _ of [1, 2]) app.emit('second-instance', {}, [], '/')
  app.emit('activate')
  report['opened'] = desk.windows.length
  await until(() => desk.exitCode !== null)
  report['left'] = { windows: BrowserWindow.getAllWindows().length, handlers: desk.handlers.size }
}
const printed = JSON.stringify({
  ...report,
  log: desk.log,
  exitCode: desk.exitCode,
  errorBoxes: desk.errorBoxes,
})
// As app.exit does: whatever the product had just begun, a training property for one, ends with the process.
process.stdout.write(printed, () => process.exit(0))
