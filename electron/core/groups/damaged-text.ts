import { utf8Of, windows1252 } from './code-pages.ts'
import { withoutEntities, withoutEscapes } from './escaped-text.ts'
import { undoneInOtherPages } from './twice-encoded.ts'

export type Damage = {
  readonly why: 'lost' | 'twiceEncoded'
  /** What was probably meant; null when that cannot be told. */
  readonly suggestion: string | null
}

/**
 * Whether a text of the list has lost letters on its way here: a replacement character, a question mark or a line of
 * an old screen in a word (lost); or text that was encoded once more than it was read: UTF-8 read as another page
 * (`JosÃ©`), or letters written as `&eacute;`, `=E9` or `\u00e9` (twiceEncoded). null: nothing to be seen.
 */
export const damagedText = (text: string): Damage | null => {
  if (text.includes('\ufffd')) return { why: 'lost', suggestion: null }
  const once = undoneOnce(text)
  if (once !== null) {
    const twice = undoneOnce(once) ?? once
    return { why: 'twiceEncoded', suggestion: lostLetter.test(twice) ? null : twice }
  }
  if (utf7.test(text)) return { why: 'twiceEncoded', suggestion: null }
  return lostLetter.test(text) ? { why: 'lost', suggestion: null } : null
}

/** `Fran?ois`, `?ukasz`, `Jos├®`. A question mark that stands alone is a half that nobody knows. */
const lostLetter = /\ufffd|[\p{L}\p{M}][?？]|[?？]\p{L}|[\u2500-\u259f√]/u

/** `Ren+AOk- Blanc`: a letter of Latin or its neighbours, as UTF-7 writes it. */
const utf7 = /\+A[A-Z][A-Za-z\d+/]{1,20}-/

const undoneOnce = (text: string): string | null => {
  const plain = withoutEntities(text)
  if (plain !== text) return plain
  return withoutEscapes(text) ?? undone(text) ?? undoneInOtherPages(text)
}

/** Windows-1252 for the characters that are not at their byte's own place. */
const moved = new Map([...windows1252].map((letter, index) => [letter.codePointAt(0) ?? 0, 0x80 + index]))

/** The lead byte of two, three or four as a letter, and the bytes that follow it; several such in a row. */
const sequence = sequencePattern()

/** The text with every such sequence read as the UTF-8 it was; null when there is none. */
const undone = (text: string): string | null => {
  let found = false
  const whole = text.replace(sequence, (bytes) => {
    const read = decode(bytes)
    if (read === null) return bytes
    found = true
    return read
  })
  return found ? whole : null
}

function sequencePattern(): RegExp {
  const follow = `[\\u0080-\\u00bf${[...moved.keys()].map((code) => String.fromCodePoint(code)).join('')}]`
  return new RegExp(
    `(?:[\\u00c2-\\u00df]${follow}|[\\u00e0-\\u00ef]${follow}{2}|[\\u00f0-\\u00f4]${follow}{3})+`,
    'g',
  )
}

const decode = (text: string): string | null => {
  // Czech and Slovak write `Úž` and `Íš`.
  if (/^[ÉÍÓÔÖÚÜÝ][šžŠŽ]$/u.test(text)) return null
  const bytes = [...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return moved.get(code) ?? code
  })
  if (bytes.some((byte) => byte > 0xff)) return null
  const read = utf8Of(bytes)
  return read === null || /[\u0080-\u009f]/.test(read) ? null : read
}
