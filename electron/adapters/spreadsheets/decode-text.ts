import type { TextEncoding } from '#shared/spreadsheet.ts'
import { decodeLegacy, guessEncoding, isMostlyLost } from './guess-encoding.ts'
import { refuse } from './refusal.ts'

export type Decoded = {
  readonly text: string
  readonly encoding: TextEncoding
  readonly isGuessed: boolean
  /** Fits about as well and reads other letters. */
  readonly other: TextEncoding | null
  /** Some bytes mean nothing in the encoding; U+FFFD stands for them. */
  readonly isDamaged: boolean
}

/**
 * Bytes to text. A byte order mark, the zero bytes of UTF-16 and valid UTF-8 prove themselves; every other encoding
 * is a guess from the whole file and is said to be one. Single bytes that mean nothing become U+FFFD, and never
 * decide about the rest of the file; where they are the rule, or nothing reads like names, the file is refused. `said` is what
 * the file says of itself; valid UTF-8 is often said to be something else.
 */
export const decodeText = (
  bytes: Uint8Array,
  wanted: TextEncoding | null,
  said: TextEncoding | null = null,
): Decoded => {
  const encoding = wanted ?? byteOrderMark(bytes) ?? utf16WithoutMark(bytes)
  if (encoding !== null) return decodeAs(bytes, encoding)
  if (bytes.includes(0)) throw refuse('binary')
  // ISO-2022-JP shifts its meaning with escape sequences, so one lost byte changes all that follows.
  if (Buffer.from(bytes.subarray(0, 65_536)).includes('\u001b$')) throw refuse('encoding', 'ISO-2022-JP')
  const utf8 = decodeUnicode(bytes, 'utf-8')
  if (!utf8.includes(lost) || !hasLost(bytes, 'utf-8')) return sure(utf8, 'utf-8')
  if (said !== null) return decodeAs(bytes, said)
  const guess = guessEncoding(bytes, utf8)
  // The usual encoding is named, not the one that fits least badly.
  if (guess === null || !guess.isPlausible) throw refuse('encoding', 'windows-1252')
  const isDamaged = guess.text.includes(lost)
  if (guess.encoding === 'utf-8') return { ...sure(guess.text, 'utf-8'), isDamaged }
  return { text: guess.text, encoding: guess.encoding, isGuessed: true, other: guess.other, isDamaged }
}

const lost = '\ufffd'

const sure = (text: string, encoding: TextEncoding): Decoded => ({
  text,
  encoding,
  isGuessed: false,
  other: null,
  isDamaged: false,
})

const decodeAs = (bytes: Uint8Array, encoding: TextEncoding): Decoded => {
  const text = isUnicode(encoding) ? decodeUnicode(bytes, encoding) : decodeLegacy(bytes, encoding)
  const isDamaged = text.includes(lost) && hasLost(bytes, encoding)
  if (isDamaged && isMostlyLost(text)) throw refuse('encoding', encoding)
  return { ...sure(text, encoding), isDamaged }
}

type Unicode = 'utf-8' | 'utf-16le' | 'utf-16be'
const isUnicode = (encoding: TextEncoding): encoding is Unicode => encoding.startsWith('utf-')

const decodeUnicode = (bytes: Uint8Array, encoding: Unicode): string =>
  new TextDecoder(encoding).decode(bytes)

/** U+FFFD may also be what the file itself says. */
const hasLost = (bytes: Uint8Array, encoding: TextEncoding): boolean => {
  if (!isUnicode(encoding)) return true
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return false
  } catch {
    return true
  }
}

const byteOrderMark = (bytes: Uint8Array): TextEncoding | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/**
 * Separators and digits of UTF-16 have a zero beside them, whatever the script of the names; no other encoding of a
 * table has any. The order of the two bytes is the one that gives text.
 */
const utf16WithoutMark = (bytes: Uint8Array): TextEncoding | null => {
  if (!bytes.subarray(0, 65_536).includes(0)) return null
  const sample = bytes.subarray(0, 65_536 - (bytes.length % 2))
  const [little, big] = [oddityOf(sample, 'utf-16le'), oddityOf(sample, 'utf-16be')]
  if (Math.min(little, big) > 0.02) return null
  return little <= big ? 'utf-16le' : 'utf-16be'
}

/** The share of what no table holds: controls, lost and private characters; 1 without a single line or separator. */
const oddityOf = (sample: Uint8Array, encoding: Unicode): number => {
  const text = new TextDecoder(encoding).decode(sample)
  if (!/[\n\r,;\t|]/.test(text)) return 1
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\p{Co}\p{Cn}]/gu)?.length ?? 0
  return odd / Math.max(1, text.length)
}
