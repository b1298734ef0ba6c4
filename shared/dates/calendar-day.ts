/** A day of the Gregorian calendar as `YYYY-MM-DD`, or null when there is no such day. */
export const isoDate = (year: number, month: number, day: number): string | null => {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null
}

export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** `2026-12-01` with day and month changed, as a spreadsheet program of another country reads it; null when it cannot be. */
export const swapped = (date: string): string | null => {
  const [year, month, day] = date.split('-').map(Number)
  return year === undefined || month === undefined || day === undefined || month === day
    ? null
    : isoDate(year, day, month)
}
