import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closedPort } from './hostile-server.ts'

/** A proxy program of Debian's on a loopback port, as a hotel would run it. */
export type RealProxy = { readonly address: string; readonly stop: () => Promise<void> }

const squid = '/usr/sbin/squid'
const tinyproxy = '/usr/bin/tinyproxy'

/** What of the system is missing for these tests; null when all is there. */
export const missingProxies = (): string | null => {
  const missing = [squid, tinyproxy].filter((program) => !existsSync(program))
  return missing.length === 0 ? null : `${missing.join(' and ')} (Debian packages squid, tinyproxy)`
}

/** Tinyproxy with Basic authentication, which lets CONNECT through to one port only. */
export const startTinyproxy = async (login: string, allowedPort: number): Promise<RealProxy> => {
  const port = await closedPort()
  return start(port, tinyproxy, (file) => ['-d', '-c', file], [
    `Port ${port}`,
    'Listen 127.0.0.1',
    'MaxClients 20',
    'Timeout 30',
    'Allow 127.0.0.1',
    `BasicAuth ${login.replace(':', ' ')}`,
    `ConnectPort ${allowedPort}`,
  ])
}

/** Squid without authentication, which refuses CONNECT to every port but one. */
export const startSquid = async (allowedPort: number): Promise<RealProxy> => {
  const port = await closedPort()
  return start(port, squid, (file) => ['-N', '-f', file], [
    `http_port 127.0.0.1:${port}`,
    `acl seam port ${allowedPort}`,
    'http_access allow CONNECT seam',
    'http_access deny all',
    'cache deny all',
    'cache_log /dev/null',
    'access_log none',
    'cache_store_log none',
    'pid_filename none',
    'coredump_dir /tmp',
    'shutdown_lifetime 0 seconds',
    'visible_hostname proxy.hotel.test',
  ])
}

const start = async (
  port: number,
  program: string,
  args: (file: string) => readonly string[],
  lines: readonly string[],
): Promise<RealProxy> => {
  const dir = mkdtempSync(join(tmpdir(), 'joinery-proxy-'))
  const file = join(dir, 'proxy.conf')
  writeFileSync(file, `${lines.join('\n')}\n`)
  const child = spawn(program, args(file), { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let isGone = false
  void ended.then(() => (isGone = true))
  while (!(await answers(port))) {
    if (isGone) throw new Error(`${program} ended: ${said}`)
  }
  return {
    address: `127.0.0.1:${String(port)}`,
    stop: async () => {
      child.kill('SIGKILL')
      await ended
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Whether somebody listens there; a refused try takes a turn of the event loop, so waiting with it does not spin. */
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => setTimeout(() => resolve(false), 20))
    socket.once('connect', () => socket.destroy())
  })
