import { refusalOfCompound } from './containers.ts'
import { refuse } from './refusal.ts'

/** Of archives; the ones that are no XLSX are refused by what is in them. A new workbook is often named `.xls`. */
const workbookEndings = ['xlsx', 'xlsm', 'xltx', 'xltm', 'xls', 'xlsb', 'ods', 'ots', 'fods', 'numbers', '']

/** What the first bytes say; the ending of the name must agree with it. */
export const sniff = (bytes: Uint8Array, name: string): 'workbook' | 'text' => {
  if (bytes.length === 0) throw refuse('empty')
  if (startsWith(bytes, '%PDF')) throw refuse('pdf')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    throw refusalOfCompound(bytes, extensionOf(name) === 'xlsx')
  }
  const found = startsWith(bytes, 'PK\u0003\u0004') ? 'workbook' : 'text'
  const said = extensionOf(name)
  // Many systems write a web page, XML or tabs and call it .xls; Excel opens these too.
  const fits =
    found === 'workbook' ? workbookEndings : ['csv', 'tsv', 'tab', 'txt', 'asc', 'prn', '', ...pageEndings]
  if (!fits.includes(said)) throw refuse('wrongExtension', `.${said}`)
  return found
}

/** Refuses text that is no table: control characters or a page of markup. */
export const refuseNonTables = (text: string): void => {
  const start = text.slice(0, 8192)
  const controls = start.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g)?.length ?? 0
  if (controls > 0) throw refuse('binary')
  if (isPage(text) || /^\s*(?:\{\\rtf|mime-version:)/i.test(start)) throw refuse('markup')
  if (text.trim() === '') throw refuse('empty')
}

const pageEndings = ['xls', 'htm', 'html', 'xml']

/** Whether the name is one under which a web page or XML is read as a table. */
export const mayBePage = (name: string): boolean => pageEndings.includes(extensionOf(name))

export const isPage = (text: string): boolean =>
  /^\s*<(?:!doctype|!--|html|head|meta|style|body|div|\?xml|table|(?:\w+:)?workbook)\b/i.test(
    text.slice(0, 8192),
  ) || /^\s*<!--/.test(text)

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0))

const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
