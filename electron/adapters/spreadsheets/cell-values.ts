import type { Cell } from '#shared/spreadsheet.ts'

/** A cell that says nothing. */
export const noCell: Cell = { text: '', kind: 'text', note: null }

/** A number as a person would write it: `101`, `12.5`; never an exponent. */
export const numberText = (value: number): string => {
  const rounded = Number(value.toPrecision(15))
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e15 ? rounded.toFixed(0) : String(rounded)
}

const dayMs = 86_400_000
const epoch1900 = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)

/**
 * A serial day number as wall-clock text. Excel believes that 1900 had a 29 February, so its day 1 is one off;
 * rooming lists have no days before March 1900. A time of day without a day stays `THH:mm`.
 */
export const dateText = (serial: number, is1904: boolean): string => {
  // To the minute first: 0.999999 of a day is midnight of the next.
  const ms = Math.round((serial * dayMs) / 60_000) * 60_000
  const at = new Date((is1904 ? epoch1904 : epoch1900) + ms)
  if (Number.isNaN(at.getTime())) return String(serial)
  const text = at.toISOString().slice(0, 16)
  if (serial >= 0 && serial < 1) return text.slice(10)
  return text.endsWith('T00:00') ? text.slice(0, 10) : text
}
