import { z } from 'zod'

/**
 * Encodings a rooming list may come in, by their labels in the WHATWG Encoding Standard. Only Unicode proves itself;
 * every other one is a guess from the whole file, and the reading says so (`encodingGuessed`).
 */
export const TextEncoding = z.enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-15',
  'iso-8859-16',
  'koi8-r',
  'koi8-u',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
])
export type TextEncoding = z.infer<typeof TextEncoding>

const encodingNames: Partial<Record<TextEncoding, string>> = {
  'utf-16le': 'UTF-16 (LE)',
  'utf-16be': 'UTF-16 (BE)',
  macintosh: 'Mac OS Roman',
  shift_jis: 'Shift_JIS',
  gb18030: 'GBK / GB18030',
  big5: 'Big5',
}

/** The usual spelling of an encoding's name, the same in every language. */
export const encodingName = (encoding: TextEncoding): string =>
  encodingNames[encoding] ??
  (encoding.startsWith('windows') ? encoding.replace('windows', 'Windows') : encoding.toUpperCase())

export const SheetFormat = z.enum(['csv', 'semicolon', 'tsv', 'pipe', 'xlsx', 'xls', 'html'])
export type SheetFormat = z.infer<typeof SheetFormat>

/**
 * One cell as text, with what it was. number: canonical decimal text (`101`, never `101.0` or `1E+05` from XLSX);
 * date: local wall-clock `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`, already read with the epoch of the workbook.
 * formula: the value the spreadsheet program had cached; nothing is ever evaluated. merged: repeated from the top
 * left cell of a merged area. error: Excel's own error value. unknown: a formula whose value the file does not hold; its
 * text is empty and must never count as a blank cell. excelText: guarded against Excel in the file (`="0412"`,
 * `'0412`); `text` is what was guarded.
 */
export const Cell = z.object({
  text: z.string(),
  kind: z.enum(['text', 'number', 'date']),
  note: z.enum(['formula', 'merged', 'error', 'unknown', 'excelText']).nullable(),
  /** The number in the cell, when its format shows other digits or letters: text `0412`, held `412`. */
  held: z.string().exactOptional(),
})
export type Cell = z.infer<typeof Cell>

export type SheetRow = {
  /** As the spreadsheet program counts: 1 is the first row or record of the file. */
  readonly n: number
  readonly isHidden: boolean
  /** Places of the filled cells whose text is struck through, from 0. */
  readonly struck?: readonly number[]
  /** Some bytes of this line mean nothing in the encoding; they stand as U+FFFD. */
  readonly isDamaged?: boolean
  readonly cells: readonly Cell[]
}

/** What a person should know about how the file was read. */
export const SheetNote = z.discriminatedUnion('is', [
  /** `other` reads other letters and fits about as well. */
  z.object({
    is: z.literal('encodingGuessed'),
    encoding: TextEncoding,
    other: TextEncoding.nullable().default(null),
  }),
  z.object({ is: z.literal('hiddenRows'), rows: z.array(z.int()).readonly() }),
  z.object({ is: z.literal('hiddenColumns'), count: z.int() }),
  z.object({ is: z.literal('hiddenSheets'), sheets: z.array(z.string()).readonly() }),
  z.object({ is: z.literal('mergedCells'), areas: z.array(z.string()).readonly() }),
  z.object({ is: z.literal('formulas'), count: z.int() }),
  z.object({ is: z.literal('otherSheets'), sheets: z.array(z.string()).readonly() }),
  /** A quotation mark inside a value would have swallowed lines; these rows were read without quoting. */
  z.object({ is: z.literal('linesUnquoted'), rows: z.array(z.int()).readonly() }),
  z.object({ is: z.literal('bytesLost'), rows: z.array(z.int()).readonly() }),
  z.object({ is: z.literal('struckThrough'), rows: z.array(z.int()).readonly() }),
  /** Formulas whose value the file does not hold. */
  z.object({ is: z.literal('formulasUnknown'), count: z.int() }),
])
export type SheetNote = z.infer<typeof SheetNote>

export const SheetFile = z.object({
  name: z.string(),
  /** Of the bytes. */
  sha256: z.string(),
  /** Of the cells in sorted rows: the same list in another order or with other line ends has the same. */
  contentSha256: z.string(),
  format: SheetFormat,
  /** null for a workbook. */
  encoding: TextEncoding.nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()).readonly(),
  /** The year from which a workbook counts its days. */
  epoch: z.union([z.literal(1900), z.literal(1904)]),
})
export type SheetFile = z.infer<typeof SheetFile>

export type Spreadsheet = {
  readonly file: SheetFile
  readonly rows: readonly SheetRow[]
  readonly notes: readonly SheetNote[]
}

export const SheetOptions = z.strictObject({
  encoding: TextEncoding.nullable(),
  sheet: z.string().max(200).nullable(),
})
export type SheetOptions = z.infer<typeof SheetOptions>

/** What may be read at all. More is refused, so that a file cannot exhaust the desk's computer. */
export const sheetLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  cell: 4096,
  cells: 1_000_000,
  seconds: 20,
  memoryMb: 512,
  unpackedBytes: 100 * 1024 * 1024,
  unpackedRatio: 100,
  entries: 512,
} as const
