/** What stands between two people in one cell. A lone `y` or `e` is part of too many Iberian names. */
const between = /\s*(?:[&+|;\n\r]+|\/|\s(?:and|und|et)\s)\s*/iu
const forms =
  'mr|mrs|ms|miss|mstr|mx|mister|herr|hr|frau|fr|monsieur|madame|mme|mlle|mademoiselle|m|sr|sra|srta|senhor|senhora|señor|señora|sig|sigra|signor|signora|signore|don|dona|doña'
const leadingForm = new RegExp(`^(?:${forms})(?:\\.\\s*|\\s+)(?=\\p{L})`, 'iu')
/** `(TL)`, `(driver)`, `(child 7)`: what somebody is, not what they are called. */
const roleInBrackets =
  /\s*\((?:tl|tour ?leader|leader|driver|fahrer|guide|reiseleit\p{L}*|chauffeur|chd|child|inf|kind|enf\p{L}*|\d{1,2})\b[^()]{0,40}\)/giu
const trailingForm = new RegExp(`[\\s,]+(?:${forms})\\.?$`, 'iu')

/**
 * The people named in one cell, each as `First Last`: `Meier, Anna`, `Anna & Ben Meier`, `Meier, Anna / Schulz,
 * Ben`, `Meier, Anna & Ben`, `MEIER/ANNA MRS` as airlines write it. Forms of address fall away; a first name
 * alone takes the family name that the cell gives.
 */
export const readNames = (text: string): readonly string[] => {
  const whole = clean(text)
  if (whole === '') return []
  const airline = /^([\p{Lu}' -]+)\/([\p{Lu}' -]+?)\s+(MR|MRS|MS|MISS|MSTR)$/u.exec(whole)
  if (airline !== null) return [`${airline[2] ?? ''} ${airline[1] ?? ''}`.trim()]
  const parts = whole
    .split(between)
    .map(withoutForm)
    .filter((part) => part !== '')
  return withFamilyNames(parts)
}

/** First and family name in columns of their own; either may name several people. */
export const readFirstAndLast = (first: string, last: string): readonly string[] => {
  const firsts = split(first)
  const lasts = split(last)
  if (firsts.length === 0) return lasts.some((name) => name.includes(',')) ? readNames(last) : lasts
  return firsts.map((name, index) => `${name} ${lasts[index] ?? lasts[0] ?? ''}`.trim())
}

const split = (text: string): readonly string[] =>
  clean(text)
    .split(between)
    .map(withoutForm)
    .filter((part) => part !== '')

const withFamilyNames = (parts: readonly string[]): readonly string[] => {
  const firstFamily = parts[0]?.includes(',') === true ? (parts[0].split(',')[0]?.trim() ?? '') : ''
  const lastFamily =
    parts.at(-1)?.includes(',') === true ? '' : (parts.at(-1)?.split(' ').slice(1).join(' ') ?? '')
  return parts.map((part) => {
    const comma = part.indexOf(',')
    if (comma !== -1) return `${part.slice(comma + 1).trim()} ${part.slice(0, comma).trim()}`.trim()
    if (part.includes(' ')) return part
    return `${part} ${firstFamily === '' ? lastFamily : firstFamily}`.trim()
  })
}

const withoutForm = (name: string): string => {
  const bare = name
    .replace(roleInBrackets, '')
    .trim()
    .replace(leadingForm, '')
    .replace(trailingForm, '')
    .trim()
  // Someone may be called Don.
  return (bare === '' ? name.trim() : bare).replace(/^[,\s]+|[,\s]+$/g, '')
}

const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\S\n\r]+/gu, ' ')
    .trim()
