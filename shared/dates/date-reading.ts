import type { WrittenTime } from './read-time.ts'

/** Which number of a date comes first. Year first is only ever in doubt for years of two digits. */
export type DateOrder = 'dayFirst' | 'monthFirst' | 'yearFirst'

/** One day that a written date can be. */
export type Reading = {
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** null when it does not depend on the order of the numbers. */
  readonly order: DateOrder | null
  /** The languages in which the name of the month is this one; null when it does not depend on one. */
  readonly languages: ReadonlySet<string> | null
}

/**
 * What a date was written as: a date of the spreadsheet program or a serial; year first; numbers in an order that
 * must be known; numbers between points; with the name of a month.
 */
export type DateForm = 'cell' | 'iso' | 'numbers' | 'points' | 'words'

type Written = {
  readonly form: DateForm
  readonly time: WrittenTime | null
  /** The year is missing; the readings hold the years around today. */
  readonly isYearless: boolean
  /** The languages that know the name of its month; null without one. */
  readonly languages: ReadonlySet<string> | null
}

/** A date as a cell says it: certain, or several days of which the list or a person must choose. */
export type ReadDate =
  | (Written & { readonly is: 'date'; readonly date: string })
  | (Written & { readonly is: 'unclear'; readonly readings: readonly Reading[] })
