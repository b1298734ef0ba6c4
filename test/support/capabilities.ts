import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const isWindows = process.platform === 'win32'

const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, isWindows ? `${program}.exe` : program)))

const hasLibsecret = (): boolean =>
  (spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '').includes('libsecret-1.so.0')

/** Where a browser of Chromium's family is on each system; the first that is there is taken. */
const browsers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    // Chromium without windows of its own: it starts and draws in two thirds of the time.
    ...['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser'],
    '/usr/bin/google-chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env['ProgramFiles'], process.env['ProgramFiles(x86)']].flatMap((folder) =>
    folder === undefined
      ? []
      : [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ],
  ),
}

/** The browser to test with: the one that JOINERY_CHROMIUM names, else the first that is installed. */
export const chromiumPath = (): string | null =>
  process.env['JOINERY_CHROMIUM'] ??
  (browsers[process.platform] ?? []).find((path) => existsSync(path)) ??
  null

/**
 * How every test, bench and picture starts that browser. The sandbox of Chromium does not work for root in a container.
 * The hinting is what a desktop has: without the switch the headless shell draws letters that no desktop shows.
 */
export const chromiumLaunch = (): { readonly executablePath: string; readonly args: string[] } => ({
  executablePath: chromiumPath() ?? '',
  args: ['--no-sandbox', '--font-render-hinting=slight'],
})

type Capable = {
  readonly isHere: () => boolean
  /** Packages that bring it on Debian. */
  readonly debian: readonly string[]
  /** What is not tested without it, and what would bring it. */
  readonly without: string
}

const capabilities = {
  chromium: {
    isHere: () => existsSync(chromiumPath() ?? ''),
    debian: ['chromium-headless-shell'],
    without: 'no test in a browser; install Chrome or Edge, or set JOINERY_CHROMIUM to one',
  },
  secretService: {
    isHere: () =>
      process.platform === 'linux' &&
      hasLibsecret() &&
      ['gnome-keyring-daemon', 'dbus-daemon', 'dbus-run-session'].every(onPath),
    debian: ['libsecret-1-0', 'gnome-keyring', 'dbus'],
    without: 'no test with a real keychain; only the Secret Service can be had on a throwaway profile',
  },
  strace: {
    isHere: () => process.platform === 'linux' && onPath('strace'),
    debian: ['strace'],
    without:
      'no power losses; what the store does to its disk is recorded with strace, which Linux alone has',
  },
  proxies: {
    isHere: () =>
      ['tinyproxy', 'openssl'].every(onPath) && (onPath('squid') || existsSync('/usr/sbin/squid')),
    debian: ['squid', 'tinyproxy', 'openssl'],
    without:
      'no test against a real proxy and a private certificate authority; install squid, tinyproxy, openssl',
  },
  procfs: {
    isHere: () => existsSync('/proc/self/cmdline'),
    debian: [],
    without: 'the arguments of a process are not read as other processes see them; Linux alone has /proc',
  },
  posix: {
    isHere: () => !isWindows,
    debian: [],
    without: 'no file modes, no symbolic links and no signals that a process can answer; Windows has none',
  },
} as const satisfies Readonly<Record<string, Capable>>

/** What a test may need of the system beyond Node. */
export type Capability = keyof typeof capabilities

/** Debian has packages for all of it, so that there nothing is ever left out: what is missing fails. */
const isDebian = (): boolean => process.platform === 'linux' && existsSync('/etc/debian_version')

/** Whether a test that needs this runs here: `test.runIf(has('strace'))`. On Debian it always does. */
export const has = (capability: Capability): boolean => isDebian() || capabilities[capability].isHere()

/** One line for each thing that this system lacks and that tests were therefore left out for. */
export const leftOut = (): readonly string[] =>
  Object.entries(capabilities)
    .filter(([, { isHere }]) => !isDebian() && !isHere())
    .map(([name, { without }]) => `left out, no ${name} on ${process.platform}: ${without}`)

/** Debian packages that are missing. Empty on every other system. */
export const missingPackages = (): readonly string[] =>
  isDebian() ? Object.values(capabilities).flatMap(({ isHere, debian }) => (isHere() ? [] : debian)) : []
