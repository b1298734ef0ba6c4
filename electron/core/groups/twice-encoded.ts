type Page = {
  /** Bytes of this page by their letters. */
  readonly bytes: ReadonlyMap<string, number>
  readonly sequence: RegExp
  /** A pair of letters could be part of a name of this script, so that one pair proves nothing. */
  readonly isScript: boolean
}

/**
 * The text with every UTF-8 letter that was read as another page (`PaweĹ‚`, `Jos√©`, `РђРЅРЅР°`) read as what it
 * was; null when there is none. Windows-1252 has its own reading (damaged-text.ts).
 */
export const undoneInOtherPages = (text: string): string | null => {
  if (!/[^\u0000-\u007f]/.test(text)) return null
  for (const page of pages()) {
    const undone = text.replace(page.sequence, (found) => decodeAll(found, page) ?? found)
    if (undone !== text) return undone
  }
  return null
}

/** Lead bytes of UTF-8: accented Latin, Vietnamese and typographic signs; or those of one script. */
const latin = [0xc3, 0xc4, 0xc5]
const kinds: readonly (readonly [name: string, leads: readonly number[] | null])[] = [
  ['windows-1250', null],
  ['windows-1257', null],
  ['windows-1254', null],
  ['macintosh', null],
  ['windows-1251', [0xd0, 0xd1]],
  ['koi8-r', [0xd0, 0xd1]],
  ['windows-1253', [0xce, 0xcf]],
  ['windows-1256', [0xd8, 0xd9]],
]

let made: readonly Page[] | null = null
const pages = (): readonly Page[] => (made ??= kinds.map(([name, leads]) => makePage(name, leads)))

const makePage = (name: string, leads: readonly number[] | null): Page => {
  const letters = Array.from({ length: 256 }, (_, byte) => new TextDecoder(name).decode(Uint8Array.of(byte)))
  const bytes = new Map(
    letters.flatMap((letter, byte) => (byte >= 0x80 && letter !== '\ufffd' ? [[letter, byte]] : [])),
  )
  const set = (codes: readonly number[]) =>
    `[${codes.map((code) => `\\u${(letters[code] ?? '').charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}]`
  const follow = set(
    Array.from({ length: 64 }, (_, index) => 0x80 + index).filter((code) => letters[code] !== '\ufffd'),
  )
  const sequence =
    leads === null
      ? `(?:${set(latin)}${follow}|${set([0xe1, 0xe2])}${follow}{2})+`
      : `(?:${set(leads)}${follow}){2,}`
  return { bytes, sequence: new RegExp(sequence, 'g'), isScript: leads !== null }
}

const decodeAll = (found: string, page: Page): string | null => {
  // `РІ` is Ukrainian as it stands, and `ĂŞ` Romanian.
  if (page.isScript && found.length < 6 && !/\P{L}/u.test(found)) return null
  if (/^Ă[Şş]$/u.test(found)) return null
  const bytes = [...found].map((letter) => page.bytes.get(letter) ?? 0)
  try {
    const read = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
    return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{P}\p{Zs}]+$/u.test(read)
      ? read
      : null
  } catch {
    return null
  }
}
