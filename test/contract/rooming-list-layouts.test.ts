import { Buffer } from 'node:buffer'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import { gist, understand } from '#test/support/list-facts.ts'
import { take } from '#test/support/start-core.ts'
import { makeXlsx } from '#test/support/xlsx.ts'
import type { CellSpec } from '#test/support/xlsx.ts'

/** The one true list. A day above 12 is among its dates, so that every way of writing them can be read. */
const people = [
  { room: '101', first: 'Anna', last: 'Berg', from: '2026-12-01', until: '2026-12-14', nights: 13 },
  { room: '101', first: 'Jürgen', last: 'Groß', from: '2026-12-01', until: '2026-12-14', nights: 13 },
  { room: '0301', first: 'Chloé', last: 'Lefèvre', from: '2026-12-02', until: '2026-12-15', nights: 13 },
  { room: '412A', first: 'Mia', last: "D'Angelo", from: '2026-12-02', until: '2026-12-05', nights: 3 },
  { room: '412A', first: 'Per', last: 'Olsen-Dahl', from: '2026-12-02', until: '2026-12-05', nights: 3 },
  { room: 'Villa 3', first: 'Inês', last: 'da Costa', from: '2026-12-03', until: '2026-12-20', nights: 17 },
] as const
type Person = (typeof people)[number]

const truth = people.map(({ room, first, last, from, until }) => ({
  room,
  guests: [`${first} ${last}`],
  from: `${from}T15:00`,
  until: `${until}T11:00`,
  problems: [],
}))

const languages = {
  en: {
    room: ['Room', 'Rm No.', 'Room Number'],
    full: ['Guest Name', 'Name', 'Pax'],
    first: 'First Name',
    last: 'Last Name',
    from: ['Arrival', 'Check-in', 'From'],
    until: ['Departure', 'Check-out', 'To'],
    nights: 'Nights',
    sum: 'Total',
  },
  de: {
    room: ['Zimmer', 'Zi. Nr.', 'Zimmernummer'],
    full: ['Gast', 'Gastname'],
    first: 'Vorname',
    last: 'Nachname',
    from: ['Anreise', 'von'],
    until: ['Abreise', 'bis'],
    nights: 'Nächte',
    sum: 'Summe',
  },
  fr: {
    room: ['Chambre', 'N° chambre'],
    full: ['Nom du client', 'Voyageur'],
    first: 'Prénom',
    last: 'Nom',
    from: ['Arrivée', 'du'],
    until: ['Départ', 'au'],
    nights: 'Nuits',
    sum: 'Total',
  },
  es: {
    room: ['Habitación', 'Hab.'],
    full: ['Huésped', 'Nombre y apellidos'],
    first: 'Nombre',
    last: 'Apellidos',
    from: ['Llegada', 'Entrada'],
    until: ['Salida'],
    nights: 'Noches',
    sum: 'Totales',
  },
  it: {
    room: ['Camera'],
    full: ['Ospite', 'Nominativo'],
    first: 'Nome',
    last: 'Cognome',
    from: ['Arrivo', 'Dal'],
    until: ['Partenza', 'Al'],
    nights: 'Notti',
    sum: 'Totale',
  },
  pt: {
    room: ['Quarto', 'Apto.'],
    full: ['Hóspede', 'Nome completo'],
    first: 'Primeiro nome',
    last: 'Apelido',
    from: ['Chegada', 'Entrada'],
    until: ['Saída'],
    nights: 'Noites',
    sum: 'Soma',
  },
} as const

const part = (index: number) => (date: string) => date.split('-')[index] ?? ''
const [yearOf, monthOf, dayOf] = [part(0), part(1), part(2)]
const dateStyles: Readonly<Record<string, (date: string) => string>> = {
  iso: (date) => date,
  compact: (date) => date.replaceAll('-', ''),
  points: (date) => `${dayOf(date)}.${monthOf(date)}.${yearOf(date)}`,
  shortPoints: (date) => `${Number(dayOf(date))}.${Number(monthOf(date))}.${yearOf(date).slice(2)}`,
  dayFirst: (date) => `${dayOf(date)}/${monthOf(date)}/${yearOf(date)}`,
  monthFirst: (date) => `${monthOf(date)}/${dayOf(date)}/${yearOf(date)}`,
  dashes: (date) => `${dayOf(date)}-${monthOf(date)}-${yearOf(date)}`,
  words: (date) => `${Number(dayOf(date))} Dec ${yearOf(date)}`,
  opera: (date) => `${dayOf(date)}-DEC-${yearOf(date).slice(2)}`,
  american: (date) => `December ${Number(dayOf(date))}, ${yearOf(date)}`,
}

const layout = fc.record({
  language: fc.constantFrom('en', 'de', 'fr', 'es', 'it', 'pt'),
  word: fc.nat(5),
  dates: fc.constantFrom(...Object.keys(dateStyles)),
  names: fc.constantFrom('full', 'lastFirst', 'split', 'withForm'),
  rooms: fc.constantFrom('every', 'blank', 'ditto'),
  stay: fc.constantFrom('dates', 'nights', 'both'),
  order: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  titles: fc.nat(3),
  hasTotal: fc.boolean(),
  gap: fc.boolean(),
  extras: fc.nat(2),
  upper: fc.boolean(),
  file: fc.constantFrom(
    'csv',
    'semicolon',
    'tsv',
    'pipe',
    'utf16',
    'bom',
    'windows1252',
    'xlsx',
    'xlsx1904',
    'inline',
    'cr',
  ),
})
type Layout = typeof layout extends fc.Arbitrary<infer L> ? L : never

const tableOf = (l: Layout): readonly (readonly string[])[] => {
  const words = languages[l.language]
  const pick = (list: readonly string[]) => list[l.word % list.length] ?? ''
  const date = dateStyles[l.dates] ?? ((text: string) => text)
  const room = (person: Person, index: number) =>
    l.rooms === 'every' || people[index - 1]?.room !== person.room
      ? person.room
      : l.rooms === 'blank'
        ? ''
        : 'ditto'
  const columns: { head: string; value: (person: Person, index: number) => string }[] = [
    { head: pick(words.room), value: room },
    { head: pick(words.from), value: (person) => date(person.from) },
    ...(l.names === 'split'
      ? [
          { head: words.first, value: (person: Person) => person.first },
          { head: words.last, value: (person: Person) => person.last },
        ]
      : [
          {
            head: pick(words.full),
            value: ({ first, last }: Person) =>
              l.names === 'lastFirst'
                ? `${last}, ${first}`
                : l.names === 'full'
                  ? `${first} ${last}`
                  : `Mr. ${first} ${last}`,
          },
        ]),
    ...(l.stay === 'nights'
      ? []
      : [{ head: pick(words.until), value: (person: Person) => date(person.until) }]),
    ...(l.stay === 'dates' ? [] : [{ head: words.nights, value: (person: Person) => String(person.nights) }]),
    ...(l.extras > 0 ? [{ head: 'Rate', value: () => '120.00' }] : []),
    ...(l.extras > 1 ? [{ head: 'Flight time', value: () => '14:35' }] : []),
  ]
  const sorted = columns
    .map((column, index) => ({ column, key: l.order[index] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ column }) => column)
  const titles = [['Hotel Meridian'], ['Rooming list', '', 'Coach'], ['Printed for the desk']].slice(
    0,
    l.titles,
  )
  const heads = sorted.map(({ head }) => (l.upper ? head.toUpperCase() : head))
  const total = [words.sum, ...sorted.slice(1).map((_, index) => (index === 0 ? '6' : ''))]
  return [
    ...titles,
    ...(l.gap ? [['']] : []),
    heads,
    ...people.map((person, index) => sorted.map(({ value }) => value(person, index))),
    ...(l.hasTotal ? [total] : []),
  ]
}

const delimiters: Readonly<Record<string, string>> = { semicolon: ';', tsv: '\t', pipe: '|' }

const fileOf = (l: Layout): { readonly name: string; readonly bytes: Buffer } => {
  const rows = tableOf(l)
  if (l.file.startsWith('xlsx') || l.file === 'inline') {
    const cells = rows.map((row) =>
      row.map((text): CellSpec =>
        l.dates === 'iso' && /^\d{4}-\d\d-\d\d$/.test(text)
          ? { date: text }
          : /^[1-9]\d*$/.test(text) && l.dates !== 'compact'
            ? Number(text)
            : text,
      ),
    )
    const spec = {
      sheets: [{ name: 'List', rows: cells }],
      is1904: l.file === 'xlsx1904',
      inline: l.file === 'inline',
    }
    return { name: 'list.xlsx', bytes: makeXlsx(spec) }
  }
  const delimiter = delimiters[l.file] ?? ','
  const quote = (text: string) => (/[",;\t|\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const text = rows.map((row) => row.map(quote).join(delimiter)).join(l.file === 'cr' ? '\n' : '\r\n')
  if (l.file === 'utf16') return { name: 'list.txt', bytes: Buffer.from(`\ufeff${text}`, 'utf16le') }
  // Of these people and headings every letter is in Windows-1252, which Latin-1 writes the same.
  if (l.file === 'windows1252') return { name: 'list.csv', bytes: Buffer.from(text, 'latin1') }
  return { name: 'list.csv', bytes: Buffer.from(l.file === 'bom' ? `\ufeff${text}` : text) }
}

test('2,000 layouts of one list are all understood the same', () => {
  fc.assert(
    fc.property(layout, (l) => {
      const { name, bytes } = fileOf(l)
      // Nothing but the row above says whose room a blank cell is: somebody has to say so.
      const options = { blankRooms: l.rooms === 'blank' ? ('above' as const) : ('ask' as const) }
      const understood = understand(take(readTable(name, bytes, { encoding: null, sheet: null })), options)
      expect(understood.problems).toEqual([])
      expect(gist(understood).rows.map(({ row: _, ...row }) => row)).toEqual(truth)
    }),
    { numRuns: 2_000, seed: 26_1123 },
  )
})
