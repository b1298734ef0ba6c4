import { utf8Of, windows1252Of } from './code-pages.ts'

/** Letters by their HTML names that are no plain letter with a mark. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  eth: 'ð',
  ETH: 'Ð',
  thorn: 'þ',
  THORN: 'Þ',
  lstrok: 'ł',
  Lstrok: 'Ł',
  inodot: 'ı',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
}
const marks: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  breve: '\u0306',
  dot: '\u0307',
  uml: '\u0308',
  ring: '\u030a',
  dblac: '\u030b',
  caron: '\u030c',
  cedil: '\u0327',
  ogon: '\u0328',
}

const codePoint = (code: number): string =>
  code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'

/**
 * The text with `&eacute;`, `&#233;` and `&amp;` as the letters they stand for. Cut at its `&` such a name would be
 * several people.
 */
export const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{2,7})|#[xX]([\da-fA-F]{2,6})|([A-Za-z]{2,8}));/g, (whole, ...parts: string[]) => {
    const [decimal, hex, name = ''] = parts
    if (decimal !== undefined) return codePoint(Number(decimal))
    if (hex !== undefined) return codePoint(Number.parseInt(hex, 16))
    const mark = marks[name.slice(1)]
    return named[name] ?? (mark === undefined ? whole : `${name.slice(0, 1)}${mark}`.normalize('NFC'))
  })

/** `Jos=E9`, `Jos%C3%A9`, `Jos\u00e9`: letters as mails, addresses and programs write them. */
const escaped = /(?:=[\dA-F]{2})+|(?:%[\dA-Fa-f]{2})+|(?:\\u[\da-fA-F]{4})+|(?:\\x[\da-fA-F]{2})+/g

/** The text with such escapes undone; null when it has none. */
export const withoutEscapes = (text: string): string | null => {
  if (!/\p{L}/u.test(text.replace(escaped, ''))) return null
  const undone = text.replace(escaped, (found) => unescape(found) ?? found)
  return undone === text ? null : undone
}

const unescape = (found: string): string | null => {
  const codes = (found.match(/[\da-fA-F]{2,4}/g) ?? []).map((hex) => Number.parseInt(hex, 16))
  if (found.startsWith('\\')) return codes.map(codePoint).join('')
  // Nobody's name holds such a sign; ASCII behind one is left alone: `50%20`.
  return codes.some((code) => code >= 0x80) ? (utf8Of(codes) ?? windows1252Of(codes)) : null
}
