import * as fc from 'fast-check'
import iconv from 'iconv-lite'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import type { TextEncoding } from '#shared/spreadsheet.ts'
import { nameLanguages, namesOf } from '#test/support/letters/names.ts'
import type { NameLanguage } from '#test/support/letters/names.ts'

/** Pages in which a language's names were written before Unicode. */
const pagesOf: Partial<Record<NameLanguage, readonly TextEncoding[]>> = {
  pl: ['windows-1250', 'iso-8859-2'],
  cs: ['windows-1250', 'iso-8859-2'],
  sk: ['windows-1250'],
  hu: ['windows-1250', 'iso-8859-2'],
  hr: ['windows-1250'],
  ro: ['windows-1250'],
  lv: ['windows-1257'],
  tr: ['windows-1254'],
  vi: [],
  el: ['windows-1253', 'iso-8859-7'],
  ru: ['windows-1251', 'koi8-r', 'iso-8859-5'],
  uk: ['windows-1251', 'koi8-u'],
  mk: ['windows-1251'],
  ar: ['windows-1256', 'iso-8859-6'],
  fa: ['windows-1256'],
  he: ['windows-1255'],
  th: ['windows-874'],
  ja: ['shift_jis', 'euc-jp'],
  ko: ['euc-kr'],
  zh: ['gb18030'],
  tw: ['big5'],
}
const western = ['windows-1252', 'iso-8859-15', 'macintosh'] as const

const written = nameLanguages.flatMap((language) =>
  (pagesOf[language] ?? western).map((page) => ({ language, page, names: namesOf(language, 'fresh') })),
)
const lists = fc.record({
  from: fc.constantFrom(...written),
  picks: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 10, maxLength: 10 }),
})

export type EncodingTally = {
  readonly tried: number
  readonly right: number
  /** Lists that were read with other letters, and nobody was told that it was a guess. */
  readonly silent: readonly string[]
}

/** Lists of ten names the detector never saw, written in an encoding of their language. */
export const judgeEncodings = (asked: { readonly lists: number; readonly seed: number }): EncodingTally => {
  const silent: string[] = []
  let [tried, right] = [0, 0]
  for (const { from, picks } of fc.sample(lists, { numRuns: asked.lists, seed: asked.seed })) {
    const guests = picks.map(([a, b]) =>
      `${from.names.first[a % from.names.first.length] ?? ''} ${from.names.last[b % from.names.last.length] ?? ''}`.trim(),
    )
    const text = ['Room,Guest,Arrival', ...guests.map((guest, at) => `${401 + at},${guest},2026-12-01`)].join(
      '\r\n',
    )
    const bytes = iconv.encode(text, from.page)
    // Names in plain letters say nothing, and some pages lack a letter of their language.
    if (!/[^\u0000-\u007f]/.test(text) || iconv.decode(bytes, from.page) !== text) continue
    const found = readTable('list.csv', bytes, { encoding: null, sheet: null })
    tried += 1
    const isRight =
      found.ok && found.value.rows.slice(1).every((row, at) => row.cells[1]?.text === guests[at])
    if (isRight) right += 1
    const isSaid = !found.ok || found.value.notes.some((note) => note.is === 'encodingGuessed')
    if (!isRight && !isSaid) silent.push(`${from.language} in ${from.page}: ${guests.join(', ')}`)
  }
  return { tried, right, silent }
}
