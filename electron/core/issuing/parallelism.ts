/** How many requests may be in flight: grows while Seam keeps up, halves when it says stop. */
export type Parallelism = { readonly limit: number; readonly goodInARow: number }

export const parallelismMax = 16
export const firstParallelism: Parallelism = { limit: 8, goodInARow: 0 }

/** One more after as many good answers as are in flight (additive increase, multiplicative decrease). */
export const afterSuccess = ({ limit, goodInARow }: Parallelism): Parallelism =>
  goodInARow + 1 >= limit
    ? { limit: Math.min(parallelismMax, limit + 1), goodInARow: 0 }
    : { limit, goodInARow: goodInARow + 1 }

/** Seam publishes no limits for these routes, so its 429 is the only guide (seam-visionline.md 4.3). */
export const afterThrottle = ({ limit }: Parallelism): Parallelism => ({
  limit: Math.max(1, Math.floor(limit / 2)),
  goodInARow: 0,
})
