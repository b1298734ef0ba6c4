import type { Random } from '#core/ports/ambient.ts'

/** For jitter and shuffling; secrets take node:crypto. */
export const random: Random = () => Math.random()
