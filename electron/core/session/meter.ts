import type { Latency } from '#shared/health.ts'
import { msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Clock } from '../ports/ambient.ts'

const windowMs = 3_600_000
const samplesMax = 500

/** A sliding window over the last hour, at most 500 samples: what a desk can say about how long things take. */
export type Meter = {
  readonly note: (ms: number) => void
  readonly latency: () => Latency | null
  readonly count: () => number
}

export const createMeter = (clock: Clock): Meter => {
  let samples: readonly { readonly at: Instant; readonly ms: number }[] = []
  const recent = () => {
    const now = clock.now()
    samples = samples.filter(({ at }) => msBetween(at, now) < windowMs)
    return samples
  }
  return {
    note: (ms) => {
      samples = [...samples.slice(1 - samplesMax), { at: clock.now(), ms }]
    },
    count: () => recent().length,
    latency: () => latencyOf(recent().map(({ ms }) => ms)),
  }
}

/** The middle one, and the one that only a twentieth exceeds (nearest rank); null without any. */
export const latencyOf = (all: readonly number[]): Latency | null => {
  const sorted = all.toSorted((a, b) => a - b)
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  const [p50, p95] = [rank(0.5), rank(0.95)]
  return p50 === undefined || p95 === undefined ? null : { p50, p95, samples: sorted.length }
}
