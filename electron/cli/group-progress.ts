import type { Core } from '#core/core.ts'
import type { CallOutput } from '#shared/contract.ts'
import { isAtRest } from '#core/issuing/queue.ts'
import { wantsJson } from './print.ts'

/** Not more often than a person can read. */
const everyMs = 250

/**
 * Progress of these keys on standard error: a bar on a terminal, lines elsewhere, JSON lines with `--json`.
 * Returns its end, which says where it stands once more.
 */
export const followKeys = (core: Core, keys: CallOutput<'groups.issue'>['keys']): (() => void) => {
  const total = keys.length
  const startedAt = performance.now()
  const waiting = new Set(keys.filter(({ job }) => !isAtRest(job)).map(({ job }) => job.id))
  const before = total - waiting.size
  let saidAt = 0
  let said = -1

  const say = (isLast: boolean): void => {
    const done = total - waiting.size
    const now = performance.now()
    if (done === said || (!isLast && now - saidAt < everyMs)) return
    saidAt = now
    said = done
    process.stderr.write(
      line({ done, total, ...speed(done - before, waiting.size, now - startedAt) }, isLast),
    )
  }

  const stop = core.onJobs((jobs) => {
    for (const job of jobs) if (isAtRest(job)) waiting.delete(job.id)
    say(false)
  })
  return () => {
    stop()
    if (total > before) say(true)
  }
}

type Progress = {
  readonly done: number
  readonly total: number
  readonly keysPerMinute: number
  readonly secondsLeft: number | null
}

const speed = (made: number, left: number, elapsedMs: number) => {
  const keysPerMinute = Math.round((made / Math.max(1, elapsedMs)) * 600_000) / 10
  return { keysPerMinute, secondsLeft: made === 0 ? null : Math.ceil((left * elapsedMs) / made / 1000) }
}

const width = 30

const line = (progress: Progress, isLast: boolean): string => {
  if (wantsJson()) return `${JSON.stringify({ progress })}\n`
  const { done, total, keysPerMinute, secondsLeft } = progress
  const filled = Math.round((done / total) * width)
  const bar = `${'#'.repeat(filled)}${'.'.repeat(width - filled)}`
  const left = secondsLeft === null ? '' : `, ${secondsLeft} s left`
  const text = `[${bar}] ${done}/${total} keys, ${keysPerMinute} per minute${left}`
  if (!process.stderr.isTTY) return `${text}\n`
  return `\r${text}\u001b[K${isLast ? '\n' : ''}`
}
