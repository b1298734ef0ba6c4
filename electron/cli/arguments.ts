import { InvalidArgumentError } from 'commander'
import type { z } from 'zod'

/** An option that may be repeated. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
]

export const whole =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
    }
    return value
  }

/** `180s`, `2m`, `500ms`, `1h`; milliseconds. */
export const duration = (text: string): number => {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim()) ?? []
  const ms = unit === undefined ? undefined : unitMs.get(unit)
  if (amount === undefined || ms === undefined) {
    throw new InvalidArgumentError('Write it like 180s, 500ms or 2m.')
  }
  return Math.round(Number(amount) * ms)
}

const unitMs: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
])

/** A folder; the next option, taken for one because the folder was forgotten, is refused before it is made. */
export const folder = (text: string): string => {
  if (text.startsWith('--')) throw new InvalidArgumentError(`A folder is missing before ${text}.`)
  return text
}

/** An id of the given kind, as `queue list` and `keys` print them. */
export const idOf =
  <Schema extends z.ZodType>(schema: Schema) =>
  (text: string): z.output<Schema> => {
    const read = schema.safeParse(text.trim())
    if (!read.success) throw new InvalidArgumentError('It is not an id.')
    return read.data
  }
