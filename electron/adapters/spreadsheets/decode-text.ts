import type { TextEncoding } from '#shared/spreadsheet.ts'
import { refuse } from './refusal.ts'

export type Decoded = { readonly text: string; readonly encoding: TextEncoding; readonly isGuessed: boolean }

/**
 * Bytes to text: a byte order mark decides, then zero bytes in every second place (UTF-16), then UTF-8 if every
 * byte fits, else Windows-1252, which is a guess and said so. A byte that means nothing in the chosen encoding is
 * a refusal, never a question mark in a guest's name.
 */
export const decodeText = (bytes: Uint8Array, wanted: TextEncoding | null): Decoded => {
  const marked = byteOrderMark(bytes)
  const encoding = wanted ?? marked ?? utf16WithoutMark(bytes)
  if (encoding !== null) return { text: decode(bytes, encoding), encoding, isGuessed: false }
  if (bytes.includes(0)) throw refuse('binary')
  try {
    return { text: decodeStrictly(bytes, 'utf-8'), encoding: 'utf-8', isGuessed: false }
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252', isGuessed: true }
  }
}

const byteOrderMark = (bytes: Uint8Array): TextEncoding | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** Western tables in UTF-16 have a zero in nearly every second byte; no other encoding has any zeros. */
const utf16WithoutMark = (bytes: Uint8Array): TextEncoding | null => {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const half = sample.length / 2
  if ((zeros[1] ?? 0) > half * 0.6 && zeros[0] === 0) return 'utf-16le'
  return (zeros[0] ?? 0) > half * 0.6 && zeros[1] === 0 ? 'utf-16be' : null
}

const decode = (bytes: Uint8Array, encoding: TextEncoding): string => {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  try {
    return decodeStrictly(bytes, encoding)
  } catch {
    throw refuse('encoding', encoding)
  }
}

const decodeStrictly = (bytes: Uint8Array, encoding: TextEncoding): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes)

// What 0x80 to 0x9f are in Windows-1252; a gap is a byte that means nothing. Not left to TextDecoder, which maps
// the gaps to control characters and, in some releases of Node, the whole row.
const upper = '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ'

const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (byte) => {
      const letter = upper[byte.charCodeAt(0) - 0x80] ?? '\u0000'
      if (letter === '\u0000') throw refuse('encoding', 'windows-1252')
      return letter
    })
