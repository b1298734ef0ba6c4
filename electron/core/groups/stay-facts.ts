import type { Instant } from '#shared/instant.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import type { ListOptions } from '#shared/rooming-list.ts'
import { parseLocal } from '#shared/stay.ts'

export type StayFacts = {
  /** Wall-clock times for dates without one. */
  readonly checkIn: string
  readonly checkOut: string
  readonly now: Instant
  readonly epoch: 1900 | 1904
  readonly options: ListOptions
  readonly timeZone: string
  /** Reads a wall-clock time of the property. */
  readonly parse: (local: string) => Result<Instant, Problem>
}

/** A list names few different times, and reading one in its zone is slow: each is read once. */
export const createTimeReader = (timeZone: string): StayFacts['parse'] => {
  const known = new Map<string, Result<Instant, Problem>>()
  return (local) => {
    const read = known.get(local) ?? parseLocal(local, timeZone)
    known.set(local, read)
    return read
  }
}
