import iconv from 'iconv-lite'
import type { TextEncoding } from '#shared/spreadsheet.ts'
import { weighLanguages, wordLikelihood } from './letter-model.ts'
import type { Weights } from './letter-model.ts'

export type Guess = {
  readonly encoding: TextEncoding
  readonly text: string
  /** One that reads other letters and fits about as well. */
  readonly other: TextEncoding | null
  /** Whether the text reads like names at all. */
  readonly isPlausible: boolean
}

/** How usual an encoding is for a file that a program of today or yesterday wrote, in nats below the most usual. */
const rarity = {
  'windows-1252': 0,
  'windows-1250': 1.5,
  'windows-1251': 0.5,
  'windows-1253': 0.5,
  'windows-1254': 1.5,
  'windows-1255': 0.5,
  'windows-1256': 0.5,
  shift_jis: 0.5,
  gb18030: 0.5,
  big5: 0.5,
  'euc-kr': 0.5,
  'windows-874': 1,
  'windows-1257': 3,
  'windows-1258': 2,
  'iso-8859-2': 2,
  'iso-8859-15': 2,
  'iso-8859-5': 3,
  'iso-8859-6': 3,
  'iso-8859-7': 2,
  'iso-8859-8': 3,
  'koi8-r': 1.5,
  'koi8-u': 2,
  'euc-jp': 1.5,
  macintosh: 2.5,
  'iso-8859-13': 4,
  'iso-8859-3': 6,
  'iso-8859-4': 6,
  'iso-8859-10': 6,
  'iso-8859-14': 6,
  'iso-8859-16': 6,
} as const satisfies Partial<Record<TextEncoding, number>>

const isCandidate = (name: string): name is keyof typeof rarity => name in rarity
const candidates = Object.keys(rarity).filter(isCandidate)

/** Two that are closer than this, e to the third or 20 to 1, fit about equally. */
const close = 3
const lostByte = -14

/**
 * The encoding in which the whole file reads most like names. Bytes that mean nothing, letters that no language of
 * the list puts there, capitals inside words and signs inside names all weigh against a reading. `utf8` is the file
 * read as UTF-8 with some bytes lost. null: no encoding gives most bytes a meaning.
 */
export const guessEncoding = (bytes: Uint8Array, utf8: string | null): Guess | null => {
  const plain = sampleOf(new Set(words(ascii(bytes)).filter((word) => isAscii(word))), 300)
  const language = weighLanguages(plain.map((word) => word.toLowerCase()))
  const readings = [
    ...(utf8 === null ? [] : [{ encoding: 'utf-8' as const, text: utf8, before: 0 }]),
    ...candidates.map((encoding) => ({
      encoding,
      text: decodeLegacy(bytes, encoding),
      before: -rarity[encoding],
    })),
  ].filter(({ encoding, text }) => hasLettersOf(encoding, text) && !isMostlyLost(text))
  // All of them by a part of the words, the best by far more of them.
  const first = readings.map((one) => ({ ...one, ...scoreOf(one, language, 150) }))
  const best = first.toSorted(byScore).slice(0, 8)
  const scored = best.map((one) => ({ ...one, ...scoreOf(one, language, 1500) })).toSorted(byScore)
  const [winner] = scored
  if (winner === undefined) return null
  const rival = scored.find(({ text }) => lettersOf(text) !== lettersOf(winner.text))
  return {
    encoding: winner.encoding,
    text: winner.text,
    other: rival !== undefined && winner.score - rival.score < close ? rival.encoding : null,
    isPlausible: winner.doubts * 2 < winner.count,
  }
}

/** More letters lost than read. */
export const isMostlyLost = (text: string): boolean => {
  const all = text.match(/[^\u0000-\u007f]/g)?.length ?? 0
  return (text.match(/\ufffd/g)?.length ?? 0) * 2 > all
}

const byScore = (a: { readonly score: number }, b: { readonly score: number }): number => b.score - a.score

/** Bytes that the encoding gives no meaning become U+FFFD. */
export const decodeLegacy = (
  bytes: Uint8Array,
  encoding: Exclude<TextEncoding, 'utf-8' | 'utf-16le' | 'utf-16be'>,
): string => {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
  // Vietnamese marks stand alone in this page.
  return encoding === 'windows-1258' ? text.normalize('NFC') : text
}

const ascii = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const isAscii = (text: string): boolean => /^[\u0020-\u007e]*$/.test(text)
const words = (text: string): readonly string[] => text.match(/[\p{L}\p{M}]+/gu) ?? []
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}]+/gu, ' ')

/** A two-byte encoding without one letter of its own reads signs out of two letters of another. */
const hasLettersOf = (encoding: TextEncoding, text: string): boolean => {
  const twoByte = ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'].includes(encoding)
  return !twoByte || /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(text)
}

/** Evenly from the whole file. */
const sampleOf = (all: ReadonlySet<string>, most: number): readonly string[] => {
  const list = [...all]
  const step = Math.max(1, list.length / most)
  return Array.from(
    { length: Math.min(most, list.length) },
    (_, index) => list[Math.floor(index * step)] ?? '',
  )
}

/**
 * A reading's score over its words that hold more than ASCII; each word counts once. `doubts`: words of `count` that
 * hold a lost byte, a sign or a capital where none belongs.
 */
const scoreOf = (
  { text, before }: { readonly text: string; readonly before: number },
  language: Weights,
  most: number,
) => {
  const found = sampleOf(new Set(text.match(telling) ?? []), most)
  const plain = found.flatMap((piece) => words(piece).filter((word) => !isAscii(word)))
  const weights = mixed(
    language,
    weighLanguages(sampleOf(new Set(plain), 200).map((word) => word.toLowerCase())),
  )
  let score = before
  let doubts = 0
  for (const piece of found) {
    const strange = strangeness(piece)
    if (strange.isDoubtful) doubts += 1
    score += strange.sum
    for (const word of words(piece)) score += wordLikelihood(word.toLowerCase(), weights)
  }
  return { score, doubts, count: found.length }
}

/** What stands between ASCII signs and has something else than ASCII in it. */
const telling = /[\p{L}\p{M}]*[^\u0000-\u007f][^\u0000-\u0040\u005b-\u0060\u007b-\u007f]*/gu

const mixed = (a: Weights, b: Weights): Weights => a.map((weight, index) => (weight + (b[index] ?? 0)) / 2)

/**
 * Signs in a word, lost bytes and capitals in its middle. A usual sign beside a word (`80 €`) makes a reading less
 * likely and is no reason to doubt it.
 */
const strangeness = (piece: string): { readonly sum: number; readonly isDoubtful: boolean } => {
  let sum = 0
  let usual = 0
  for (const { 0: sign, index } of piece.matchAll(/[^\u0000-\u007f\p{L}\p{M}]/gu)) {
    if (sign === '\ufffd') sum += lostByte
    else if (/^[\u00a0’‘“”„–—…°º€«»·・（）　]$/u.test(sign) && !isInside(piece, index)) usual -= 6
    else sum -= 11
  }
  for (const _ of piece.matchAll(/\p{Ll}\p{M}*(?=\p{Lu})/gu)) sum -= 4
  for (const _ of piece.matchAll(/\p{Lu}{2}(?=\p{Ll})/gu)) sum -= 4
  for (const _ of piece.matchAll(/\p{ASCII}(?=[^\p{ASCII}\p{sc=Latn}\p{sc=Zyyy}\p{sc=Zinh}])/gu)) sum -= 3
  for (const _ of piece.matchAll(/[\u0080-\u009f]/gu)) sum += lostByte
  return { sum: sum + usual, isDoubtful: sum < 0 }
}

/** Between two letters; an apostrophe belongs there. */
const isInside = (piece: string, at: number): boolean =>
  /\p{L}/u.test(piece[at - 1] ?? '') && /\p{L}/u.test(piece[at + 1] ?? '') && piece[at] !== '’'
