/**
 * Text as dates and times are compared: no case, no accents, Latin digits for every script's, full-width and narrow
 * forms as the usual ones, one blank for many, no invisible marks of direction.
 */
export const foldText = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Nd}/gu, latinDigit)
    .replaceAll('ı', 'i')
    .replaceAll('ς', 'σ')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[’‘`´]/gu, "'")
    .replaceAll('،', ',')
    .replace(/[、。]/gu, '.')
    .replace(/\s+/gu, ' ')
    .trim()

/** The digits 0 to 9 of a script stand side by side in Unicode, with none of another before them. */
const latinDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return digit
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}
