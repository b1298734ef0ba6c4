/** How many requests may be in flight: grows while Seam keeps up, halves when it says stop. */
export type Parallelism = {
  readonly limit: number
  readonly goodInARow: number
  /** Seam has said "too many" before, so the limit grows slowly from then on. */
  readonly isCautious: boolean
}

export const parallelismMax = 16
export const firstParallelism: Parallelism = { limit: 8, goodInARow: 0, isCautious: false }

/** Until the first 429 one more per good answer (slow start), after it one more per round of good answers. */
export const afterSuccess = ({ limit, goodInARow, isCautious }: Parallelism): Parallelism =>
  !isCautious || goodInARow + 1 >= limit
    ? { limit: Math.min(parallelismMax, limit + 1), goodInARow: 0, isCautious }
    : { limit, goodInARow: goodInARow + 1, isCautious }

/** Seam publishes no limits for these routes, so its 429 is the only guide. */
export const afterThrottle = ({ limit }: Parallelism): Parallelism => ({
  limit: Math.max(1, Math.floor(limit / 2)),
  goodInARow: 0,
  isCautious: true,
})
