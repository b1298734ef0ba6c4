import { familyName } from '#shared/family-name.ts'

/** The names for one line of a tile, each family once. */
export const namesOnTile = (holders: readonly string[], show: 'family' | 'full'): string =>
  [...new Set(show === 'full' ? holders : holders.map(familyName))].join(', ')
