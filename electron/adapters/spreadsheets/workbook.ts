import { refuse } from './refusal.ts'
import { attribute, readXml } from './xml.ts'
import type { Archive } from './zip.ts'

export type WorkbookSheet = { readonly name: string; readonly isHidden: boolean; readonly part: string }

export type Workbook = {
  readonly sheets: readonly WorkbookSheet[]
  /** Days are counted from 1904 in workbooks of old Macs, else from 1900. */
  readonly is1904: boolean
  readonly strings: readonly string[]
  /** By the number of a cell's style: whether it shows a date. */
  readonly isDateStyle: (style: number) => boolean
}

/** What all sheets share: their names, the epoch, the strings, which styles show dates. */
export const readWorkbook = (archive: Archive): Workbook => {
  const xml = archive.read('xl/workbook.xml')
  if (xml === null) throw refuse('notWorkbook')
  const targets = readTargets(archive.read('xl/_rels/workbook.xml.rels') ?? '')
  const sheets: WorkbookSheet[] = []
  let is1904 = false
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attribute(attributes, 'date1904'))
      if (name !== 'sheet') return
      const part = targets.get(attribute(attributes, 'id') ?? '')
      if (part === undefined) return
      const state = attribute(attributes, 'state')
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        isHidden: state === 'hidden' || state === 'veryHidden',
        part,
      })
    },
  })
  return {
    sheets,
    is1904,
    strings: readStrings(archive.read('xl/sharedStrings.xml') ?? ''),
    isDateStyle: readStyles(archive.read('xl/styles.xml') ?? ''),
  }
}

export const isTrue = (value: string | null): boolean => value === '1' || value === 'true'

const readTargets = (xml: string): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>()
  readXml(xml, {
    open: (name, attributes) => {
      const target = attribute(attributes, 'Target')
      const id = attribute(attributes, 'Id')
      if (name !== 'Relationship' || target === null || id === null) return
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
    },
  })
  return targets
}

/** The shared strings; the reading aids of Japanese names (`rPh`) are no part of the text. */
const readStrings = (xml: string): readonly string[] => {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isAid = false
  readXml(xml, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isAid = true
      if (name === 't') isText = true
    },
    text: (part) => {
      if (isText && !isAid) text += part
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isAid = false
      if (name === 'si') strings.push(unescapeControls(text))
    },
  })
  return strings
}

/** Excel writes a line break it cannot write as `_x000D_`. */
export const unescapeControls = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Formats 14 to 22 and 45 to 47 are dates by definition, others when their code has parts of a date. */
const readStyles = (xml: string): ((style: number) => boolean) => {
  const dateFormats = new Set<number>([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])
  for (let id = 27; id <= 36; id += 1) dateFormats.add(id)
  for (let id = 50; id <= 58; id += 1) dateFormats.add(id)
  const formatOfStyle: number[] = []
  let isCellFormats = false
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCellFormats = true
      if (name === 'xf' && isCellFormats) formatOfStyle.push(Number(attribute(attributes, 'numFmtId') ?? 0))
      if (name === 'numFmt' && isDateCode(attribute(attributes, 'formatCode') ?? ''))
        dateFormats.add(Number(attribute(attributes, 'numFmtId')))
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false
    },
  })
  return (style) => dateFormats.has(formatOfStyle[style] ?? 0)
}

const isDateCode = (code: string): boolean =>
  /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general|e[+-]/gi, ''))
