import { hash } from 'node:crypto'

/** A repeatable source of chance: the same seed gives the same numbers in the same order. */
export type Chance = {
  /** A number from 0 (included) to 1 (excluded). */
  readonly next: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  /** One of the items; the list must not be empty. */
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item
}

/** Mulberry32: small, fast and good enough for hotel guests and injected faults. Never for secrets. */
export const createChance = (seed: number): Chance => {
  let state = seed >>> 0

  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  }
}

/** A UUID (version 4 in shape) that depends on nothing but the seed and the name. */
export const stableId = (seed: number, name: string): string => {
  const hex = hash('sha256', `${seed}:${name}`)
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`]
  return `${parts.join('-')}-${hex.slice(20, 32)}`
}

/**
 * The key of the training workspace. Seam's client insists on the prefix `seam_`, and Seam's own sandbox
 * keys contain `test`.
 */
export const trainingApiKey = (seed: number): string =>
  `seam_test${hash('sha256', `${seed}:key`).slice(0, 24)}`
