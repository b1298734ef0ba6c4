import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import { EntranceId } from '#shared/ids.ts'
import { understand } from '#test/support/list-facts.ts'
import { shown } from '#test/support/list-rows.ts'
import { take } from '#test/support/start-core.ts'

/** Small lists in many languages, each with something in it that no program can know. */
const doors = Array.from({ length: 30 }, (_, index) => String(401 + index)).map((name) => ({
  entranceId: EntranceId.parse(`door-${name}`),
  name,
  category: 'guest' as const,
}))

const readBytes = (bytes: Buffer) =>
  understand(take(readTable('list.csv', bytes, { encoding: null, sheet: null })), {}, { doors })
const read = (lines: readonly string[]) => readBytes(Buffer.from(lines.join('\n')))
const rowsOf = (lines: readonly string[]) => shown(read(lines)).rows

const headings = {
  de: 'Zimmer;Gast;Anreise;Abreise',
  fr: 'Chambre;Client;Arrivée;Départ',
  es: 'Habitación;Huésped;Llegada;Salida',
  it: 'Camera;Ospite;Arrivo;Partenza',
  pl: 'Pokój;Gość;Przyjazd;Wyjazd',
  ja: '部屋番号;宿泊者名;チェックイン日;チェックアウト日',
} as const
const stay = '2026-12-01;2026-12-04'

// Unknown is not blank.
test.for([
  ['de', '#BEZUG!'],
  ['de', '#NV'],
  ['fr', '#VALEUR!'],
  ['es', '#¡REF!'],
  ['it', '#RIF!'],
  ['pl', '#ADR!'],
  ['ja', '#VALUE!'],
  ['de', 'Err:502'],
  ['fr', '=A2'],
] as const)('%s: a room that reads %s is a problem and not the room above', ([language, text]) => {
  expect(rowsOf([headings[language], `401;Ana Silva;${stay}`, `${text};Ben Weiss;${stay}`])).toEqual([
    [2, '401', 'Ana Silva', ''],
    [3, '', 'Ben Weiss', 'cellUnknown'],
  ])
})

test.for([
  ['fr', '#NOM?'],
  ['es', '#¿NOMBRE?'],
  ['it', '#N/D'],
  ['pl', '#NAZWA?'],
  ['de', '#N/A'],
] as const)(
  '%s: %s in the place of a guest is a problem, no guest and nobody left aside',
  ([language, text]) => {
    const list = shown(read([headings[language], `401;${text};${stay}`]))
    expect([list.rows, list.aside]).toEqual([[[2, '401', '', 'cellUnknown']], []])
  },
)

test('a date, a time or a count of nights that is an error is a problem of its row', () => {
  const list = rowsOf([
    'Room;Guest;Arrival;Departure;Nights',
    '401;Ana Silva;#VALEUR!;2026-12-04;',
    '402;Ben Weiss;2026-12-01;########;',
    '403;Cid Vogel;2026-12-01;2026-12-04;#REF!',
  ])
  expect(list.map(([, , , problems]) => problems)).toEqual(['cellUnknown', 'cellUnknown', 'cellUnknown'])
})

test('a blank room is filled by a booking that is one, and by no other', () => {
  const pair = (booking: string, room: string) => [
    `${room};Ana Silva;${stay};${booking}`,
    `;Ben Weiss;${stay};${booking}`,
  ]
  const second = (booking: string) =>
    rowsOf(['Room;Guest;Arrival;Departure;Confirmation', ...pair(booking, '401')])[1]
  expect(second('4711')).toEqual([3, '401', 'Ben Weiss', ''])
  for (const none of ['#REF!', '#N/A', '-', '0', 'TBA', 'n/a', '...'])
    expect([none, second(none)]).toEqual([none, [3, '', 'Ben Weiss', 'roomBlank']])
})

test('a booking of a whole group fills no blank room, whatever its first row says', () => {
  const people = ['Ana Silva', 'Ben Weiss', 'Cid Vogel', 'Dora Kurz', 'Eva Lang']
  const list = rowsOf([
    'Zimmer;Gast;Anreise;Abreise;Reservierungsnummer',
    ...people.map((name, index) => `${index === 0 ? '401' : ''};${name};${stay};G77`),
  ])
  expect(list.slice(1).map(([, room, , problem]) => [room, problem])).toEqual(
    people.slice(1).map(() => ['', 'roomBlank']),
  )
})

test('guests of one booking in single rooms are asked, those of a double room are not', () => {
  const head = 'Room;Guest;Arrival;Departure;Confirmation;Adults'
  const two = (adults: string) =>
    rowsOf([head, `401;Ana Silva;${stay};A1;${adults}`, `;Ben Weiss;${stay};A1;${adults}`])[1]
  expect(two('1')).toEqual([3, '', 'Ben Weiss', 'roomBlank'])
  expect(two('2')).toEqual([3, '401', 'Ben Weiss', ''])
})

// Quotation marks.
test.for([
  [['402;"Ben Weiss;2026-12-01;2026-12-04', '403;"Cid Vogel;2026-12-01;2026-12-04']],
  [['402;Ben Weiss;2026-12-01;2026-12-04', '403;Cid Vogel;2026-12-01;2026-12-04"']],
  [['402;Ben Weiss";2026-12-01;2026-12-04', '403;Cid Vogel;2026-12-01;2026-12-04']],
  [['402;Ben Weiss;2026-12-01;"2026-12-04', '403;Cid Vogel;2026-12-01;2026-12-04']],
  [['"402;Ben Weiss;2026-12-01;2026-12-04', '403;"Cid Vogel";2026-12-01;2026-12-04']],
] as const)('a lost quotation mark swallows nobody and stays in no name: %j', ([lines]) => {
  const found = rowsOf([headings.de, `401;Ana Silva;${stay}`, ...lines])
  expect(found.map(([, , guests]) => guests)).toEqual(['Ana Silva', 'Ben Weiss', 'Cid Vogel'])
})

test('a remark that opens a mark and never closes it ends with its own line', () => {
  const found = rowsOf([
    'Chambre,Client,Arrivée,Départ,Remarques',
    '401,Ana Silva,2026-12-01,2026-12-04,"lit bébé\nau fond"',
    '402,Ben Weiss,2026-12-01,2026-12-04,"',
    '403,Cid Vogel,2026-12-01,2026-12-04,"',
    '404,Dora Kurz,2026-12-01,2026-12-04,x',
  ])
  expect(found.map(([, room]) => room)).toEqual(['401', '402', '403', '404'])
})

test('a line that nothing makes whole stops the file, and the line is named', () => {
  const text =
    'Guest,Notes,Room,Arrival,Departure\nAna Silva,"needs,\nBen Weiss,x,402,2026-12-01,2026-12-04\n'
  expect(readTable('a.csv', Buffer.from(text), { encoding: null, sheet: null })).toMatchObject({
    error: { kind: 'fileUnreadable', why: 'quotes', detail: '2' },
  })
})

test('titles above a list whose every row is quoted do not hide its columns', () => {
  const found = rowsOf([
    'Hotel Meridian',
    'Rooming list||Coach',
    'Room|Arrival|Guest Name|Departure',
    '401|2026-12-01|"Berg, Anna"|2026-12-04',
    '402|2026-12-01|"Weiss, Ben"|2026-12-04',
    '403|2026-12-01|"Vogel, Cid"|2026-12-04',
  ])
  expect(found.map(([, room, guests]) => [room, guests])).toEqual([
    ['401', 'Anna Berg'],
    ['402', 'Ben Weiss'],
    ['403', 'Cid Vogel'],
  ])
})

// Totals.
test.for([
  ['Summe, Hans', 'Hans Summe'],
  ['Total Ana', 'Total Ana'],
  ['Soma Silva', 'Soma Silva'],
  ['Razem Nowak', 'Razem Nowak'],
  ['Toplam Yılmaz', 'Toplam Yılmaz'],
  ['合計太郎', '合計太郎'],
  ['Printed Smith', 'Printed Smith'],
] as const)('%s in a room of the house is a guest', ([text, guest]) => {
  expect(rowsOf([headings.de, `401;${text};${stay}`])).toEqual([[2, '401', guest, '']])
})

test.for(['Grand Total', 'Summe', 'Soma', 'Razem', 'Totale', '小計', 'Итого'])(
  '%s beside the name of a door is asked, elsewhere it is a total and named',
  (text) => {
    const list = shown(read([headings.de, `401;Ana Silva;${stay}`, `402;${text};${stay}`, `;${text};;`]))
    expect(list.rows.at(-1)).toEqual([3, '402', text, 'nameUnclear'])
    expect(list.aside).toEqual([[4, 'total']])
  },
)

// People.
test('who shares a room without a name is counted and gets no key', () => {
  const list = shown(
    read([
      'Room;Guest;Sharing with;Arrival;Departure',
      `401;Ana Silva;1 child;${stay}`,
      `402;Ben Weiss;Ehefrau;${stay}`,
      `403;Cid Vogel;single;${stay}`,
      `404;Dora Kurz;-;${stay}`,
      `405;Eva Lang;Fay Wood;${stay}`,
    ]),
  )
  expect(list.rows.map(([, , guests]) => guests)).toEqual([
    'Ana Silva',
    'Ben Weiss',
    'Cid Vogel',
    'Dora Kurz',
    'Eva Lang + Fay Wood',
  ])
  expect(list.warnings.map(({ kind }) => kind)).toEqual(['namesMissing', 'namesMissing'])
})

test('a row that points to the guest of another is nobody, and one that moved is asked', () => {
  const list = shown(
    read([headings.de, `401;Ana Silva;${stay}`, `402;siehe 401;${stay}`, `403;Ben Weiss -> 404;${stay}`]),
  )
  expect(list.rows.map(([row, , , problem]) => [row, problem])).toEqual([
    [2, ''],
    [4, 'nameUnclear'],
  ])
  expect(list.aside).toEqual([[3, 'noPerson']])
})

// Letters.
test.for([
  ['windows-1250', 'Pokoj;Host;Příjezd;Odjezd', 'Jiří Dvořák'],
  ['windows-1251', 'Номер;Гость;Заезд;Выезд', 'Анна Щукина'],
  ['windows-1253', 'Δωμάτιο;Όνομα;Άφιξη;Αναχώρηση', 'Γιώργος Παπαδόπουλος'],
  ['windows-1254', 'Oda;Misafir;Giriş;Çıkış', 'Çağrı Yılmaz'],
  ['windows-1257', 'Room;Guest;Arrival;Departure', 'Jānis Bērziņš'],
  ['gb18030', '房号;客人姓名;入住日期;离店日期', '王小明'],
  ['big5', '房號;客人姓名;入住日期;退房日期', '陳小華'],
  ['macintosh', 'Room;Guest;Arrival;Departure', 'José Müller'],
] as const)('%s: the letters of a small list are found', ([encoding, head, guest]) => {
  const list = readBytes(iconv.encode(`${head}\n401;${guest};${stay}\n`, encoding))
  expect([list.file.encoding, list.rows.map((row) => row.guests)]).toEqual([encoding, [[guest]]])
})

test.for([
  ['PaweĹ‚ WiĹ›niewski', 'twiceEncoded', 'Paweł Wiśniewski'],
  ['ZoĆ« Smith', 'twiceEncoded', 'Zoë Smith'],
  ['Jos√© Silva', 'twiceEncoded', 'José Silva'],
  ['РђРЅРЅР° РџРµС‚СЂРѕРІР°', 'twiceEncoded', 'Анна Петрова'],
  ['Ren&eacute; M&uuml;ller', 'twiceEncoded', 'René Müller'],
  ['Ana &amp; Rui Silva', 'twiceEncoded', 'Ana & Rui Silva'],
  ['Jos=C3=A9 Silva', 'twiceEncoded', 'José Silva'],
  ['Jos\\u00e9 Silva', 'twiceEncoded', 'José Silva'],
  ['Fran?ois Blanc', 'lost', null],
  ['?ukasz Nowak', 'lost', null],
  ['Jos├® Silva', 'lost', null],
] as const)('%s is asked, and no part of it is a guest of its own', ([text, why, suggestion]) => {
  const [row] = read(['Room,Guest,Arrival,Departure', `401,${text},${stay.replace(';', ',')}`]).rows
  expect(row?.problems.map(({ problem }) => problem)).toEqual([
    { kind: 'textDamaged', text, why, suggestion },
  ])
  expect(row?.guests).toHaveLength(text.includes('&amp;') ? 2 : 1)
})

test('a name of which every letter is lost is a problem; a few question marks are nobody', () => {
  const others = ['Ana Silva', 'Ben Weiss', 'Cid Vogel', 'Dora Kurz'].map(
    (name, index) => `${403 + index};${name};${stay}`,
  )
  const list = shown(read([headings.de, `401;????? ??????;${stay}`, `402;???;${stay}`, ...others]))
  expect(list.rows.map(([row, , , problem]) => [row, problem])).toEqual([
    [2, 'guestMissing'],
    ...others.map((_, index) => [4 + index, '']),
  ])
  expect(list.aside).toEqual([[3, 'noPerson']])
})
