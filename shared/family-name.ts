/** Words that belong to the family name behind them: `Vincent van Gogh`, `Inês da Silva`. */
const particles = new Set(
  'af al ap av bin da dal das de degli dei del della den der des di do dos du el la le les lo los mac of san st te ten ter und van vom von y zu zum zur'.split(
    ' ',
  ),
)
const suffix = /^(?:jr|sr|[iv]+|ph\.?d|md)\.?$/i

/**
 * The family name as a desk calls a guest: what stands before a comma, else the last word with the small words before
 * it. A name of one word, or in a script that writes no spaces, is told whole.
 */
export const familyName = (fullName: string): string => {
  const comma = fullName.indexOf(',')
  if (comma > 0) return fullName.slice(0, comma).trim()
  const words = fullName.trim().split(/\s+/)
  while (words.length > 2 && suffix.test(words.at(-1) ?? '')) words.pop()
  let from = words.length - 1
  while (from > 1 && particles.has((words[from - 1] ?? '').toLowerCase())) from -= 1
  return words.slice(Math.max(0, from)).join(' ')
}

/**
 * What two names of one family have in common: the last word of the family name, without case and accents. Empty for a
 * name without a letter. `Inês da Silva` and `SILVA, Rui` are of one family; so may two strangers be.
 */
export const familyKey = (fullName: string): string =>
  (familyName(fullName).split(' ').at(-1) ?? '')
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLocaleLowerCase('en')
