import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { xlsxParts } from '#test/support/xlsx.ts'
import type { XlsxSpec } from '#test/support/xlsx.ts'
import type { ZipPart } from '#test/support/zip.ts'

/** What is spoilt: the parts of a workbook, or a text as bytes. */
export type Seedling =
  | { readonly is: 'workbook'; readonly parts: readonly ZipPart[] }
  | { readonly is: 'text'; readonly name: string; readonly bytes: Buffer }

const samples = join(import.meta.dirname, '../samples/rooming-lists')
const pages = join(import.meta.dirname, '../samples/pages')

const everything: XlsxSpec = {
  sheets: [
    {
      name: 'List',
      rows: [
        ['Room', 'Guest', 'Arrival', 'Departure', 'Nights', 'Phone'],
        [
          101,
          'Ana Silva',
          { date: '2026-12-01' },
          { date: '2026-12-04' },
          { formula: 'D2-C2', cached: 3 },
          null,
        ],
        ['0102', 'Müller, Jürgen', { date: '2026-12-01' }, '04.12.2026', 3, '+351 912 345 678'],
        [null, 'Eva <Silva>', 46357.625, 46360, { formula: 'x()', cached: 'three' }, 'x'],
      ],
      hiddenRows: [3],
      merges: ['A3:A4'],
    },
    { name: 'Rates', rows: [['secret']], isHidden: true },
  ],
}

const strikes =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="[&gt;=100]0000;[Red]d mmm"/><numFmt numFmtId="165" formatCode="&quot;4&quot;00;;[h]:mm"/></numFmts><fonts count="2"><font/><font><strike/></font></fonts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="164" fontId="1" xfId="0"/><xf numFmtId="165" applyNumberFormat="0"/><xf/></cellXfs></styleSheet>'

export const seedlings = (): readonly Seedling[] => {
  const specs: XlsxSpec[] = [
    everything,
    { ...everything, inline: true, is1904: true },
    { ...everything, replace: { 'xl/styles.xml': strikes } },
  ]
  const texts: Seedling[] = readdirSync(pages).map((name) => ({
    is: 'text',
    name,
    bytes: readFileSync(join(pages, name)),
  }))
  for (const name of readdirSync(samples)) {
    const path = join(samples, name)
    if (name.endsWith('.workbook.json')) specs.push(JSON.parse(readFileSync(path, 'utf8')))
    else if (!name.endsWith('.json')) texts.push({ is: 'text', name, bytes: readFileSync(path) })
  }
  return [...specs.map((spec) => ({ is: 'workbook', parts: xlsxParts(spec) }) as const), ...texts]
}
