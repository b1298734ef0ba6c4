import { Parser } from 'htmlparser2'
import type { Cell, SheetFormat, SheetNote, SheetRow } from '#shared/spreadsheet.ts'
import { sheetLimits } from '#shared/spreadsheet.ts'
import { numberText } from './cell-values.ts'
import { textCell } from './cell-text.ts'
import { Grid } from './grid.ts'
import { Refusal, refuse } from './refusal.ts'

export type Page = {
  readonly rows: readonly SheetRow[]
  readonly format: SheetFormat
  readonly sheet: string
  readonly sheets: readonly string[]
  readonly notes: readonly SheetNote[]
}

/**
 * A web page or the XML of Excel 2003, as many systems write under the name .xls. Every table is a sheet; without a
 * choice the first visible sheet of the XML is read, of a page the table with most filled cells.
 */
export const readPage = (text: string, wanted: string | null): Page => {
  const isXml =
    /urn:schemas-microsoft-com:office:spreadsheet/.test(text.slice(0, 8192)) &&
    /<(?:\w+:)?Workbook/.test(text)
  const all = (isXml ? readSpreadsheetXml(text) : readTables(text)).filter((one) => one.filled > 0)
  const names = all.map((one) => one.name)
  const visible = all.filter((one) => !one.isHidden)
  const usual = isXml ? visible[0] : visible.toSorted((a, b) => b.filled - a.filled)[0]
  const chosen = wanted === null ? usual : all.find((one) => one.name === wanted)
  if (chosen === undefined) {
    throw wanted === null
      ? refuse('markup')
      : new Refusal({ kind: 'sheetUnknown', sheet: wanted, sheets: names })
  }
  return {
    ...chosen.read(),
    format: isXml ? 'xls' : 'html',
    sheet: chosen.name,
    sheets: names,
    notes: notesOf(chosen, all),
  }
}

const notesOf = (chosen: Grid, all: readonly Grid[]): readonly SheetNote[] => {
  const { rows } = chosen.read()
  const hidden = rows.filter((row) => row.isHidden).map((row) => row.n)
  const struck = rows.filter((row) => row.struck !== undefined).map((row) => row.n)
  const count = (note: Cell['note']) =>
    rows.flatMap((row) => row.cells.filter((cell) => cell.note === note)).length
  const others = all.filter((one) => one !== chosen)
  const [shown, away] = [others.filter((one) => !one.isHidden), others.filter((one) => one.isHidden)]
  return [
    ...(hidden.length > 0 ? [{ is: 'hiddenRows', rows: hidden } as const] : []),
    ...(away.length > 0 ? [{ is: 'hiddenSheets', sheets: away.map((one) => one.name) } as const] : []),
    ...(shown.length > 0 ? [{ is: 'otherSheets', sheets: shown.map((one) => one.name) } as const] : []),
    ...(chosen.merges.length > 0 ? [{ is: 'mergedCells', areas: chosen.merges } as const] : []),
    ...(count('formula') > 0 ? [{ is: 'formulas', count: count('formula') } as const] : []),
    ...(struck.length > 0 ? [{ is: 'struckThrough', rows: struck } as const] : []),
    ...(count('unknown') > 0 ? [{ is: 'formulasUnknown', count: count('unknown') } as const] : []),
  ]
}

type Attributes = Readonly<Record<string, string>>

/** The tables of a web page; one inside a cell of another is a table of its own. */
const readTables = (text: string): readonly Grid[] => {
  const all: Grid[] = []
  const open: { grid: Grid; text: string | null; attributes: Attributes; isStruck: boolean }[] = []
  let silent = 0
  const endCell = (): void => {
    const top = open.at(-1)
    if (top === undefined || top.text === null) return
    const { colspan, rowspan } = top.attributes
    const cell = textCell(top.text.replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n ?/g, '\n'))
    top.grid.add(cell, { across: spanOf(colspan), down: spanOf(rowspan), isStruck: top.isStruck })
    top.text = null
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const top = open.at(-1)
      if (name === 'script' || name === 'style') silent += 1
      if (name === 'table') {
        if (open.length >= 20) throw refuse('unsafe', 'nested tables')
        const grid = new Grid(`Table ${all.length + 1}`)
        all.push(grid)
        open.push({ grid, text: null, attributes: {}, isStruck: false })
      }
      if (top === undefined) return
      if (name === 'tr') {
        endCell()
        top.grid.startRow(null, /display\s*:\s*none/i.test(attributes['style'] ?? ''))
      }
      if (name === 'td' || name === 'th') {
        endCell()
        top.text = ''
        top.attributes = attributes
        top.isStruck = isLineThrough(attributes)
      }
      if (top.text === null) return
      if (name === 'br') top.text += '\n'
      if (['s', 'strike', 'del'].includes(name) || isLineThrough(attributes)) top.isStruck = true
    },
    ontext: (found) => {
      const top = open.at(-1)
      if (top !== undefined && top.text !== null && silent === 0) top.text += found.replaceAll(/\s+/g, ' ')
    },
    onclosetag: (name) => {
      const top = open.at(-1)
      if (name === 'script' || name === 'style') silent = Math.max(0, silent - 1)
      if (top === undefined) return
      if (name === 'td' || name === 'th' || name === 'tr') endCell()
      if ((name === 'p' || name === 'div') && top.text !== null) top.text += '\n'
      if (name === 'table') {
        endCell()
        open.pop()
      }
    },
  })
  parser.end(text)
  return all
}

const isLineThrough = (attributes: Attributes): boolean => /line-through/i.test(attributes['style'] ?? '')

const spanOf = (text: string | undefined): number => {
  const count = Number(text ?? 1)
  return Number.isInteger(count) && count >= 1 ? Math.min(count, sheetLimits.rows) : 1
}

/** XML Spreadsheet 2003 (Microsoft's "XML Spreadsheet Reference"): places by ss:Index, values in Data by ss:Type. */
const readSpreadsheetXml = (text: string): readonly Grid[] => {
  const all: Grid[] = []
  const struckStyles = new Set<string>()
  let style = ''
  let cell: Attributes | null = null
  let data: { readonly type: string; text: string } | null = null
  let inData = false
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const grid = all.at(-1)
        switch (bare(name)) {
          case 'Style':
            style = of(attributes, 'ID') ?? ''
            return
          case 'Font':
            if (of(attributes, 'StrikeThrough') === '1') struckStyles.add(style)
            return
          case 'Worksheet':
            all.push(new Grid(of(attributes, 'Name') ?? `Sheet${all.length + 1}`))
            return
          case 'Row':
            grid?.startRow(placeOf(attributes), of(attributes, 'Hidden') === '1')
            return
          case 'Cell':
            cell = attributes
            data = null
            return
          case 'Data':
            inData = cell !== null
            data = { type: of(attributes, 'Type') ?? 'String', text: '' }
            return
        }
      },
      ontext: (found) => {
        if (inData && data !== null) data.text += found
        else if (isVisibleTag && /SheetHidden|SheetVeryHidden/.test(found)) all.at(-1)?.hide()
      },
      onopentagname: (name) => (isVisibleTag = bare(name) === 'Visible'),
      onclosetag: (name) => {
        if (bare(name) === 'Visible') isVisibleTag = false
        if (bare(name) === 'Data') inData = false
        if (bare(name) !== 'Cell' || cell === null) return
        all.at(-1)?.add(xmlCell(data, of(cell, 'Formula') !== null), {
          at: placeOf(cell),
          across: Number(of(cell, 'MergeAcross') ?? 0) + 1,
          down: Number(of(cell, 'MergeDown') ?? 0) + 1,
          isStruck: struckStyles.has(of(cell, 'StyleID') ?? ''),
        })
        cell = null
      },
    },
    { xmlMode: true },
  )
  let isVisibleTag = false
  parser.end(text)
  return all
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

const of = (attributes: Attributes, name: string): string | null =>
  Object.entries(attributes).find(([one]) => bare(one) === name)?.[1] ?? null

/** From 1; null when it follows the one before. */
const placeOf = (attributes: Attributes): number | null => {
  const index = of(attributes, 'Index')
  if (index === null) return null
  const place = Number(index)
  if (!Number.isInteger(place) || place < 1) throw refuse('damaged')
  return place
}

const xmlCell = (data: { readonly type: string; readonly text: string } | null, isFormula: boolean): Cell => {
  const note = isFormula ? 'formula' : null
  if (data === null) return { text: '', kind: 'text', note: isFormula ? 'unknown' : null }
  const text = data.text.trim()
  if (data.type === 'Error') return { text, kind: 'text', note: 'error' }
  if (data.type === 'Number' && text !== '' && Number.isFinite(Number(text))) {
    return { text: numberText(Number(text)), kind: 'number', note }
  }
  if (data.type === 'DateTime' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text))
    return { text: dayText(text), kind: 'date', note }
  return { text, kind: 'text', note }
}

/** A time without a day stands on the last day of 1899. */
const dayText = (text: string): string => {
  if (text.startsWith('1899-12-31T')) return text.slice(10, 16)
  return text.slice(10, 16) === 'T00:00' ? text.slice(0, 10) : text.slice(0, 16)
}
