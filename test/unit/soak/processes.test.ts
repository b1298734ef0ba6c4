import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runShard, startBusy } from '../../soak/processes.ts'
import type { Shard } from '../../soak/shards.ts'

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** A soak of its own process that prints the process ids of what it starts. */
const starter = `
  import { startBusy } from ${JSON.stringify(join(import.meta.dirname, '../../soak/processes.ts'))}
  console.log(startBusy(1).pids[0])
  setInterval(() => {}, 1000)
`

test('a busy process ends with the soak that started it, also when that is killed', async () => {
  const soak = spawn(process.execPath, ['--input-type=module-typescript', '-e', starter], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: join(import.meta.dirname, '../../..'),
  })
  const pid = await new Promise<number>((resolve) =>
    soak.stdout.once('data', (text: Buffer) => resolve(Number(text.toString()))),
  )
  onTestFinished(() => void (isAlive(pid) && process.kill(pid, 'SIGKILL')))
  expect(isAlive(pid)).toBe(true)
  soak.kill('SIGKILL')
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
})

test('busy processes end when they are told', async () => {
  const busy = startBusy(2)
  expect(busy.pids.map(isAlive)).toEqual([true, true])
  busy.stop()
  await expect.poll(() => busy.pids.map(isAlive), { timeout: 10_000 }).toEqual([false, false])
})

const shardOf = (code: string): Shard => ({ id: 'unit 1', kind: 'unit', args: ['-e', code] })

const run = (code: string, signal = new AbortController().signal) => {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-soak-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return runShard(folder, folder, shardOf(code), signal)
}

const counting = (counts: object): string =>
  `require('fs').appendFileSync(process.env.JOINERY_TEST_TALLY, ${JSON.stringify(`${JSON.stringify(counts)}\n`)})`

test('a runner that counts tests is believed; one that counts none, or ends badly, has failed', async () => {
  const good = counting({ passed: 3, failed: 0, failures: [] })
  expect(await run(good)).toMatchObject({ passed: 3, failed: 0 })
  expect(await run(counting({ passed: 2, failed: 1, failures: ['a'] }))).toMatchObject({ failures: ['a'] })
  expect(await run('')).toMatchObject({ passed: 0, failed: 1 })
  expect(await run(`${good}; process.exitCode = 7`)).toMatchObject({ passed: 3, failed: 1 })
})

test('a shard that is interrupted ends and counts for nothing', async () => {
  const stopping = new AbortController()
  const running = run('setInterval(() => {}, 1000)', stopping.signal)
  stopping.abort()
  expect(await running).toBeNull()
})
