import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { callNames } from '#shared/contract.ts'
import { contentSecurityPolicy } from '#shared/csp.ts'
import { builtDesktop, probeDesktop } from '#test/support/built-desktop.ts'
import type { ProbeOptions } from '#test/support/desktop-probe.ts'

type Answer = { readonly ok: boolean; readonly error?: { readonly kind: string } }
type Page = {
  readonly status: number
  readonly headers: Record<string, string>
  readonly length: number
}
type Report = {
  readonly beforeReady: {
    readonly windows: number
    readonly handlers: number
    readonly log: readonly string[]
  }
  readonly env: readonly (string | null)[]
  readonly paths: { readonly userData: string; readonly sessionData: string }
  readonly window?: {
    readonly options: { readonly webPreferences: object }
    readonly urls: readonly string[]
  }
  readonly schemes: readonly unknown[]
  readonly channels: readonly string[]
  readonly calls: Record<'ours' | 'foreign' | 'bad', Record<string, Answer>>
  readonly pages: {
    readonly home: Page
    readonly post: Page
    readonly head: Page
    readonly found: Record<string, number>
  }
  readonly guards: { readonly first: object; readonly later: object }
  readonly navigation: readonly object[]
  readonly second: { readonly windows: number; readonly calls: readonly string[] }
  readonly menu: readonly string[]
  readonly defect: readonly { readonly message: string; readonly detail: string }[]
  readonly heldUp?: boolean
  /** Windows opened from start to end. */
  readonly opened: number
  readonly left: { readonly windows: number; readonly handlers: number }
  readonly log: readonly string[]
  readonly exitCode: number | null
  readonly errorBoxes: readonly { readonly title: string; readonly content: string }[]
}

// Each start is a process of its own, and several tests need more than one.
vi.setConfig({ testTimeout: 60_000 })

let root: string
let scratch: string
let source: Report
let packaged: Report
beforeAll(async () => {
  root = await builtDesktop()
  scratch = mkdtempSync(join(tmpdir(), 'joinery-desktop-'))
  const stray = { SEAM_API_KEY: 'seam_test_stray', SEAM_ENDPOINT: 'https://stray.example' }
  source = await start({}, stray)
  packaged = await start({ isPackaged: true, isToldToQuit: true, profile: join(scratch, 'packaged') })
}, 120_000)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const start = (options: Partial<ProbeOptions>, env: NodeJS.ProcessEnv = {}) =>
  probeDesktop<Report>({ root, profile: join(scratch, 'profile'), ...options }, env)

test('the sandbox is on and nothing is opened before Electron is ready', () => {
  expect(source.beforeReady).toEqual({
    windows: 0,
    handlers: 0,
    log: ['enableSandbox', 'setAppUserModelId app.joinery.desk', 'whenReady'],
  })
  expect(source.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
})

test('a key or an endpoint in the environment is dropped, not used', () => {
  expect(source.env).toEqual([null, null])
})

test('the window has every protection written out, and DevTools only when run from source', () => {
  const preferences = {
    preload: join(root, 'out/preload/preload.cjs'),
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
  }
  expect(source.window?.options.webPreferences).toEqual({ ...preferences, devTools: true })
  expect(packaged.window?.options.webPreferences).toEqual({ ...preferences, devTools: false })
  expect(source.window?.options).toMatchObject({ minWidth: 1024, minHeight: 600, show: false })
  expect(source.window?.urls).toEqual(['app://joinery/'])
})

test('every call of the contract is answered on one channel', () => {
  expect(source.channels).toEqual(['joinery:call'])
  expect(Object.keys(source.calls.ours)).toEqual([...callNames])
  // The probe sends a number, so an answer about the input proves that the call is known and was parsed.
  const kinds = Object.values(source.calls.ours).map((answer) => answer.error?.kind)
  expect(new Set(kinds)).toEqual(new Set(['invalidInput']))
  expect(source.calls.bad['snapshot']).toMatchObject({ ok: true })
})

test('eight kinds of stranger learn nothing from any call', () => {
  expect(Object.keys(source.calls.foreign)).toHaveLength(8 * callNames.length)
  for (const answer of Object.values(source.calls.foreign))
    expect(answer).toEqual({ ok: false, error: { kind: 'stranger' } })
})

test('calls that do not exist, poisoned keys and exotic objects are refused', () => {
  const { snapshot: _fine, ...bad } = source.calls.bad
  const kinds = Object.fromEntries(Object.entries(bad).map(([name, answer]) => [name, answer.error?.kind]))
  expect(kinds).toEqual({
    unknownCall: 'notFound',
    inheritedCall: 'notFound',
    nameIsNoText: 'invalidInput',
    proto: 'invalidInput',
    constructorKey: 'invalidInput',
    instance: 'invalidInput',
  })
})

test('the page comes with the strict content policy', () => {
  const { home, head, post } = source.pages
  expect(home.status).toBe(200)
  expect(home.headers).toMatchObject({
    'content-security-policy': contentSecurityPolicy,
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(home.length).toBeGreaterThan(0)
  expect([head.status, head.length, post.status, post.length]).toEqual([200, 0, 405, 0])
})

test('only built files are served, whatever the address looks like', () => {
  const served = Object.entries(source.pages.found).filter(([, status]) => status === 200)
  expect(served.map(([url]) => url)).toEqual(['app://joinery/index.html', 'app://joinery/SCRIPT'])
  expect(Object.keys(source.pages.found).length).toBeGreaterThan(15)
  expect(new Set(Object.values(source.pages.found))).toEqual(new Set([200, 404]))
})

test('every session denies every permission but our own copying, every download and every foreign address', () => {
  const denied = {
    spellChecker: false,
    media: false,
    geolocation: false,
    notifications: false,
    usb: false,
    'clipboard-read': false,
    'clipboard-sanitized-write': true,
    'clipboard-sanitized-write of a sub-frame': false,
    openExternal: false,
    device: false,
    displayMedia: null,
    'app://joinery/x.js': 'loads',
    'https://connect.getseam.com/': 'cancelled',
    'http://127.0.0.1/': 'cancelled',
    'file:///etc/passwd': 'cancelled',
    downloadPrevented: true,
  }
  const fromSource = { ...denied, 'devtools://devtools/x': 'loads' }
  expect(source.guards).toEqual({ first: fromSource, later: fromSource })
  const released = { ...denied, 'devtools://devtools/x': 'cancelled' }
  expect(packaged.guards).toEqual({ first: released, later: released })
})

test('no page of the app can navigate, redirect, open a window or embed a webview', () => {
  const nowhere = {
    windowOpen: { action: 'deny' },
    'will-navigate': true,
    'will-frame-navigate': true,
    'will-redirect': true,
    'will-attach-webview': true,
  }
  const page = { ...nowhere, devToolsClosed: 0 }
  expect(source.navigation).toEqual([page, page])
  expect(packaged.navigation).toEqual([
    { ...nowhere, devToolsClosed: 1 },
    { ...nowhere, devToolsClosed: 1 },
  ])
})

test('a second start shows the window that is already open', () => {
  expect(source.second).toEqual({ windows: 1, calls: ['show', 'focus'] })
})

test('the second instance itself opens nothing and leaves', async () => {
  const second = await start({ isOnlyInstance: false })
  expect(second.log).toEqual(['quit'])
  expect(second.window).toBeUndefined()
  expect(second.errorBoxes).toEqual([])
})

test('a second start of the same person in another session, which nobody hears, says so and leaves', async () => {
  const second = await start({ isOnlyInstance: false, isHeard: false })
  expect(second.log).toEqual(['exit 1'])
  expect(second.errorBoxes).toMatchObject([{ content: expect.stringContaining('another session') }])
})

test('a defect that nobody caught is told once, in plain words with a reference that is in the log', () => {
  expect(source.defect).toHaveLength(1)
  const [{ message, detail } = { message: '', detail: '' }] = source.defect
  expect(message).toBe('Something went wrong inside Joinery')
  const reference = /reference: (\S+)$/.exec(detail)?.[1] ?? 'none'
  const lines = readFileSync(join(scratch, 'profile/logs/joinery.log'), 'utf8').split('\n')
  const defects = lines.filter((line) => line.includes('planted'))
  expect(defects).toHaveLength(2)
  expect(defects[0]).toContain(reference)
})

test('menu and boxes speak the language of the computer', async () => {
  const german = await start({ profile: join(scratch, 'german'), language: 'de-AT' })
  expect(source.menu).toEqual(expect.arrayContaining(['File', 'Edit', 'Copy', 'View', 'Help']))
  expect(german.menu).toEqual(expect.arrayContaining(['Datei', 'Bearbeiten', 'Kopieren', 'Ansicht', 'Hilfe']))
  expect(german.menu).not.toContain('Edit')
  const file = join(scratch, 'eine-datei')
  writeFileSync(file, '')
  const refused = await start({ profile: file, language: 'fr-FR' })
  expect(refused.errorBoxes[0]?.title).toBe('Joinery ne peut pas démarrer')
  expect(refused.errorBoxes[0]?.content).toMatch(/dossier|profil|ordinateur/)
  const unsafe = await start({ isPackaged: true, switches: ['no-sandbox'], language: 'pt-PT' })
  expect(unsafe.errorBoxes[0]?.title).toBe('O Joinery não consegue iniciar')
})

test('when Windows ends the session with nothing in flight, Joinery ends in order and keeps the window', async () => {
  const profile = join(scratch, 'session-end')
  const ended = await start({ profile, end: 'Windows ends the session' })
  expect([ended.heldUp, ended.exitCode]).toEqual([false, 0])
  expect(JSON.parse(readFileSync(join(profile, 'window.json'), 'utf8'))).toMatchObject({ maximized: false })
})

test('a Mac whose person clicks the dock while Joinery ends gets no window that nobody answers', () => {
  expect(source.opened).toBe(1)
})

test('quitting stops the core first; a start in that moment is made up for afterwards', () => {
  expect(source.left).toEqual({ windows: 0, handlers: 0 })
  // Started twice meanwhile, it comes back once.
  expect(source.log.filter((line) => line === 'relaunch')).toHaveLength(1)
  expect(source.log.at(-1)).toBe('exit 0')
  expect(source.errorBoxes).toEqual([])
})

test('a start with --quit ends the app that runs, in order, and opens none itself', async () => {
  expect(packaged.left).toEqual({ windows: 0, handlers: 0 })
  expect(packaged.log.slice(-3)).toEqual(['quit', 'relaunch', 'exit 0'])
  const alone = await start({ switches: ['quit'] })
  expect(alone.log).toEqual(['exit 0'])
})

test.each(['no-sandbox', 'remote-debugging-port', 'disable-web-security'])(
  'an installed Joinery refuses to start with --%s',
  async (name) => {
    const refused = await start({ isPackaged: true, switches: [name] })
    expect(refused.log).toEqual(['exit 1'])
    expect(refused.errorBoxes).toHaveLength(1)
    expect(refused.errorBoxes[0]?.content).toContain(`--${name}`)
  },
)

test('a profile that cannot be opened is a sentence in a dialog, not a window', async () => {
  const file = join(scratch, 'a-file')
  writeFileSync(file, '')
  const refused = await start({ profile: file })
  expect(refused.exitCode).toBe(2)
  expect(refused.window).toBeUndefined()
  expect(refused.errorBoxes).toHaveLength(1)
  expect(refused.errorBoxes[0]?.content).toMatch(/\w+ \w+/)
})

/** A start that names its profile as the other two front doors do; the names below `scratch` that it made. */
const named = async (name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const home = join(scratch, name)
  mkdirSync(home)
  const clean = { JOINERY_DATA: '', JOINERY_TRAINING: '', XDG_CONFIG_HOME: join(home, 'config'), ...env }
  const report = await start({ args: args.map((arg) => arg.replace('HOME', home)) }, clean)
  return { report, home }
}

test.runIf(process.platform === 'linux').each([
  ['--data', ['--data', 'HOME/d'], 'd'],
  ['--data=', ['--data=HOME/d', '--some-switch-of-chromium=1'], 'd'],
  ['the default of the command line', [], 'config/joinery'],
  ['practice', ['--training', '--data', 'HOME/d'], 'd/training'],
])('the desktop opens the profile the command line would: %s', async (what, args, folder) => {
  const { report, home } = await named(what.replaceAll(' ', '-'), args)
  expect(report.paths).toEqual({
    userData: join(home, folder),
    sessionData: join(home, folder, 'chromium'),
  })
  expect(existsSync(join(home, folder, 'joinery.db'))).toBe(true)
  expect(report.errorBoxes).toEqual([])
})

test('JOINERY_DATA and JOINERY_TRAINING are obeyed by the desktop as well', async () => {
  const env = { JOINERY_DATA: join(scratch, 'by-variable/d'), JOINERY_TRAINING: '1' }
  const { report } = await named('by-variable', [], env)
  expect(report.paths.userData).toBe(join(scratch, 'by-variable/d/training'))
})

test('a folder that a cloud program copies is refused before anything is made there', async () => {
  const { report, home } = await named('cloud', ['--data', 'HOME/Dropbox/joinery'])
  expect(report.log).toEqual(['exit 2'])
  expect(report.errorBoxes[0]?.content).toContain(join(home, 'Dropbox/joinery'))
  expect(report.errorBoxes[0]?.content).toContain('--data')
  expect(readdirSync(home)).toEqual([])
})

test('--data without a folder is a sentence', async () => {
  for (const args of [['--data'], ['--data', '--training'], ['--data=']]) {
    const refused = await start({ args })
    expect(refused.log).toEqual(['exit 2'])
    expect(refused.errorBoxes[0]?.content).toContain('--data')
  }
})
