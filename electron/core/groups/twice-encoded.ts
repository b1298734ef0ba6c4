import { codePages, utf8Of } from './code-pages.ts'
import type { CodePage } from './code-pages.ts'

type Reader = {
  readonly bytes: ReadonlyMap<string, number>
  readonly sequence: RegExp
  readonly page: CodePage
}

const setOf = (letters: readonly string[]): string =>
  `[${letters.map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}]`

const readerOf = (page: CodePage): Reader => {
  const follows = [...page.follow].flatMap((letter, index) =>
    letter === '\ufffd' ? [] : [[letter, 0x80 + index] as const],
  )
  const leads = Object.entries(page.leads)
  const follow = setOf(follows.map(([letter]) => letter))
  const two = setOf(leads.flatMap(([letter, byte]) => (byte < 0xe0 ? [letter] : [])))
  const three = setOf(leads.flatMap(([letter, byte]) => (byte < 0xe0 ? [] : [letter])))
  // One pair proves nothing in a script that has such words.
  const sequence = page.isScript ? `(?:${two}${follow}){2,}` : `(?:${two}${follow}|${three}${follow}{2})+`
  return { bytes: new Map([...follows, ...leads]), sequence: new RegExp(sequence, 'g'), page }
}

const readers = codePages.map(readerOf)

/**
 * The text with every UTF-8 letter that was read as another page (`PaweĹ‚`, `Jos√©`, `РђРЅРЅР°`) read as what it
 * was; null when there is none. Windows-1252 has its own reading (damaged-text.ts).
 */
export const undoneInOtherPages = (text: string): string | null => {
  if (!/[^\u0000-\u007f]/.test(text)) return null
  for (const reader of readers) {
    const undone = text.replace(reader.sequence, (found) => decode(found, reader) ?? found)
    if (undone !== text) return undone
  }
  return null
}

const decode = (found: string, { bytes, page }: Reader): string | null => {
  // `РіРі` could be Ukrainian, `ĂŞ` is Romanian.
  if (page.isScript && found.length < 6 && !/\P{L}/u.test(found)) return null
  if (/^Ă[Şş]$/u.test(found)) return null
  const read = utf8Of([...found].map((letter) => bytes.get(letter) ?? 0))
  const isName =
    read !== null &&
    /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{P}\p{Zs}]+$/u.test(read)
  return isName ? read : null
}
