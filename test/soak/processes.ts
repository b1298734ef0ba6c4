import { spawn } from 'node:child_process'
import { closeSync, copyFileSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { childEnv } from '#electron/launch/child-env.ts'
import { readCounts, tallyVariable } from '#test/support/test-tally.ts'
import type { Shard } from './shards.ts'
import type { ShardResult } from './tally.ts'

/** So long a runner may take to close its browsers after it was asked to end. */
const graceMs = 15_000

export type Busy = { readonly pids: readonly number[]; readonly stop: () => void }

/** Starts processes that keep one core busy each. They end with `stop`, and when this process dies in any way. */
export const startBusy = (count: number): Busy => {
  const file = join(import.meta.dirname, 'busy.ts')
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, [file], { stdio: ['pipe', 'ignore', 'inherit'], env: childEnv() }),
  )
  return {
    pids: children.flatMap(({ pid }) => (pid === undefined ? [] : [pid])),
    stop: () => {
      for (const child of children) child.kill('SIGKILL')
    },
  }
}

/**
 * Runs a shard to its end. What it prints goes to `folder/last.log`; a shard that failed keeps its own log there.
 *
 * @returns null when it was interrupted and counts for nothing
 */
export const runShard = async (
  root: string,
  folder: string,
  shard: Shard,
  interrupted: AbortSignal,
): Promise<ShardResult | null> => {
  const counts = join(folder, 'counts.jsonl')
  rmSync(counts, { force: true })
  const log = join(folder, 'last.log')
  const begunAt = performance.now()
  const code = await runToLog(root, shard, { log, counts }, interrupted)
  if (interrupted.aborted) return null
  const { passed, failed, failures } = readCounts(counts)
  const isQuiet = failed === 0 && (code !== 0 || passed === 0)
  const result: ShardResult = {
    shard: shard.id,
    kind: shard.kind,
    passed,
    // A runner that ends badly without counting a failure, or that counts nothing at all, has failed.
    failed: isQuiet ? 1 : failed,
    failures,
    seconds: (performance.now() - begunAt) / 1_000,
  }
  if (result.failed > 0) keepLog(folder, log, shard)
  return result
}

const runToLog = (
  root: string,
  shard: Shard,
  files: { readonly log: string; readonly counts: string },
  interrupted: AbortSignal,
): Promise<number> =>
  new Promise((resolve) => {
    const out = openSync(files.log, 'w')
    const hasGroups = process.platform !== 'win32'
    // A group of its own: a runner's workers end with it, and Ctrl-C reaches it once, from here.
    const child = spawn(process.execPath, shard.args, {
      cwd: root,
      stdio: ['ignore', out, out],
      detached: hasGroups,
      env: childEnv({ [tallyVariable]: files.counts }),
    })
    closeSync(out)
    const end = (signal: NodeJS.Signals) => {
      if (child.pid === undefined) return
      try {
        process.kill(hasGroups ? -child.pid : child.pid, signal)
      } catch {
        // It has ended meanwhile.
      }
    }
    const interrupt = () => {
      end('SIGINT')
      setTimeout(() => end('SIGKILL'), graceMs).unref()
    }
    interrupted.addEventListener('abort', interrupt, { once: true })
    const ended = (code: number) => {
      interrupted.removeEventListener('abort', interrupt)
      resolve(code)
    }
    child.once('error', () => ended(1))
    child.once('exit', (code) => ended(code ?? 1))
  })

const keepLog = (folder: string, log: string, { id }: Shard): void =>
  copyFileSync(log, join(folder, `failed-${id.replaceAll(/[^\w.-]+/g, '-')}.log`))
