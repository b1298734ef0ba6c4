import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import type { ListColumn, ListOptions } from '#shared/rooming-list.ts'
import type { Problem } from '#shared/problem.ts'
import { understand } from '#test/support/list-facts.ts'
import { take } from '#test/support/start-core.ts'
import { makeXlsx } from '#test/support/xlsx.ts'
import type { CellSpec, SheetSpec } from '#test/support/xlsx.ts'

type Options = Partial<ListOptions>
type Facts = Parameters<typeof understand>[2]

const read = (text: string, options: Options = {}, facts: Facts = {}) =>
  understand(
    take(readTable('list.csv', Buffer.from(`\ufeff${text}`), { encoding: null, sheet: null })),
    options,
    facts,
  )
const readWorkbook = (rows: readonly (readonly CellSpec[])[], more: Partial<SheetSpec> = {}) =>
  understand(
    take(
      readTable('list.xlsx', makeXlsx({ sheets: [{ name: 'A', rows, ...more }] }), {
        encoding: null,
        sheet: null,
      }),
    ),
  )

const fieldsOf = (columns: readonly ListColumn[]) =>
  Object.fromEntries(columns.map((column) => [column.field, column.header]))
/** `field: headers` of every question about columns. */
const asked = (problems: readonly Problem[]) =>
  problems.map((problem) =>
    'headers' in problem && 'field' in problem
      ? `${problem.kind} ${problem.field}: ${problem.headers.join(', ')}`
      : problem.kind,
  )

test.for([
  ['de', 'Gast;Anreise;Abreise;Preis'],
  ['en', 'Guest;Arrival;Departure;Room rate'],
  ['fr', 'Client;Arrivée;Départ;Tarif'],
  ['pl', 'Imię i nazwisko;Przyjazd;Wyjazd;Cena za pokój'],
  ['tr', 'MİSAFİR;GİRİŞ;ÇIKIŞ;FİYAT'],
  ['el', 'Πελάτης;Άφιξη;Αναχώρηση;Τιμή'],
  ['ar', 'اسم النزيل;تاريخ الوصول;تاريخ المغادرة;السعر'],
  ['ja', '宿泊者名;チェックイン;チェックアウト;料金'],
  ['zh', '客人姓名;入住日期;离店日期;房价'],
])('a price that looks like a room number is no room: %s', ([, heads]) => {
  const list = read(`${heads}\nAna Silva;28.11.2026;30.11.2026;102\nBen Weiss;28.11.2026;30.11.2026;104\n`)
  expect(list.problems.map((problem) => problem.kind)).toEqual(['columnMissing'])
  expect(list.rows).toEqual([])
})

test.for([
  ['pl', 'Numer pokoju;Imię i nazwisko;Data urodzenia;Data przyjazdu;Data wyjazdu', 'Data przyjazdu'],
  ['cs', 'Číslo pokoje;Jméno hosta;Datum narození;Příjezd;Odjezd', 'Příjezd'],
  ['fi', 'Huone;Vieras;Syntymäaika;Saapuminen;Lähtö', 'Saapuminen'],
  ['sv', 'Rum;Gäst;Födelsedatum;Ankomst;Avresa', 'Ankomst'],
  ['ja', '部屋番号;氏名;生年月日;到着日;出発日', '到着日'],
  ['ar', 'رقم الغرفة;اسم الضيف;تاريخ الميلاد;الوصول;المغادرة', 'الوصول'],
])('a birth date is no arrival: %s', ([, heads, arrival]) => {
  const list = read(`${heads}\n101;Jan Kowalski;12.03.1980;01.12.2026;04.12.2026\n`)
  expect(list.problems).toEqual([])
  expect(fieldsOf(list.columns)).toMatchObject({ arrival })
  expect(list.columns.map((column) => column.field)).not.toContain('phone')
  expect(list.rows).toMatchObject([{ room: '101', phone: null, problems: [] }])
})

test.for(['Folio', 'Account no.', 'Rechnungsnummer', 'Passport', '身份证号', 'Kodo', ''])(
  'a number under "%s" is nobody’s phone',
  (head) => {
    const list = read(
      `Room,Guest,${head},Arrival,Departure\n101,Ana Silva,4711234567,2026-12-01,2026-12-04\n`,
    )
    expect(list.problems).toEqual([])
    expect(list.rows).toMatchObject([{ phone: null, email: null, warnings: [] }])
  },
)

test('an address without a heading reaches nobody, though it is an address', () => {
  const list = read('Room,Guest,,Arrival,Departure\n101,Ana Silva,ana@example.com,2026-12-01,2026-12-04\n')
  expect(list.rows).toMatchObject([{ email: null, problems: [] }])
})

test('bookers, leaders, drivers and agents are not the guest', () => {
  for (const head of ['Booker', 'Reiseleiter', 'Chauffeur', 'Agence', '添乗員', 'Guide', 'Kontakt']) {
    const list = read(`Room,${head},Arrival,Departure\n101,Olga Stern,2026-12-01,2026-12-04\n`)
    expect(asked(list.problems)).toEqual([`columnMissing guestName: Room, ${head}, Arrival, Departure`])
  }
})

test('headings nobody knows are asked about, the likeliest column first', () => {
  const list = read('Nachtquartier;Wer;Ab wann;Bis wann\n101;Ana Silva;1.12.2026;4.12.2026\n')
  expect(asked(list.problems)).toEqual([
    'columnUncertain room: Nachtquartier',
    'columnUncertain guestName: Wer',
    'columnUncertain arrival: Ab wann, Bis wann',
    'columnUncertain departure: Ab wann, Bis wann',
  ])
  const columns = [
    { field: 'room', column: 'Nachtquartier' },
    { field: 'guestName', column: 'Wer' },
    { field: 'arrival', column: 'Ab wann' },
    { field: 'departure', column: 3 },
  ] as const
  expect(
    read('Nachtquartier;Wer;Ab wann;Bis wann\n101;Ana Silva;1.12.2026;4.12.2026\n', { columns }).rows,
  ).toMatchObject([{ room: '101', guests: ['Ana Silva'], problems: [] }])
})

test('words of the hotel’s own make a heading known', () => {
  const text =
    'Nachtquartier;Mitarbeiterin Name;Gast;Anreise;Abreise\n101;Olga Stern;Ana Silva;1.12.2026;4.12.2026\n'
  const ownWords = [
    { text: 'NACHTQUARTIER', means: 'room' },
    { text: 'Mitarbeiterin', means: 'other' },
  ] as const
  const list = read(text, {}, { ownWords })
  expect(list.problems).toEqual([])
  expect(list.rows).toMatchObject([{ room: '101', guests: ['Ana Silva'] }])
})

test('a list without headings asks for everything, and columns go by their letters', () => {
  const text = '101;Ana Silva;2026-12-01;2026-12-04\n102;Ben Weiss;2026-12-01;2026-12-04\n'
  const list = read(text)
  expect(asked(list.problems)).toEqual([
    'columnUncertain room: A',
    'columnUncertain guestName: B',
    'columnUncertain arrival: C, D',
    'columnUncertain departure: C, D',
  ])
  const columns = [
    { field: 'room', column: 'A' },
    { field: 'guestName', column: 'B' },
    { field: 'arrival', column: 'C' },
    { field: 'departure', column: 'D' },
  ] as const
  expect(read(text, { columns }).rows.map((row) => row.problems)).toEqual([[], []])
  // What was said of one list without headings is nothing about the next.
  expect(read(text, {}, { saved: columns }).problems).toHaveLength(4)
})

test('dates given for the whole list need no column', () => {
  const list = read('Room,Guest,X\n101,Ana Silva,2026-10-01\n', {
    arrive: '2026-12-01',
    depart: '2026-12-04',
  })
  expect(list.problems).toEqual([])
  expect(list.rows).toMatchObject([{ problems: [], notes: ['datesFromList'] }])
})

test.for([
  ['two names for the room', 'Room,Door,Guest', '101,102,Ana Silva', 'columnUncertain room: Room, Door'],
  ['two guests', 'Room,Guest,Name', '101,Ana Silva,Ben Weiss', 'columnUncertain guestName: Guest, Name'],
  [
    'a whole name and other halves',
    'Room,Guest,First name,Last name',
    '101,Ana Silva,Ben,Weiss',
    'columnUncertain guestName: Guest, First name, Last name',
  ],
  ['half a name', 'Room,Surname,Rufzeichen', '101,Silva,Ana', 'columnUncertain firstName: Rufzeichen'],
  [
    'a room beside a room in other words',
    'Room,New room wish,Guest',
    '101,102,Ana Silva',
    'columnUncertain room: Room, New room wish',
  ],
  [
    'sharers in other words',
    'Room,Guest,Sharers by name',
    '101,Ana Silva,Ben Weiss',
    'columnUncertain sharers: Sharers by name',
  ],
  [
    'a room heading over something else',
    'Room,Zelle,Guest',
    'DBL,101,Ana Silva',
    'columnUncertain room: Zelle, Room',
  ],
  [
    'a guest heading over numbers',
    'Room,Guests of room,Guest',
    '101,2,3',
    'columnUncertain guestName: Guest',
  ],
] as const)('%s is a question', ([, heads, values, question]) => {
  const list = read(`${heads},Arrival,Departure\n${values},2026-12-01,2026-12-04\n`)
  expect(asked(list.problems)).toEqual([question])
})

test('two columns with the same values are one', () => {
  const list = read('Room,Door,Guest,Arrival,Departure\n101,101,Ana Silva,2026-12-01,2026-12-04\n')
  expect(list.problems).toEqual([])
  expect(list.rows).toMatchObject([{ room: '101', problems: [] }])
})

test.for([
  ['Zimmer / Room', 'Gast (Name)', 'Anreise (TT.MM.JJJJ)', 'Abreise | Departure'],
  ['Chambre Room', 'Guest full name *', 'Arrivée/Arrival', 'Départ/Departure'],
  ['客室番号 / Room No.', 'ご宿泊者名 (Guest name)', 'チェックイン日', 'ﾁｪｯｸｱｳﾄ日'],
  ['ROOM_NUMBER', 'guestName', 'arrivalDate', 'departureDate'],
  ['ΔΩΜΑΤΙΟ', 'ΟΝΟΜΑΤΕΠΩΝΥΜΟ', 'ΑΦΙΞΗ', 'ΑΝΑΧΩΡΗΣΗ'],
  ['رقم الغـــرفة', 'إسم النزيل', 'تاريخ الوصول', 'تاريخ المغادره'],
  ['Zimmernr.', 'Gaeste', 'ANREISE:', 'Abreise'],
])('headings in other spellings: %s', (heads) => {
  const list = read(`${heads.join(';')}\n101;Ana Silva;2026-12-01;2026-12-04\n`)
  expect(list.problems).toEqual([])
  expect(fieldsOf(list.columns)).toEqual({
    room: heads[0],
    guestName: heads[1],
    arrival: heads[2],
    departure: heads[3],
  })
})

const stay = [{ date: '2026-12-01' }, { date: '2026-12-04' }] as const

test.for([['A1:B1', 'C1:D1', 'E1:F1'], []])(
  'headings in two lines are read together, merged (%s) or not',
  (merges) => {
    const list = readWorkbook(
      [
        ['Room', null, 'Guest', null, 'Stay', null],
        ['No', 'Type', 'Last', 'First', 'From', 'To'],
        [101, 'DBL', 'Silva', 'Ana', ...stay],
      ],
      { merges },
    )
    expect(list.problems).toEqual([])
    expect(fieldsOf(list.columns)).toEqual({
      room: 'Room No',
      roomType: 'Room Type',
      lastName: 'Guest Last',
      firstName: 'Guest First',
      arrival: 'Stay From',
      departure: 'Stay To',
    })
    expect(list.rows).toMatchObject([{ row: 3, room: '101', guests: ['Ana Silva'], problems: [] }])
  },
)

test('a second line of headings about something else takes its column along', () => {
  const list = readWorkbook([
    ['Room', 'Guest', 'Passport', null, 'Flight', null, 'Arrival', 'Departure'],
    [null, 'Name', 'No', 'Valid', 'Arrival', 'Departure', null, null],
    [101, 'Ana Silva', 'X1', { date: '2030-01-01' }, { date: '2026-11-30' }, { date: '2026-12-05' }, ...stay],
  ])
  expect(list.problems).toEqual([])
  expect(fieldsOf(list.columns)).toMatchObject({
    guestName: 'Guest Name',
    arrival: 'Arrival',
    departure: 'Departure',
  })
  expect(list.rows).toHaveLength(1)
})

test('a second table with other columns further down is a question', () => {
  const list = read(
    'Room,Guest,Arrival,Departure\n101,Ana Silva,2026-12-01,2026-12-04\n\nGuest,Room,Departure,Arrival\nBen Weiss,102,2026-12-04,2026-12-01\n',
  )
  expect(asked(list.problems)).toEqual(['columnUncertain room: Guest, Room, Departure, Arrival'])
})

test('title lines that look like headings do not take their place', () => {
  const list = read(
    'Group,Oslo,Guests,20\nArrival,2026-12-01,Departure,2026-12-04\nNachtquartier,Gast,Anreise,Abreise\n101,Ana Silva,2026-12-01,2026-12-04\n',
  )
  expect(list.headers).toEqual(['Nachtquartier', 'Gast', 'Anreise', 'Abreise'])
  expect(asked(list.problems)).toEqual(['columnUncertain room: Nachtquartier'])
})

test('a word of two languages means what the other headings speak', () => {
  const czech = read('Pokoj;Host;Příjezd;Odjezd\n101;Ana Silva;1.12.2026;4.12.2026\n')
  expect(fieldsOf(czech.columns)).toMatchObject({ guestName: 'Host' })
  const english = read('Room;Host;Arrival;Departure\n101;Ana Silva;1.12.2026;4.12.2026\n')
  expect(asked(english.problems)).toEqual(['columnMissing guestName: Room, Host, Arrival, Departure'])
})

test('a given name without its family name is a question when the other half may be elsewhere', () => {
  const list = read('Pokoj;Jméno;Xyzzy;Příjezd;Odjezd\n101;Jan;Novák;1.12.2026;4.12.2026\n')
  expect(asked(list.problems)).toEqual(['columnUncertain lastName: Xyzzy'])
})

test('a number in the place of a guest is no guest', () => {
  const list = read(
    'Room,Guest,Arrival,Departure\n101,Ana Silva,2026-12-01,2026-12-04\n102,9,2026-12-01,2026-12-04\n',
  )
  expect(list.rows.map((row) => row.problems.map(({ problem }) => problem.kind))).toEqual([
    [],
    ['guestMissing'],
  ])
})
