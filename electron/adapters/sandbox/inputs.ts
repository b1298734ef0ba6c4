import { z } from 'zod'

// Query strings carry text only, so each of these also reads the text form of its value.

export const uuid = z.uuid()

/** A list of ids; a query with a single one arrives as plain text. */
export const ids = z.preprocess(asList, z.array(uuid))

export const words = z.preprocess(asList, z.array(z.string()))

export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])

/** An RFC 3339 time with `Z` or an offset, as Seam requires; gives milliseconds since 1970. */
export const zonedTime = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))

/** Any time Seam's event list takes; gives milliseconds since 1970. */
export const looseTime = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)), 'Not a time')
  .transform((text) => Date.parse(text))

/** An empty query value means null to Seam's client. */
export const textOrNull = z
  .string()
  .nullable()
  .transform((text) => (text === '' ? null : text))

const limit = z.coerce.number().int().min(1)

/** The parameters every paginated route shares. */
export const pageInput = { limit: limit.optional(), page_cursor: textOrNull.optional() }

export const search = z.string().min(1)

function asList(value: unknown): unknown {
  return typeof value === 'string' ? [value] : value
}
