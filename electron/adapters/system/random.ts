import type { Random } from '#core/ports.ts'

/** For jitter and shuffling; secrets take node:crypto. */
export const random: Random = () => Math.random()
