import type { Guest } from '#shared/property.ts'

/** Guests Seam knows by exactly this name. Upper and lower case and spaces do not tell people apart; accents do. */
export const guestsNamed = (guests: readonly Guest[], typed: string): readonly Guest[] => {
  const wanted = plain(typed)
  return wanted === '' ? [] : guests.filter((guest) => plain(guest.fullName) === wanted)
}

const plain = (name: string): string => name.trim().replace(/\s+/gu, ' ').toLocaleLowerCase()
