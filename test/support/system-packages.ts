import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`))

const hasLibsecret = (): boolean =>
  (spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '').includes('libsecret-1.so.0')

/** What the tests use of the system: a browser, a real keychain to keep keys in, and a view of what reaches a disk. */
const needed: Readonly<Record<string, () => boolean>> = {
  chromium: () => existsSync(process.env['JOINERY_CHROMIUM'] ?? '/usr/bin/chromium'),
  'libsecret-1-0': hasLibsecret,
  'gnome-keyring': () => onPath('gnome-keyring-daemon'),
  dbus: () => onPath('dbus-daemon') && onPath('dbus-run-session'),
  strace: () => onPath('strace'),
  squid: () => onPath('squid') || existsSync('/usr/sbin/squid'),
  tinyproxy: () => onPath('tinyproxy'),
  openssl: () => onPath('openssl'),
}

const missing = (): readonly string[] =>
  Object.entries(needed).flatMap(([name, isHere]) => (isHere() ? [] : [name]))

/** Installs through apt what is missing. Answers null, or a sentence saying what a person has to do. */
export const ensureSystemPackages = (): string | null => {
  if (process.platform !== 'linux') {
    return needed['chromium']?.() === true
      ? null
      : 'Set JOINERY_CHROMIUM to the path of a Chromium to test with.'
  }
  const wanted = missing()
  if (wanted.length === 0) return null
  const command = `apt-get update && apt-get install -y --no-install-recommends ${wanted.join(' ')}`
  const advice = `The tests need ${wanted.join(', ')}. As root: ${command}`
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return advice
  process.stdout.write(`Installing ${wanted.join(', ')}...\n`)
  const { stdout, stderr } = spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return missing().length === 0 ? null : `${stdout}${stderr}\n${advice}`
}
