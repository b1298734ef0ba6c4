import type { SheetNote, SheetOptions, SheetRow, Spreadsheet } from '#shared/spreadsheet.ts'
import { decodeText } from './decode-text.ts'
import { readDelimited } from './delimited.ts'
import { readPage } from './page.ts'
import { saidEncoding } from './said-encoding.ts'
import { isPage, mayBePage, refuseNonTables } from './sniff.ts'

export type TableRead = Pick<Spreadsheet['file'], 'format' | 'encoding' | 'sheet' | 'sheets' | 'epoch'> & {
  readonly rows: readonly SheetRow[]
  readonly notes: readonly SheetNote[]
}

/** A table in text, with what was guessed about its encoding and the rows in which bytes were lost. */
export const readTextTable = (bytes: Uint8Array, name: string, options: SheetOptions): TableRead => {
  const decoded = decodeText(bytes, options.encoding, mayBePage(name) ? saidEncoding(bytes) : null)
  const { encoding, isGuessed, other, isDamaged } = decoded
  // Old programs end a file with Ctrl-Z.
  const text = decoded.text.replace(/\s*\u001a[\s\u001a]*$/u, '')
  const isMarkup = mayBePage(name) && isPage(text)
  if (!isMarkup) refuseNonTables(text)
  const table = isMarkup ? readPage(text, options.sheet) : { ...noSheets, ...readDelimited(text) }
  const rows = isDamaged ? table.rows.map(marked) : table.rows
  const damaged = rows.filter((row) => row.isDamaged === true).map((row) => row.n)
  const notes: readonly SheetNote[] = [
    ...(isGuessed ? [{ is: 'encodingGuessed', encoding, other } as const] : []),
    ...(damaged.length > 0 ? [{ is: 'bytesLost', rows: damaged } as const] : []),
    ...table.notes,
  ]
  return {
    rows,
    format: table.format,
    encoding,
    sheet: table.sheet,
    sheets: table.sheets,
    epoch: 1900,
    notes,
  }
}

const noSheets = { sheet: null, sheets: [] } as const

const marked = (row: SheetRow): SheetRow =>
  row.cells.some((cell) => cell.text.includes('\ufffd')) ? { ...row, isDamaged: true } : row
