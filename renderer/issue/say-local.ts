import type { Instant } from '#shared/instant.ts'
import { parseLocal } from '#shared/stay.ts'
import type { Dates } from '../text/dates.ts'

/** A wall-clock text as a desk says it; the text itself when it is no time. */
export const sayLocal = (local: string, timeZone: string, now: Instant, dates: Dates): string => {
  const read = parseLocal(local, timeZone)
  return read.ok ? dates.when(read.value, now) : local
}
