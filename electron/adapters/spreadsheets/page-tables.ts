import { Parser } from 'htmlparser2'
import { sheetLimits } from '#shared/spreadsheet.ts'
import { textCell } from './cell-text.ts'
import { Grid } from './grid.ts'
import { createStyles } from './page-styles.ts'
import { refuse } from './refusal.ts'

type Attributes = Readonly<Record<string, string>>

/** The tables of a web page; one inside a cell of another is a table of its own. */
export const readTables = (text: string): readonly Grid[] => {
  const all: Grid[] = []
  const open: OpenTable[] = []
  const styles = createStyles()
  let silent = 0
  let isStyle = false
  const endCell = (): void => {
    const top = open.at(-1)
    if (top === undefined || top.text === null) return
    const { colspan, rowspan } = top.attributes
    const cell = textCell(top.text.replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n ?/g, '\n'))
    top.grid.add(cell, { across: spanOf(colspan), down: spanOf(rowspan), isStruck: top.isStruck })
    top.text = null
  }
  const isLineThrough = (attributes: Attributes): boolean =>
    styles.say(attributes, 'text-decoration', /line-through/i)
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const top = open.at(-1)
      if (name === 'script' || name === 'style') silent += 1
      if (name === 'style') isStyle = true
      if (name === 'table') {
        if (open.length >= 20) throw refuse('unsafe', 'nested tables')
        const grid = new Grid(`Table ${all.length + 1}`)
        all.push(grid)
        open.push({ grid, text: null, attributes: {}, isStruck: false, isRowStruck: false })
      }
      if (top === undefined) return
      if (name === 'tr') {
        endCell()
        top.grid.startRow(null, styles.say(attributes, 'display', /none/i))
        top.isRowStruck = isLineThrough(attributes)
      }
      if (name === 'td' || name === 'th') {
        endCell()
        top.text = ''
        top.attributes = attributes
        top.isStruck = top.isRowStruck || isLineThrough(attributes)
      }
      if (top.text === null) return
      if (name === 'br') top.text += '\n'
      if (['s', 'strike', 'del'].includes(name) || isLineThrough(attributes)) top.isStruck = true
    },
    ontext: (found) => {
      if (isStyle) styles.learn(found)
      const top = open.at(-1)
      if (top !== undefined && top.text !== null && silent === 0) top.text += found.replaceAll(/\s+/g, ' ')
    },
    onclosetag: (name) => {
      const top = open.at(-1)
      if (name === 'script' || name === 'style') silent = Math.max(0, silent - 1)
      if (name === 'style') isStyle = false
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

type OpenTable = {
  readonly grid: Grid
  /** Of the open cell; null between two cells. */
  text: string | null
  attributes: Attributes
  isStruck: boolean
  isRowStruck: boolean
}

const spanOf = (text: string | undefined): number => {
  const count = Number(text ?? 1)
  return Number.isInteger(count) && count >= 1 ? Math.min(count, sheetLimits.rows) : 1
}
