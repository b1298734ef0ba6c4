import { remember } from '../remember.ts'

const numberWords = new Set([
  ...['no', 'nr', 'num', 'numero', 'nummer', 'n', 'number', 'nro', 'nb', 'numbers', 'numer', 'numara'],
  ...['numarasi', 'cislo', 'αρ', 'αριθμοσ'],
])

/** Letters that Unicode does not take apart, or that one language writes in two ways. */
const folded: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ٱ: 'ا',
  ـ: '',
}

const foldedLetters = new RegExp(`[${Object.keys(folded).join('')}]`, 'gu')
const cjk = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]`
const betweenCjk = new RegExp(`(?<=${cjk}) (?=${cjk})`, 'gu')
const besideCjk = new RegExp(`(?<=${cjk})(?=[a-z0-9])|(?<=[a-z0-9])(?=${cjk})`, 'gu')

/** Whether a text is written without spaces between its words. */
export const isCjk = (text: string): boolean => new RegExp(cjk, 'u').test(text)

/**
 * A heading in the one form in which headings are compared: `RoomNo.` and `Room  number` are `room number`. Case,
 * accents, width and punctuation do not count; the Turkish dotless i is an i, the Arabic tatweel is nothing. The
 * sound marks of Japanese stay, for they make other syllables.
 */
export const normalise = remember((header: string): string =>
  header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/#|№|[º°]/gu, ' number ')
    .normalize('NFKD')
    .replace(/(?![\u3099\u309a])\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(foldedLetters, (letter) => folded[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(besideCjk, ' ')
    .replace(betweenCjk, '')
    .trim()
    .split(' ')
    .map((word) => (numberWords.has(word) ? 'number' : word))
    .filter((word, index, all) => word !== all[index - 1])
    .join(' '),
)

const separators = /[/|\n()[\]{}:;,*–—]|\s-\s/u

/** The sides of a heading in several languages or with a hint: `Zimmer / Room`, `Arrival (dd.mm.yyyy)`. */
export const sidesOf = (header: string): readonly string[] =>
  header
    .split(separators)
    .map(normalise)
    .filter((side) => side !== '')
