import { z } from 'zod'

/** What a column of a rooming list can be. */
export const ListField = z.enum([
  'room',
  'guestName',
  'firstName',
  'lastName',
  'title',
  'arrival',
  'departure',
  'nights',
  'adults',
  'children',
  'roomType',
  'keys',
  'sharers',
  'confirmation',
  'status',
  'arrivalTime',
  'departureTime',
  'group',
  'email',
  'phone',
  'notes',
])
export type ListField = z.infer<typeof ListField>

/**
 * A word that a hotel writes above a column, and what stands below it: `Nachtquartier` a room, `Mitarbeiter`
 * something else. Case, accents and punctuation do not count.
 */
export const ListWord = z.strictObject({
  text: z.string().min(1).max(200),
  means: z.union([ListField, z.literal('other')]),
})
export type ListWord = z.infer<typeof ListWord>
