import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What the child finds: an open keyring; the keyring of this profile, locked; a bus without any keychain
 * service; no session bus; or a libsecret that cannot be loaded.
 */
export type Desktop = 'unlocked' | 'locked' | 'noService' | 'noBus' | 'noLibrary'

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/**
 * Runs a command on a desktop of its own: a private D-Bus session and gnome-keyring with every folder below
 * `profile`, so that no test touches a developer's keyring. The same `profile` twice is the same keyring.
 */
export const withSecretService = (
  profile: string,
  desktop: Desktop,
  command: readonly [string, ...string[]],
  input = '',
): Promise<Ended> => {
  const env = desktopEnv(profile)
  switch (desktop) {
    case 'unlocked':
      return run(['dbus-run-session', '--', 'sh', '-c', unlock, 'sh', ...command], env, input)
    case 'locked':
      return run(['dbus-run-session', '--', 'sh', '-c', startLocked, 'sh', ...command], env, input)
    case 'noService': {
      const config = join(profile, 'bus.conf')
      writeFileSync(config, busWithoutServices(env.XDG_RUNTIME_DIR))
      return run(['dbus-run-session', `--config-file=${config}`, '--', ...command], env, input)
    }
    case 'noBus':
      return run(command, env, input)
    case 'noLibrary': {
      // The dynamic linker finds this empty file before the real one, so the native addon itself fails to load.
      const libraries = join(profile, 'libraries')
      mkdirSync(libraries, { recursive: true })
      writeFileSync(join(libraries, 'libsecret-1.so.0'), '')
      const linker = { ...env, LD_LIBRARY_PATH: libraries }
      return run(['dbus-run-session', '--', ...command], linker, input)
    }
  }
}

// An empty password makes no keyring at all, and a newline would be part of it.
const unlock = `printf %s test-only | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"`
const startLocked = `gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; exec "$@"`

const desktopEnv = (profile: string) => {
  const at = (name: string) => join(profile, name)
  for (const name of ['data', 'cache']) mkdirSync(at(name), { recursive: true })
  mkdirSync(at('run'), { recursive: true, mode: 0o700 })
  const { DBUS_SESSION_BUS_ADDRESS: _bus, DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...rest } = process.env
  return {
    ...rest,
    HOME: profile,
    XDG_DATA_HOME: at('data'),
    XDG_CACHE_HOME: at('cache'),
    XDG_RUNTIME_DIR: at('run'),
  }
}

const busWithoutServices = (folder: string) => `<!DOCTYPE busconfig PUBLIC
  "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=${folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`

const run = ([file, ...args]: readonly [string, ...string[]], env: NodeJS.ProcessEnv, input: string) =>
  new Promise<Ended>((resolve, reject) => {
    const child = spawn(file, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()))
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
    child.on('error', (error) =>
      reject(new Error(`${file}: ${error.message}; the tests need dbus, gnome-keyring and libsecret-1-0`)),
    )
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.end(input)
  })

// node test/support/with-secret-service.ts PROFILE COMMAND [ARGUMENTS]: a shell on such a desktop, for looking around.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [profile, file, ...args] = process.argv.slice(2)
  if (profile === undefined || file === undefined) throw new Error('give a profile folder and a command')
  const ended = await withSecretService(profile, 'unlocked', [file, ...args])
  process.stdout.write(ended.stdout)
  process.stderr.write(ended.stderr)
  process.exitCode = ended.code ?? 1
}
