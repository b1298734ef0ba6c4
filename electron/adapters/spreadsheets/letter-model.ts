import iconv from 'iconv-lite'
import { letters } from './letters.ts'

/** How likely a word is in one language, from the pairs of letters its names have. */
type Language = {
  readonly pairs: ReadonlyMap<string, number>
  readonly firsts: ReadonlyMap<string, number>
  readonly singles: ReadonlyMap<string, number>
  readonly total: number
  /** Writes with thousands of characters, so that most are in no table of pairs. */
  readonly characters: ReadonlySet<string> | null
}

export type Weights = readonly number[]

/**
 * Weighs words by languages: the logarithm of how likely a word is, in nats. A list has guests of several
 * languages, so every language keeps a small share, and the words of the list decide about the rest.
 */
export const weighLanguages = (words: readonly string[]): Weights => {
  let weights: Weights = languages.map(() => 1 / languages.length)
  const found = words.map((word) => languages.map((language) => Math.exp(likelihood(word, language))))
  for (let round = 0; round < 3 && words.length > 0; round += 1) {
    const sums = languages.map(() => 0)
    for (const chances of found) {
      const all = chances.reduce((sum, chance, index) => sum + chance * (weights[index] ?? 0), 1e-300)
      chances.forEach(
        (chance, index) => (sums[index] = (sums[index] ?? 0) + (chance * (weights[index] ?? 0)) / all),
      )
    }
    weights = sums.map((sum) => 0.3 / languages.length + (0.7 * sum) / words.length)
  }
  return weights
}

export const wordLikelihood = (word: string, weights: Weights): number =>
  Math.log(
    languages.reduce(
      (sum, language, index) => sum + Math.exp(likelihood(word, language)) * (weights[index] ?? 0),
      1e-300,
    ),
  )

const likelihood = (word: string, language: Language): number => {
  const { pairs, firsts, singles, total } = language
  let sum = 0
  let before = '^'
  for (const letter of [...word, '$']) {
    const known = (pairs.get(before + letter) ?? 0) / (firsts.get(before) ?? 1)
    const alone = (singles.get(letter) ?? 0) / total
    sum += Math.log(0.75 * known + 0.2 * alone + 0.05 * elsewhere(letter, language))
    before = letter
  }
  return sum
}

/** A letter that no name of the language has; a usual character of a large set is none of these. */
const elsewhere = (letter: string, { characters }: Language): number =>
  characters === null || letter === '$' ? 1 / 4000 : characters.has(letter) ? 1 / 500 : 1 / 20_000

/** The characters two-byte sets put first, because they are the usual ones: rows of the set by their lead byte. */
const usual = (
  encoding: string,
  from: number,
  to: number,
  trails: readonly number[],
): ReadonlySet<string> => {
  const bytes: number[] = []
  for (let lead = from; lead <= to; lead += 1) for (const trail of trails) bytes.push(lead, trail)
  return new Set([...iconv.decode(Buffer.from(bytes), encoding)].filter((letter) => /\p{L}/u.test(letter)))
}
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const high = range(0xa1, 0xfe)

const characterSets = (): Partial<Record<keyof typeof letters, ReadonlySet<string>>> => ({
  // Kana and the kanji of level 1; level 1 of GB 2312; the frequent plane of Big5; Hangul.
  ja: new Set([...usual('euc-jp', 0xa4, 0xa5, high), ...usual('euc-jp', 0xb0, 0xcf, high)]),
  zh: usual('gb18030', 0xb0, 0xd7, high),
  tw: usual('big5', 0xa4, 0xc6, [...range(0x40, 0x7e), ...high]),
  ko: usual('euc-kr', 0xb0, 0xc8, high),
})

const unpack = (packed: string, characters: ReadonlySet<string> | null): Language => {
  const pairs = new Map<string, number>()
  for (const [size, group] of packed.split(/\d/).entries()) {
    const all = [...group]
    for (let at = 0; at + 1 < all.length; at += 2)
      pairs.set(`${all[at] ?? ''}${all[at + 1] ?? ''}`, 2 ** size)
  }
  const firsts = new Map<string, number>()
  const singles = new Map<string, number>()
  let total = 0
  for (const [pair, count] of pairs) {
    const [first = '', second = ''] = pair
    firsts.set(first, (firsts.get(first) ?? 0) + count)
    singles.set(second, (singles.get(second) ?? 0) + count)
    total += count
  }
  return { pairs, firsts, singles, total, characters }
}

const sets = characterSets()
const languages: readonly Language[] = Object.entries(letters).map(([name, packed]) =>
  unpack(packed, Object.entries(sets).find(([one]) => one === name)?.[1] ?? null),
)
