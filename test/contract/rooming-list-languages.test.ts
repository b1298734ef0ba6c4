import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import { gist, understand } from '#test/support/list-facts.ts'
import { take } from '#test/support/start-core.ts'

/** Each list as its questions, else its rows as `room guests from until problems`. */
const read = (lines: readonly string[]) => {
  const file = take(
    readTable('list.csv', Buffer.from(`\ufeff${lines.join('\n')}`), { encoding: null, sheet: null }),
  )
  const reading = understand(file)
  if (reading.problems.length > 0)
    return reading.problems.map((problem) =>
      [
        problem.kind,
        'field' in problem ? problem.field : '',
        'headers' in problem ? problem.headers.join(', ') : '',
      ].join(' '),
    )
  return gist(reading).rows.map((row) =>
    [row.room, row.guests.join(' + '), row.from, row.until, ...row.problems].join(' '),
  )
}

const stay = '2026-12-01T15:00 2026-12-04T11:00'

test.for([
  [
    'en',
    'Room,Arrival,Departure,Guest of honour',
    '101,2026-12-01,2026-12-04,Ana Silva',
    'guestName Guest of honour',
  ],
  [
    'es',
    'Habitación,Huésped,Llegada prevista,Salida',
    '101,Ana Silva,2026-12-01,2026-12-04',
    'arrival Llegada prevista',
  ],
  ['ja', '部屋,幹事,チェックイン,チェックアウト', '101,山田 太郎,2026-12-01,2026-12-04', 'guestName 幹事'],
  [
    'de',
    'Zimmer alt,Zimmer neu,Gast,Anreise,Abreise',
    '101,102,Ana Silva,2026-12-01,2026-12-04',
    'room Zimmer alt, Zimmer neu',
  ],
  ['sv', 'Rum,Önskat rum,Gäst,Ankomst,Avresa', '101,102,Ana Silva,2026-12-01,2026-12-04', null],
  [
    'en',
    'Room,Guest,Arrival,Departure,Late checkout',
    '101,Ana Silva,2026-12-01,2026-12-04,16:00',
    'departureTime Late checkout',
  ],
] as const)(
  'a heading that half says something is asked, never guessed: %s %s',
  ([, heads, row, question]) => {
    expect(read([heads, row])).toEqual([
      question === null ? `101 Ana Silva ${stay}` : `columnUncertain ${question}`,
    ])
  },
)

test.for<readonly [string, string]>([
  ['tr', 'Oda;Rehber;Giriş;Çıkış'],
  ['el', 'Δωμάτιο;Αρχηγός;Άφιξη;Αναχώρηση'],
  ['ar', 'رقم الغرفة;اسم المرشد;الوصول;المغادرة'],
  ['cs', 'Pokoj;Jméno řidiče;Příjezd;Odjezd'],
  ['no', 'Rom;Sjåførens navn;Ankomst;Avreise'],
  ['fi', 'Huone;Kuljettajan nimi;Saapuminen;Lähtö'],
  ['pt', 'Quarto;Nome do motorista;Chegada;Saída'],
  ['nl', 'Kamer;Naam chauffeur;Aankomst;Vertrek'],
  ['zh', '房号;司机姓名;入住;离店'],
])('leaders and drivers get no key in anybody’s place: %s', ([, heads]) => {
  expect(read([heads, '101;Olga Stern;2026-12-01;2026-12-04'])).toEqual([
    `columnMissing guestName ${heads.replaceAll(';', ', ')}`,
  ])
})

test('an abbreviated list is read by its abbreviations, and its birth date is no arrival', () => {
  expect(read(['Zi.;Name;Geb.;An;Ab', '101;Ana Silva;01.12.1980;01.12.2026;04.12.2026'])).toEqual([
    `101 Ana Silva ${stay}`,
  ])
})

test.for<readonly [string, string, string, string]>([
  ['en', 'Room;Guest;Period', '01/12/2026 - 14/12/2026', '2026-12-14'],
  ['de', 'Zimmer;Gast;Zeitraum', '01.12. - 04.12.2026', '2026-12-04'],
  ['de', 'Zimmer;Gast;An- und Abreise', '1.12.26 - 14.12.26', '2026-12-14'],
  ['fr', 'Chambre;Client;Séjour', '1er décembre 2026 au 4 décembre 2026', '2026-12-04'],
  [
    'es',
    'Habitación;Huésped;Fechas de estancia',
    '1 de diciembre de 2026 al 4 de diciembre de 2026',
    '2026-12-04',
  ],
  ['it', 'Camera;Ospite;Periodo', '01/12/2026 - 14/12/2026', '2026-12-14'],
  ['pl', 'Pokój;Gość;Termin pobytu', '01.12.2026 – 04.12.2026', '2026-12-04'],
  ['cs', 'Pokoj;Host;Termín', '1.12. - 4.12.2026', '2026-12-04'],
  ['fi', 'Huone;Vieras;Ajanjakso', '1.12.2026 – 4.12.2026', '2026-12-04'],
  ['tr', 'Oda;Misafir;Konaklama tarihleri', '01.12.2026 - 04.12.2026', '2026-12-04'],
  ['ar', 'رقم الغرفة;اسم النزيل;فترة الإقامة', '2026-12-01 إلى 2026-12-04', '2026-12-04'],
  ['ja', '部屋番号;氏名;宿泊期間', '2026年12月1日～2026年12月4日', '2026-12-04'],
  ['zh', '房号;姓名;入住期间', '2026-12-01 至 2026-12-04', '2026-12-04'],
])('a column that holds the whole stay is one by its heading: %s %s', ([, heads, text, until]) => {
  expect(read([heads, `101;Ana Silva;${text}`])).toEqual([`101 Ana Silva 2026-12-01T15:00 ${until}T11:00`])
})

test('two days under the heading of one day are no day with a time', () => {
  const heads = 'Room,Guest,Arrival,Nights'
  expect(read([heads, '101,Ana Silva,9.12.26 - 23.12.26,14'])).toEqual(['101 Ana Silva   dateUnreadable'])
  expect(read([heads, '101,Ana Silva,9.12.2026 - 23.12.,14'])).toEqual(['101 Ana Silva   dateUnreadable'])
  expect(read([heads, '101,Ana Silva,9.12.2026 18.30,14'])).toEqual([
    '101 Ana Silva 2026-12-09T18:30 2026-12-23T11:00',
  ])
})

test.for<readonly [string, string, string]>([
  ['Maltese phone', '+356 2122 3344', '+35621223344'],
  ['international by 00', '0047 22 33 44 55', '004722334455'],
])('a phone is one by its heading: %s', ([, phone, shown]) => {
  const rows = [`101,Ana Silva,2026-12-01,2026-12-04,${phone}`]
  const file = (head: string) =>
    understand(
      take(
        readTable('list.csv', Buffer.from([`Room,Guest,Arrival,Departure,${head}`, ...rows].join('\n')), {
          encoding: null,
          sheet: null,
        }),
      ),
    )
  expect(file('Mobile').rows[0]?.phone?.replaceAll(' ', '')).toBe(shown)
  for (const head of [
    'Agency phone',
    'Contact',
    'Telefon Veranstalter',
    'Téléphone agence',
    'Acente Telefonu',
    '旅行社电话',
  ])
    expect(file(head).rows[0]?.phone).toBeNull()
})

test('names of months by the data of their language, not by their first letters', () => {
  const days = [
    'Mar 1 2027',
    '1. Mär 2027',
    '1 mars 2027',
    '1 marzec 2027',
    '1 Μαρτίου 2027',
    '1 مارس 2027',
    '1 maaliskuuta 2027',
    '2027年3月1日',
  ]
  const later = [
    'Mar 4 2027',
    '4. Mär 2027',
    '4 mars 2027',
    '4 marzec 2027',
    '4 Μαρτίου 2027',
    '4 مارس 2027',
    '4 maaliskuuta 2027',
    '2027年3月4日',
  ]
  for (const [index, day] of days.entries())
    expect(read(['Room,Guest,Arrival,Departure', `101,Ana Silva,${day},${later[index] ?? ''}`])).toEqual([
      '101 Ana Silva 2027-03-01T15:00 2027-03-04T11:00',
    ])
  for (const may of ['maj', 'mai', 'mayıs', 'mei', 'maggio', 'květen', 'toukokuuta', 'Μαΐου'])
    expect(read(['Room,Guest,Arrival,Departure', `101,Ana Silva,1 ${may} 2027,4 ${may} 2027`])).toEqual([
      '101 Ana Silva 2027-05-01T15:00 2027-05-04T11:00',
    ])
})

test('years of other calendars are converted where the text names the reign, else asked or refused', () => {
  const problems = (from: string, until: string) =>
    understand(
      take(
        readTable('list.csv', Buffer.from(`Room;Guest;Arrival;Departure\n101;Ana Silva;${from};${until}`), {
          encoding: null,
          sheet: null,
        }),
      ),
    ).rows.flatMap((row) => row.problems.map(({ problem }) => problem.kind))
  expect(problems('令和8年12月1日', '令和8年12月4日')).toEqual([])
  expect(problems('民國115年12月1日', '民國115年12月4日')).toEqual([])
  expect(problems('2569-12-01', '2569-12-04')).toEqual(['dateAmbiguous', 'dateAmbiguous'])
  for (const [from, until] of [
    ['1 محرم 1448', '4 محرم 1448'],
    ['21/06/1448', '24/06/1448'],
    ['۱۴۰۵/۰۹/۱۰', '۱۴۰۵/۰۹/۱۳'],
    ['115/12/01', '115/12/04'],
    ['8/12/1', '8/12/4'],
  ] as const)
    expect([from, problems(from, until).length > 0]).toEqual([from, true])
})

test('a date in December in Turkish is no subtotal, and an ETA is no age in Italian', () => {
  const turkish = ['Giriş|Misafir|Oda No|Çıkış', '1 Ara 2026|Ayşe Yılmaz|101|4 Ara 2026']
  const shared = '1 Ara 2026|Işıl Çetin|ditto|4 Ara 2026'
  expect(read([...turkish, shared, 'Ara toplam|2'])).toEqual([
    `101 Ayşe Yılmaz ${stay}`,
    `101 Işıl Çetin ${stay}`,
  ])
  const heads =
    'Room / Camera;Name / Nominativo;Check-in / Arrivo;ETA / Orario di arrivo;Check-out / Partenza'
  expect(read([heads, '101;Ana Silva;2026-12-01;22:15;2026-12-04'])).toEqual([
    '101 Ana Silva 2026-12-01T22:15 2026-12-04T11:00',
  ])
})

test('words below the headings belong to them, known or not', () => {
  const heads = ['Quarto|Hóspede|Telefone|Entrada|Saída', '|do grupo|agência||']
  expect(read([...heads, '101|Ana Silva|+351 912 345 678|2026-12-01|2026-12-04'])).toEqual([
    'columnUncertain guestName Hóspede do grupo',
  ])
})

test('title lines, commas in names and a separator that is no comma', () => {
  const list = [
    'Hotel Meridian',
    'Rooming list;;Coach',
    'Gast;Zimmer;Anreise;Abreise',
    '"Groß, Jürgen";101;01.12.2026;04.12.2026',
    '"Müller, Änne";102;01.12.2026;04.12.2026',
  ]
  expect(read(list)).toEqual([`101 Jürgen Groß ${stay}`, `102 Änne Müller ${stay}`])
})

test('two lines of headings on every page are headings on every page', () => {
  const heads = ['Rum|Gäst|Rum|Ankomst|Avresa', 'nr||pris||']
  const row = (room: string, name: string) => `${room}|${name}|102|2026-12-01|2026-12-04`
  const list = [...heads, row('101', 'Ana Silva'), 'Sida 1', ...heads, row('103', 'Ben Weiss')]
  expect(read(list)).toEqual([`101 Ana Silva ${stay}`, `103 Ben Weiss ${stay}`])
})
