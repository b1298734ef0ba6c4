import type { NumberFormat } from './number-format.ts'
import { numberFormat } from './number-format.ts'
import { attribute, isTrue, readXml } from './xml.ts'
import type { Attributes } from './xml.ts'

export type CellStyle = { readonly show: NumberFormat; readonly isStruck: boolean }

type Format = { readonly format: number; readonly font: number; readonly base: Format | null }

/** The styles of cells by number; a number the file does not have is the plain style. */
export const readStyles = (xml: string | null): ((style: number) => CellStyle) => {
  const codes = new Map<number, string>()
  const struckFonts = new Set<number>()
  const bases: Format[] = []
  const formats: Format[] = []
  let list = ''
  let fonts = 0
  const open = (name: string, attributes: Attributes, parent: string): void => {
    if (parent === 'styleSheet') list = name
    // What conditional formats (`dxfs`) bring counts only where their condition is true.
    if (name === 'numFmt' && parent === 'numFmts') {
      codes.set(numberOf(attributes, 'numFmtId') ?? -1, attribute(attributes, 'formatCode') ?? '')
    }
    if (name === 'font' && parent === 'fonts') fonts += 1
    if (name === 'strike' && parent === 'font' && list === 'fonts' && isOn(attributes)) {
      struckFonts.add(fonts - 1)
    }
    if (name === 'xf' && parent === 'cellStyleXfs') bases.push(formatOf(attributes, bases))
    if (name === 'xf' && parent === 'cellXfs') formats.push(formatOf(attributes, bases))
  }
  if (xml !== null) readXml(xml, { open })
  const made = new Map<number, CellStyle>()
  return (style) => {
    const known = made.get(style)
    if (known !== undefined) return known
    const { format, font } = formats[style] ?? { format: 0, font: 0 }
    const code = codes.get(format) ?? builtIn(format)
    const cellStyle = { show: numberFormat(code), isStruck: struckFonts.has(font) }
    made.set(style, cellStyle)
    return cellStyle
  }
}

/** An element that says yes by being there: `<strike/>`, but not `<strike val="0"/>`. */
export const isOn = (attributes: Attributes): boolean => {
  const value = attribute(attributes, 'val')
  return value === null || isTrue(value)
}

const numberOf = (attributes: Attributes, name: string): number | null => {
  const text = attribute(attributes, name)
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
}

/**
 * A cell's format; what it leaves out, or says not to apply and leaves at 0, comes from the named style under it.
 * ECMA-376 part 1, 18.8.45. Programs agree that what a format names itself counts, whatever `apply` says.
 */
const formatOf = (attributes: Attributes, bases: readonly Format[]): Format => {
  const base = bases[numberOf(attributes, 'xfId') ?? -1] ?? null
  const of = (name: string, apply: string, under: number | undefined): number => {
    const own = numberOf(attributes, name)
    const isLeft = own === 0 && attribute(attributes, apply) !== null && !isTrue(attribute(attributes, apply))
    return own === null || isLeft ? (under ?? 0) : own
  }
  return {
    format: of('numFmtId', 'applyNumberFormat', base?.format),
    font: of('fontId', 'applyFont', base?.font),
    base,
  }
}

/** The formats that files name by number only (18.8.30); those of other languages are dates of these shapes. */
const builtIn = (format: number): string => {
  if ((format >= 27 && format <= 36) || (format >= 50 && format <= 58)) return 'yyyy-mm-dd'
  // Thai
  if ((format >= 71 && format <= 74) || format === 77 || format === 81) return 'yyyy-mm-dd'
  return codesByNumber[format] ?? 'General'
}

const codesByNumber: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  75: 'h:mm',
  76: 'h:mm:ss',
  78: 'mm:ss',
  79: '[h]:mm:ss',
  80: 'mm:ss.0',
}
