import { TextEncoding } from '#shared/spreadsheet.ts'

/** The encoding that a web page or XML names in its first kilobytes; null when none that is known here. */
export const saidEncoding = (bytes: Uint8Array): TextEncoding | null => {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const label = /<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)|<meta[^>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(
    start,
  )
  const name = (label?.[1] ?? label?.[2] ?? '').toLowerCase()
  return TextEncoding.safeParse(otherLabels.get(name) ?? name).data ?? null
}

/** Usual labels that the WHATWG Encoding Standard gives another name. */
const otherLabels: ReadonlyMap<string, TextEncoding> = new Map([
  ['utf8', 'utf-8'],
  // A page that can be read this far is in no encoding of 16 bits.
  ['utf-16', 'utf-8'],
  ['unicode', 'utf-8'],
  ['us-ascii', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
  ['iso-8859-11', 'windows-874'],
  ['tis-620', 'windows-874'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['x-sjis', 'shift_jis'],
  ['sjis', 'shift_jis'],
  ['windows-31j', 'shift_jis'],
  ['big5-hkscs', 'big5'],
  ['ks_c_5601-1987', 'euc-kr'],
  ['x-mac-roman', 'macintosh'],
])
