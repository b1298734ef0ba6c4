import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { verdictOf } from './compare.ts'

const { values } = parseArgs({
  options: { folder: { type: 'string', default: '.corpus' }, write: { type: 'boolean', default: false } },
})

/**
 * npm run corpus -- --folder DIR    reads every table below DIR that list.tsv knows by its checksum, with our reader
 *                                   and with a second one (read-excel-file, papaparse), and compares with the list
 *                   --write         writes the list anew; each change of it is to be looked at
 *
 * The files belong to others and are not kept here; docs/testing.md says where they come from.
 */
const main = async (): Promise<number> => {
  const listFile = join(import.meta.dirname, 'list.tsv')
  const known = readList(readFileSync(listFile, 'utf8'))
  const counts = new Map<string, number>()
  const found: string[] = []
  let [bad, unlisted] = [0, 0]
  for (const path of globSync('**/*.{xlsx,xlsm,xltx,xls,ods,csv,tsv}', { cwd: values.folder }).toSorted()) {
    const bytes = readFileSync(join(values.folder, path))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const expected = known.get(sha256)
    if (expected === undefined && !values.write) {
      unlisted += 1
      continue
    }
    const verdict = await verdictOf(path, bytes)
    const from = path.split(sep)[0] ?? ''
    if (!known.has(sha256) || values.write) known.set(sha256, verdict)
    found.push([sha256, from, basename(path), verdict].join('\t'))
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
    if (verdict === expected || values.write) continue
    bad += 1
    print(`CHANGED ${path}: ${verdict}; was: ${expected}`)
  }
  if (values.write) writeFileSync(listFile, `${[...new Set(found)].join('\n')}\n`)
  for (const [verdict, count] of [...counts].toSorted((a, b) => b[1] - a[1])) {
    const why = explain(verdict)
    if (why === null) bad += 1
    print(`${count} ${verdict}${why === '' ? '' : `: ${why ?? 'NOT EXPLAINED'}`}`)
  }
  print(
    `${new Set(found.map((line) => line.slice(0, 64))).size} of ${known.size} files, ${unlisted} others left out, ${bad} to look at`,
  )
  return bad === 0 && found.length > 0 ? 0 : 1
}

const print = (text: string): void => void process.stdout.write(`${text}\n`)

const readList = (text: string): Map<string, string> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [sha256 = '', , , verdict = ''] = line.split('\t')
        return [sha256, verdict]
      }),
  )

/** Why it is right that a file is refused or that the readers differ; '' needs no reason, null has none. */
const explain = (verdict: string): string | null =>
  verdict
    .replace(/^(?:read|refused): ?/, '')
    .replace(/^read; /, '')
    .split(/, (?=it |a sheet )/)
    .map((one) => reasons[one] ?? null)
    .reduce((all, one) => (all === null || one === null ? null : [all, one].filter(Boolean).join('; ')))

const reasons: Readonly<Record<string, string>> = {
  'read alike': '',
  'not by the second reader': 'relations, row numbers or parts are left out, which the standard allows',
  'it leaves errors out': 'an error value is a problem of its row, not a blank',
  'it leaves a text of a formula out': 'the value stands in the file',
  'it takes a date for a number': 'the format of the cell is a date',
  'it takes a negative number for a date': 'no program shows a day before 1900',
  'it takes a length of time for a date': '[h]:mm of more than a day is no point in time',
  'it counts days of 1904 from 1900': 'the workbook says 1904',
  'it counts line breaks otherwise': 'a carriage return in XML is an end of line',
  'a sheet is refused: too large, cell': 'a cell of more than 4,096 characters',
  'a sheet is refused: too large, rows': 'more than 20,000 rows',
  'a sheet is refused: too large, columns': 'more than 200 columns',
  'too large, rows': 'more than 20,000 rows',
  'too large, columns': 'more than 200 columns',
  'too large, cells': 'merged areas of more than a million cells',
  'too large, cell': 'a cell of more than 4,096 characters',
  'too large, entries': 'more than 512 parts',
  empty: 'the second reader finds no cell either',
  'empty; it reads hidden sheets': 'only a hidden sheet has cells',
  encrypted: 'protected by a password',
  oldExcel: 'Excel before 2007',
  openDocument: 'OpenDocument',
  binary: 'Excel 3 and 4, which have no container',
  quotes: 'a line break in the first cell of a row could also be the end of a row',
  unsafe: 'a document type, two of them XML bombs',
  damaged: 'rows that come twice',
  notWorkbook: 'a beta of Office 2007 with other namespaces',
  wrongExtension: 'no archive under the name .xlsx',
}

process.exitCode = await main()
