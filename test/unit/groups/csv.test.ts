import { parse } from 'papaparse'
import { expect, test } from 'vitest'
import { toCsv } from '#core/groups/csv.ts'

/** Everything a spreadsheet program may take for the start of a formula (OWASP ASVS 1.2.10, and full-width signs). */
const leads = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']
const payloads = leads.flatMap((lead) => [
  `${lead}1+1`,
  `${lead}HYPERLINK("https://evil.example","x")`,
  `${lead}cmd|' /C calc'!A0`,
  // Programs that trim blanks find the sign behind them.
  ...(/\s|\0/.test(lead) ? [] : [` ${lead}SUM(A1)`, `\u00a0${lead}SUM(A1)`]),
])
const columns = 12

test('no payload starts a formula in any column, and every cell reads back as it was', () => {
  for (const payload of payloads) {
    for (let column = 0; column < columns; column += 1) {
      const row = Array.from({ length: columns }, (_, place) => (place === column ? payload : `ok ${place}`))
      const csv = toCsv([row])
      const [read = []] = parse<string[]>(csv.slice(1, -2), { delimiter: ',', newline: '\r\n' }).data
      expect(read).toHaveLength(columns)
      expect(read[column]).toBe(`'${payload}`)
      expect(read.toSpliced(column, 1)).toEqual(row.toSpliced(column, 1))
    }
  }
})

test('a payload cannot break out of its cell: quotes, commas and line ends stay inside', () => {
  const hostile = ['a","=1+1', '"\r\n=1+1', "';=1+1", '\u2028=1+1']
  const csv = toCsv([hostile])
  const { data } = parse<string[]>(csv.slice(1, -2), { delimiter: ',', newline: '\r\n' })
  expect(data).toEqual([hostile.map((text) => (text.startsWith('\u2028') ? `'${text}` : text))])
})

test('every cell is quoted and every line ends as spreadsheets want it', () => {
  expect(
    toCsv([
      ['a', ''],
      ['b "c"', 'd'],
    ]),
  ).toBe('\ufeff"a",""\r\n"b ""c""","d"\r\n')
})
