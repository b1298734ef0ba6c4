import { Parser } from 'htmlparser2'
import type { Cell } from '#shared/spreadsheet.ts'
import { numberText } from './cell-values.ts'
import { Grid } from './grid.ts'
import { refuse } from './refusal.ts'

type Attributes = Readonly<Record<string, string>>

/** XML Spreadsheet 2003 (Microsoft's "XML Spreadsheet Reference"): places by ss:Index, values in Data by ss:Type. */
export const readSpreadsheetXml = (text: string): readonly Grid[] => {
  const all: Grid[] = []
  const struckStyles = new Set<string>()
  let style = ''
  let cell: Attributes | null = null
  let data: { readonly type: string; text: string } | null = null
  let inData = false
  /** Notes of a cell hold their own data. */
  let inComment = false
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
          case 'Comment':
            inComment = true
            return
          case 'Data':
            if (inComment) return
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
        if (bare(name) === 'Comment') inComment = false
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
