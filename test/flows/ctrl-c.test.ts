import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { openStore } from '#adapters/store/open-store.ts'
import type { JobId } from '#shared/ids.ts'
import { createClient } from '#shared/rpc.ts'
import { connectTab, createTab } from '#test/support/loopback-host.ts'
import { onTerminal } from '#test/support/pseudo-terminal.ts'
import type { Terminal } from '#test/support/pseudo-terminal.ts'
import { builtCli } from '#test/support/run-cli.ts'

// Several programs start in each of these, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const root = resolve(import.meta.dirname, '../..')
const runner = join(root, 'test/support/run-stand-in.ts')
/** npm runs its scripts with one of these; one becomes our process and one stays, so npm's own signal arrives or not. */
const shells = ['/bin/dash', '/bin/bash'] as const

let scratch = ''
beforeAll(() => builtCli(), 120_000)
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'joinery-ctrl-c-'))
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }))
})

/** `npm start` of a package that runs the stand-in as ours runs Electron. */
const startStandIn = (shell: string, ...args: readonly string[]): Terminal => {
  const start = ['node', runner, process.platform, ...args].join(' ')
  writeFileSync(join(scratch, 'package.json'), JSON.stringify({ private: true, scripts: { start } }))
  return onTerminal('npm start', scratch, shell)
}

test.each(shells)('under %s, Ctrl-C reaches the desktop once, and it ends its work', async (shell) => {
  const terminal = startStandIn(shell)
  await terminal.shows('the stand-in runs')
  terminal.pressCtrlC()
  await terminal.shows('ended well')
  await terminal.ended
  expect(terminal.said().match(/asked by SIGINT/g)).toHaveLength(1)
  expect(terminal.said()).toMatch(/end: 0/)
})

test.each(shells)(
  'under %s, a person who does not want to wait presses again, and it is gone',
  async (shell) => {
    const terminal = startStandIn(shell, 'stubborn')
    await terminal.shows('the stand-in runs')
    await vi.waitFor(
      () => {
        terminal.pressCtrlC()
        expect(terminal.hasEnded()).toBe(true)
      },
      { timeout: 30_000, interval: 200 },
    )
    expect(terminal.said().match(/asking/g)).toHaveLength(1)
    expect(terminal.said()).not.toContain('ended well')
  },
)

test('on Windows a second start carries the wish, because a signal would end the desktop where it stands', async () => {
  const child = spawn(process.execPath, [runner, 'win32'], {
    cwd: scratch,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  await vi.waitFor(() => expect(said).toContain('the stand-in runs'), { timeout: 30_000 })
  child.kill('SIGINT')
  await vi.waitFor(() => expect(said).toContain('end: 0'), { timeout: 30_000 })
  expect(said.split('\n')).toEqual([
    'the stand-in runs',
    'asking',
    'asked by a second start',
    'ended well',
    'end: 0',
    '',
  ])
})

test.each(shells)(
  'under %s, Ctrl-C while a key is on its way leaves it issued, waiting or uncertain, never half-written',
  async (shell) => {
    const terminal = onTerminal(`npm start -- --no-open --data ${scratch}`, root, shell)
    const [url] = await terminal.shows(/http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+/)
    const client = createClient(connectTab(new URL(url).origin, createTab(url).memory))
    const jobId = await sendSlowly(client)
    terminal.pressCtrlC()
    await terminal.shows('Joinery has ended')
    await terminal.ended
    // npm's second signal is no second wish: one sentence, and no end in the middle of it.
    expect(terminal.said().match(/Joinery is ending/g)).toHaveLength(1)

    const opened = openStore({ dir: join(scratch, 'training'), mode: 'owner' })
    if (!opened.ok) throw new Error(opened.error.kind)
    const job = await opened.value.jobs.get(jobId)
    opened.value.close()
    expect(job?.state).toMatch(/^(issued|queued|uncertain)$/)
  },
  60_000,
)

/** A key on a slow line, up to the moment in which it is on its way. */
const sendSlowly = async (client: ReturnType<typeof createClient>): Promise<JobId> => {
  const room = await vi.waitFor(
    async () => {
      const snapshot = await client.call('app.snapshot', {})
      const found = snapshot.ok ? snapshot.value.tiles.find(({ name }) => name === '412') : undefined
      if (found === undefined) throw new Error('the rooms are not read yet')
      return found
    },
    { timeout: 20_000 },
  )
  await client.call('training.practise', { fault: 'slow' })
  const now = Date.now()
  const at = (ms: number) => new Date(now + ms).toISOString()
  const submitted = await client.call('issue.submit', {
    entranceIds: [room.entranceId],
    doorIds: [],
    guest: { is: 'new', fullName: 'Rui Silva', email: null, phone: null },
    stay: { startsAt: at(0), endsAt: at(86_400_000) },
    access: 'mobile',
    shape: { is: 'joinRule', rule: 'all' },
    labelTemplate: null,
    format: null,
    copy: 1,
    encoder: null,
    operator: null,
  })
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.error))
  const { id } = submitted.value.job
  await vi.waitFor(
    async () => {
      const now = await client.call('app.snapshot', {})
      expect(now.ok && now.value.jobs.find((job) => job.id === id)?.state).toBe('running')
    },
    { timeout: 20_000, interval: 20 },
  )
  return id
}
