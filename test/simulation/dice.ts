/** Seeded chance. The same seed and the same name give the same throws, whatever other dice are thrown between. */
export type Dice = {
  /** A number in [0, 1). */
  readonly next: () => number
  readonly chance: (probability: number) => boolean
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  readonly pick: <T>(list: readonly [T, ...(readonly T[])]) => T
  /** Like `pick`, null for an empty list. */
  readonly pickOrNull: <T>(list: readonly T[]) => T | null
}

export const dice = (seed: number, name: string): Dice => {
  let state = hashOf(`${seed}:${name}`)
  const next = (): number => {
    // mulberry32: small, fast, and good enough to spread faults.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number): number => Math.floor(next() * count)
  return {
    next,
    chance: (probability) => next() < probability,
    between: (low, high) => low + below(high - low + 1),
    pick: (list) => list[below(list.length)] ?? list[0],
    pickOrNull: (list) => list[below(list.length)] ?? null,
  }
}

/** FNV-1a. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash | 0
}
