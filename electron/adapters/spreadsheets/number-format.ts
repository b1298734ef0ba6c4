import { format, tokenize } from 'numfmt'
import { dateText, numberText } from './cell-values.ts'
import type { Cell } from '#shared/spreadsheet.ts'

type Token = ReturnType<typeof tokenize>[number]
type Section = { readonly tokens: readonly Token[]; readonly condition: Condition | null }
type Condition = { readonly is: string; readonly limit: number }

/** How a code of a number format shows numbers (ECMA-376 part 1, 18.8.31). */
export type NumberFormat = (value: number, is1904: boolean) => Cell

/** What a number with this code is: a date, or a number as it is shown. A code that makes no sense shows nothing. */
export const numberFormat = (code: string): NumberFormat => {
  const sections = sectionsOf(code)
  return (value, is1904) => {
    const section = sectionFor(sections, value)
    if (section === null) return plain(value)
    const kinds = new Set(section.tokens.map((token) => token.type))
    if (kinds.has('datetime') || kinds.has('duration')) {
      return isElapsed(section, value) ? elapsed(code, value) : asDate(value, is1904)
    }
    return asShown(code, value, kinds)
  }
}

const plain = (value: number): Cell => ({ text: numberText(value), kind: 'number', note: null })

// The last day of a spreadsheet is in the year 9999; beyond it, and before the epoch, no program shows a date.
const lastDay = 2_958_466

const asDate = (value: number, is1904: boolean): Cell =>
  value < 0 || value >= lastDay ? plain(value) : { text: dateText(value, is1904), kind: 'date', note: null }

/** `[h]:mm` of more than a day is a length of time, no point in time. */
const isElapsed = ({ tokens }: Section, value: number): boolean =>
  value >= 1 && tokens.some((token) => token.type === 'duration')

const elapsed = (code: string, value: number): Cell => {
  const shown = show(code, value)
  return shown === null ? plain(value) : { text: shown, kind: 'text', note: null, held: numberText(value) }
}

const isAmount = ['point', 'percent', 'exp', 'slash', 'scale']

/**
 * The digits as the hotel sees them: `0412` for 412, `412` for 12, `12-04` for 1204, `Villa 3` for 3. Prices, percent,
 * grouped and rounded numbers, and numbers with a unit after them stay numbers.
 */
const asShown = (code: string, value: number, kinds: ReadonlySet<string>): Cell => {
  const number = plain(value)
  if (!Number.isInteger(value) || value < 0 || isAmount.some((kind) => kinds.has(kind))) return number
  const shown = show(code, value)
  if (shown === null || !/\d/.test(shown) || /\p{Sc}/u.test(shown)) return number
  const isSameNumber = shown.replace(/\D/g, '') === number.text
  if (isSameNumber && !isNamed(shown, kinds.has('group'))) return number
  return { text: shown, kind: 'text', note: null, held: number.text }
}

/** Letters before the digits, signs between them, or a letter or two right after them belong to the name. */
const isNamed = (shown: string, isGrouped: boolean): boolean =>
  /^[\p{L}+]/u.test(shown) || (!isGrouped && /\d\D+\d/.test(shown)) || /\d\p{L}{1,2}$/u.test(shown)

const show = (code: string, value: number): string | null => {
  try {
    return format(code, value, { nbsp: false, locale: 'en' }).trim()
  } catch {
    return null
  }
}

const sectionsOf = (code: string): readonly Section[] => {
  try {
    const sections: Token[][] = [[]]
    for (const token of tokenize(code)) {
      if (token.type === 'break') sections.push([])
      else sections.at(-1)?.push(token)
    }
    return sections.map((tokens) => ({ tokens, condition: conditionOf(tokens) }))
  } catch {
    return []
  }
}

const conditionOf = (tokens: readonly Token[]): Condition | null => {
  const raw = tokens.find((token) => token.type === 'condition')?.raw ?? ''
  const found = /^\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+(?:e[+-]?\d+)?)\]$/i.exec(raw)
  return found === null ? null : { is: found[1] ?? '', limit: Number(found[2]) }
}

/**
 * Without conditions the sections are for numbers above zero, below zero, zero, and text; one that is missing is the
 * first. With conditions the first that fits counts, and the third is for the rest. Null when nothing fits.
 */
const sectionFor = (sections: readonly Section[], value: number): Section | null => {
  const [first, second, third] = sections.slice(0, 3)
  if (first === undefined) return null
  if (second === undefined) return (fits(first, value) ?? true) ? first : null
  if (fits(first, value) ?? (third === undefined ? value >= 0 : value > 0)) return first
  if (fits(second, value) ?? (third === undefined || value < 0)) return second
  return third ?? null
}

const fits = ({ condition }: Section, value: number): boolean | null => {
  if (condition === null) return null
  const { is, limit } = condition
  switch (is) {
    case '<':
      return value < limit
    case '<=':
      return value <= limit
    case '>':
      return value > limit
    case '>=':
      return value >= limit
    case '=':
      return value === limit
    default:
      return value !== limit
  }
}
