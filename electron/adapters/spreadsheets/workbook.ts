import { relationsOf } from './package-parts.ts'
import { refuse } from './refusal.ts'
import { richTextReader } from './rich-text.ts'
import type { RichText } from './rich-text.ts'
import { readStyles } from './styles.ts'
import type { CellStyle } from './styles.ts'
import { attribute, isTrue, readXml, relationOf } from './xml.ts'
import type { Archive } from './zip.ts'

export type WorkbookSheet = { readonly name: string; readonly isHidden: boolean; readonly part: string }

export type Workbook = {
  readonly sheets: readonly WorkbookSheet[]
  /** Days are counted from 1904 in workbooks of old Macs, else from 1900. */
  readonly is1904: boolean
  /** The values stored with formulas are known to be old: the spreadsheet program computes all of them on opening. */
  readonly isToCompute: boolean
  readonly strings: readonly RichText[]
  readonly style: (style: number) => CellStyle
}

/** What all sheets share, found by the relations of the package, wherever its parts lie. */
export const readWorkbook = (archive: Archive): Workbook => {
  const main =
    relationsOf(archive, '').find((one) => one.kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const xml = main.toLowerCase().endsWith('.xml') ? archive.read(main) : null
  if (xml === null) throw refuse('notWorkbook')
  const relations = relationsOf(archive, main)
  const byId = new Map(relations.map((one) => [one.id, one]))
  const partOf = (kind: string): string | null => {
    const found = relations.find((one) => one.kind === kind)
    return found === undefined ? null : archive.read(found.part)
  }
  const sheets: WorkbookSheet[] = []
  let root = ''
  let is1904 = false
  let isToCompute = false
  readXml(xml, {
    open: (name, attributes, parent) => {
      if (parent === '') root = name
      if (name === 'workbookPr') is1904 = isTrue(attribute(attributes, 'date1904'))
      if (name === 'calcPr') isToCompute = isTrue(attribute(attributes, 'fullCalcOnLoad'))
      if (name !== 'sheet' || parent !== 'sheets') return
      const id = relationOf(attributes) ?? ''
      // Macros of Excel 5 are sheets without a part.
      if (id === '') return
      const relation = byId.get(id)
      // Charts and dialogs are sheets of a workbook, but hold no table.
      if (relation !== undefined && relation.kind !== 'worksheet') return
      const state = attribute(attributes, 'state')
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        isHidden: state === 'hidden' || state === 'veryHidden',
        part: relation?.part ?? '',
      })
    },
  })
  // A text or a presentation of the same family.
  if (root !== 'workbook') throw refuse('notWorkbook')
  return {
    sheets,
    is1904,
    isToCompute,
    strings: readStrings(partOf('sharedStrings')),
    style: readStyles(partOf('styles')),
  }
}

const readStrings = (xml: string | null): readonly RichText[] => {
  const strings: RichText[] = []
  if (xml !== null)
    readXml(
      xml,
      richTextReader('si', (text) => strings.push(text)),
    )
  return strings
}
