import type { RowNote } from '#shared/rooming-list.ts'

/** Who is named in one place of a list. */
export type NamesRead = {
  readonly guests: readonly string[]
  /** People that the text counts without naming them: `+ 1`, `& guest`, `x2`. */
  readonly unnamed: number
  readonly notes: readonly RowNote[]
  /** Every reading, the likeliest first, when there is more than one; empty when the text is clear. */
  readonly choices: readonly string[]
}

/** What the other cells of the column prove about how this one is written. */
export type NameStyle = {
  /** Some cell is `SMITH/JOHN MR`: the family name stands before the slash. */
  readonly isAirline: boolean
  /** Most commas stand between a family name and a given name. */
  readonly isLastFirst: boolean
  /** The list writes Mme or Monsieur, so that `M.` is a form of address and no initial. */
  readonly isFrench: boolean
  /** A person typed or chose this text: only a comma or a slash can still leave a doubt. */
  readonly isAnswered: boolean
}

export const plainStyle: NameStyle = {
  isAirline: false,
  isLastFirst: false,
  isFrench: false,
  isAnswered: false,
}

export const nobody: NamesRead = { guests: [], unnamed: 0, notes: [], choices: [] }

export const clear = (guests: readonly string[], notes: readonly RowNote[] = []): NamesRead => ({
  guests,
  unnamed: 0,
  notes,
  choices: [],
})

/** Several readings, each the names of all its people; the first stands until somebody chooses. */
export const unclear = (
  readings: readonly (readonly string[])[],
  notes: readonly RowNote[] = [],
): NamesRead => ({
  guests: readings[0] ?? [],
  unnamed: 0,
  notes,
  choices: [...new Set(readings.map((people) => people.join(' & ')))],
})

/** Readings of the parts of one cell, put together; every part that is unclear multiplies the choices, up to four. */
export const together = (reads: readonly NamesRead[]): NamesRead => {
  const isUnclear = reads.some((read) => read.choices.length > 0)
  const choices = reads.reduce<readonly string[]>(
    (all, read) =>
      all
        .flatMap((before) =>
          (read.choices.length > 0 ? read.choices : [read.guests.join(' & ')]).map((one) =>
            [before, one].filter((text) => text !== '').join(' & '),
          ),
        )
        .slice(0, 4),
    [''],
  )
  return {
    guests: reads.flatMap((read) => read.guests),
    unnamed: reads.reduce((sum, read) => sum + read.unnamed, 0),
    notes: [...new Set(reads.flatMap((read) => read.notes))],
    choices: isUnclear ? choices : [],
  }
}

/** A form of address, a title or a role was cut off: the reading says so once. */
export const addTitleCut = (notes: NamesRead['notes']): NamesRead['notes'] => [
  ...new Set([...notes, 'titleCut' as const]),
]
