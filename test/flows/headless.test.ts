import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { has } from '#test/support/capabilities.ts'
import { eventually } from '#test/support/eventually.ts'
import { createClient } from '#shared/rpc.ts'
import { connectTab, createTab } from '#test/support/loopback-host.ts'

let profile = ''
const children: ReturnType<typeof spawn>[] = []

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'joinery-headless-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(profile, { recursive: true, force: true })
})

/** The real process, from its source: Node strips the types itself. */
const start = (...args: readonly string[]) => {
  const child = spawn(process.execPath, ['electron/headless.ts', '--data', profile, '--no-open', ...args], {
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  })
  children.push(child)
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const address = () =>
    eventually(() => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/#code=\S+/.exec(said)
      if (found === null) throw new Error(`no address in: ${said}`)
      return found[0]
    })
  return { child, exit, address, said: () => said }
}

test.runIf(has('posix'))(
  'it prints one address, serves the rooms of the training property, and Ctrl-C ends it',
  async () => {
    const host = start('--training')
    const url = await host.address()
    const client = createClient(connectTab(new URL(url).origin, createTab(url).memory))
    // The address stands there before the rooms are read.
    await eventually(async () => {
      const snapshot = await client.call('app.snapshot', {})
      expect(snapshot.ok && snapshot.value.tiles.length).toBe(120)
    })

    host.child.kill('SIGINT')
    expect(await host.exit).toBe(0)
    expect(host.said().match(/http:/g)).toHaveLength(1)
    expect(host.said()).toMatch(/training property[^]*Joinery has ended\. Keys that wait are kept/)
  },
)

test('a second one on the same profile says so and changes nothing', async () => {
  const first = start('--training')
  await first.address()
  const second = start('--training')
  expect(await second.exit).toBe(4)
  expect(second.said()).toContain(profile)
})

test('a port that is taken, and flags that make no sense, are answered with a sentence', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  const taken = start('--training', '--port', port)
  expect(await taken.exit).toBe(2)
  expect(taken.said()).toContain(`Port ${port} is in use`)
  server.close()
  for (const flags of [['--port', 'soon'], ['--port', '70000'], ['--colour']]) {
    const wrong = start(...flags)
    expect(await wrong.exit).toBe(2)
    expect(wrong.said()).toContain('usage:')
  }
})
