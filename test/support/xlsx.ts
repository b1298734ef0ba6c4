import { makeZip } from './zip.ts'
import type { ZipPart } from './zip.ts'

/** A cell: text, a number, a date as `YYYY-MM-DD` (shown as a date), a formula with the value it had, or nothing. */
export type CellSpec =
  | string
  | number
  | null
  | { readonly date: string }
  | { readonly formula: string; readonly cached: string | number }

export type SheetSpec = {
  readonly name: string
  readonly rows: readonly (readonly CellSpec[])[]
  readonly isHidden?: boolean
  /** Numbers of hidden rows, from 1. */
  readonly hiddenRows?: readonly number[]
  readonly merges?: readonly string[]
}

export type XlsxSpec = {
  readonly sheets: readonly SheetSpec[]
  readonly is1904?: boolean
  /** Strings inside the cells instead of in the shared table. */
  readonly inline?: boolean
  /** Instead of the parts of the same name. */
  readonly replace?: Readonly<Record<string, string>>
}

/** A workbook as spreadsheet programs write it, the same bytes every time. */
export const makeXlsx = (spec: XlsxSpec): Buffer => makeZip(xlsxParts(spec))

export const xlsxParts = (spec: XlsxSpec): readonly ZipPart[] => {
  const strings: string[] = []
  const sheets = spec.sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    text: sheetXml(sheet, spec, strings),
  }))
  const parts = [
    { name: '[Content_Types].xml', text: contentTypes(spec.sheets.length) },
    { name: '_rels/.rels', text: relations([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', text: workbookXml(spec) },
    { name: 'xl/_rels/workbook.xml.rels', text: workbookRelations(spec.sheets.length) },
    { name: 'xl/styles.xml', text: styles },
    { name: 'xl/sharedStrings.xml', text: stringsXml(strings) },
    ...sheets,
  ]
  return parts.map((part) => ({ ...part, text: spec.replace?.[part.name] ?? part.text }))
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`

const contentTypes = (sheets: number): string => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  )
  return `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/>${parts.join('')}</Types>`
}

const relations = (all: readonly (readonly [string, string])[]): string => {
  const lines = all.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${packaged}/relationships">${lines.join('')}</Relationships>`
}

const workbookRelations = (sheets: number): string =>
  relations([
    ...Array.from(
      { length: sheets },
      (_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const,
    ),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ])

const workbookXml = ({ sheets, is1904 }: XlsxSpec): string => {
  const lines = sheets.map(
    (sheet, index) =>
      `<sheet name="${escape(sheet.name)}" sheetId="${index + 1}"${sheet.isHidden === true ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  )
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${is1904 === true ? ' date1904="1"' : ''}/><sheets>${lines.join('')}</sheets></workbook>`
}

const stringsXml = (strings: readonly string[]): string =>
  `${head}<sst xmlns="${main}">${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`

const sheetXml = (sheet: SheetSpec, spec: XlsxSpec, strings: string[]): string => {
  const rows = sheet.rows.map((cells, index) => {
    const n = index + 1
    const hidden = sheet.hiddenRows?.includes(n) === true ? ' hidden="1"' : ''
    const written = cells.map((cell, column) => cellXml(cell, `${letters(column)}${n}`, spec, strings))
    return `<row r="${n}"${hidden}>${written.join('')}</row>`
  })
  const areas = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const merges = areas === '' ? '' : `<mergeCells>${areas}</mergeCells>`
  return `${head}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData>${merges}</worksheet>`
}

const cellXml = (cell: CellSpec, ref: string, spec: XlsxSpec, strings: string[]): string => {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`
  if (typeof cell === 'string') {
    if (spec.inline === true) return `<c r="${ref}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`
    const known = strings.indexOf(cell)
    const index = known === -1 ? strings.push(cell) - 1 : known
    return `<c r="${ref}" t="s"><v>${index}</v></c>`
  }
  if ('date' in cell) return `<c r="${ref}" s="1"><v>${serialOf(cell.date, spec.is1904 === true)}</v></c>`
  const isText = typeof cell.cached === 'string'
  return `<c r="${ref}"${isText ? ' t="str"' : ''}><f>${escape(cell.formula)}</f><v>${escape(String(cell.cached))}</v></c>`
}

const serialOf = (date: string, is1904: boolean): number =>
  (Date.parse(`${date}T00:00:00Z`) - Date.UTC(is1904 ? 1904 : 1899, is1904 ? 0 : 11, is1904 ? 1 : 30)) /
  86_400_000

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
