import { Buffer } from 'node:buffer'
import * as fc from 'fast-check'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import type { Understanding } from '#core/ports/lists.ts'
import { localOf } from '#shared/stay.ts'
import { sampleDoors, sampleZone, understand } from '#test/support/list-facts.ts'
import { listWords } from './list-words.ts'
import type { ListWords } from './list-words.ts'

/** Who truly sleeps where and when. */
type Person = {
  readonly room: string
  readonly first: string
  readonly last: string
  readonly from: string
  readonly until: string
  readonly email: string
}

const misleading = [
  ...(['price', 'birth', 'passport', 'folio', 'age', 'account', 'booked', 'leader', 'agent'] as const),
  ...(['company', 'floor', 'rooms', 'valid', 'type'] as const),
  ...(['blankPrice', 'blankDate', 'strangePrice', 'strangeDate', 'strangeName', 'strangeNumber'] as const),
] as const
type Misleading = (typeof misleading)[number]

/** A true list and the way it is written down. */
export const layout = fc.record({
  language: fc.constantFrom(...Object.keys(listWords)),
  beside: fc.constantFrom(...Object.keys(listWords)),
  word: fc.nat(11),
  seed: fc.nat(1_000_000),
  people: fc.integer({ min: 2, max: 9 }),
  dates: fc.constantFrom(
    'iso',
    'compact',
    'points',
    'shortPoints',
    'dayFirst',
    'monthFirst',
    'opera',
    'dashes',
  ),
  names: fc.constantFrom('full', 'lastFirst', 'split'),
  stay: fc.constantFrom('dates', 'nights', 'both'),
  heads: fc.constantFrom('plain', 'plain', 'plain', 'upper', 'both', 'unit', 'twoLines'),
  misleading: fc.uniqueArray(fc.constantFrom(...misleading), { maxLength: 6 }),
  contact: fc.constantFrom('none', 'email', 'phone', 'both'),
  titles: fc.nat(3),
  hasTotal: fc.boolean(),
  hasStatus: fc.boolean(),
  sharers: fc.constantFrom('every', 'ditto', 'alone'),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  order: fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
  /** What is taken away from the headings: mostly nothing. */
  fault: fc.oneof(
    { weight: 97, arbitrary: fc.constant('none' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('noHeadings', 'noRoom', 'strangeRoom', 'strangeGuest', 'strangeArrival'),
    },
  ),
})
export type Layout = typeof layout extends fc.Arbitrary<infer L> ? L : never

/** A number from 0 for this list, this purpose and this row; the same every time. */
const draw = (l: Layout, purpose: number, row: number): number =>
  Math.abs(Math.imul((l.seed + 1) * 31 + purpose * 1_009 + row * 7_919, 2_654_435_761)) >>> 3

const doors = sampleDoors.map(({ name }) => name)
const at = <T>(list: readonly T[], index: number): T => {
  const one = list[index % list.length]
  if (one === undefined) throw new Error('an empty list')
  return one
}
const day = (offset: number): string =>
  new Date(Date.UTC(2026, 11, 1) + offset * 86_400_000).toISOString().slice(0, 10)

export const truthOf = (l: Layout): readonly Person[] => {
  const names = wordsOf(l.language).names.split('|')
  let room = 0
  return Array.from({ length: l.people }, (_, row) => {
    const isSharer = row > 0 && l.sharers !== 'alone' && draw(l, 1, row) % 3 === 0
    if (!isSharer) room = row === 0 ? draw(l, 2, 0) % doors.length : room + 1
    const stay = isSharer ? room : row
    const [first = '', last = ''] = at(names, row).split(' ')
    const start = draw(l, 3, l.sharers === 'alone' ? stay : room) % 9
    // The first departure is after the 12th, so that the order of day and month is evident.
    const nights = row === 0 || room === draw(l, 2, 0) % doors.length ? 14 : 1 + (draw(l, 4, room) % 9)
    const again = Math.floor(row / names.length)
    return {
      room: at(doors, room),
      first: again === 0 ? first : `${first}${'abcdefghij'[again] ?? 'k'}`,
      last,
      from: day(start),
      until: day(start + nights),
      email: `guest${row}@example.com`,
    }
  })
}

const wordsOf = (language: string): ListWords => {
  const words = listWords[language]
  if (words === undefined) throw new Error(`no words for ${language}`)
  return words
}

const dateStyles: Readonly<Record<Layout['dates'], (year: string, month: string, day: string) => string>> = {
  iso: (y, m, d) => `${y}-${m}-${d}`,
  compact: (y, m, d) => `${y}${m}${d}`,
  points: (y, m, d) => `${d}.${m}.${y}`,
  shortPoints: (y, m, d) => `${Number(d)}.${Number(m)}.${y.slice(2)}`,
  dayFirst: (y, m, d) => `${d}/${m}/${y}`,
  monthFirst: (y, m, d) => `${m}/${d}/${y}`,
  opera: (y, m, d) => `${d}-${m === '12' ? 'DEC' : 'JAN'}-${y.slice(2)}`,
  dashes: (y, m, d) => `${d}-${m}-${y}`,
}

type Column = { readonly head: string; readonly value: (person: Person, row: number) => string }

const strange = ['Nachtquartier', 'Xyzzy', 'Kolumno', 'Ŝlosilo', 'Qwert']

/** The list as text, the way the layout says. */
export const textOf = (l: Layout): string => {
  const people = truthOf(l)
  const columns = columnsOf(l, people)
    .map((column, index) => ({ column, key: l.order[index] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ column }) => column)
    // Values beyond the last heading may be a shifted row, and every reader must ask; that has tests of its own.
    .toSorted((a, b) => Number(a.head !== '') - Number(b.head !== ''))
  const words = wordsOf(l.language)
  const titles = [['Hotel Meridian'], ['Rooming list', '', 'Coach'], ['Printed for the desk']]
  const total = [
    words.total,
    ...columns.slice(1).map((_, index) => (index === 0 ? String(people.length) : '')),
  ]
  const rows = [
    ...(l.fault === 'noHeadings' ? [] : [...titles.slice(0, l.titles), ...headLines(l, columns)]),
    ...people.map((person, row) => columns.map(({ value }) => value(person, row))),
    ...(l.hasTotal ? [total] : []),
  ]
  const quote = (text: string) => (/[",;\t|\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => row.map(quote).join(l.delimiter)).join('\r\n')
}

const headLines = (l: Layout, columns: readonly Column[]): readonly (readonly string[])[] => {
  const heads = columns.map(({ head }) => head)
  if (l.heads !== 'twoLines') return [heads]
  // A heading of two words or more, cut after its first word.
  const cut = heads.map((head) => /^(\S+) (.+)$/u.exec(head))
  return [cut.map((parts, index) => parts?.[1] ?? heads[index] ?? ''), cut.map((parts) => parts?.[2] ?? '')]
}

const columnsOf = (l: Layout, people: readonly Person[]): readonly Column[] => {
  const words = wordsOf(l.language)
  const pick = (word: keyof ListWords): string => dress(l, word, at(words[word].split('|'), l.word))
  const date = (text: string) => {
    const [y = '', m = '', d = ''] = text.split('-')
    return dateStyles[l.dates](y, m, d)
  }
  const isSame = (person: Person, row: number) => people[row - 1]?.room === person.room
  const unknown = (is: Layout['fault'], word: keyof ListWords) =>
    l.fault === is ? at(strange, l.word) : pick(word)
  const room: Column = {
    head: unknown('strangeRoom', 'room'),
    value: (person, row) => (l.sharers === 'ditto' && isSame(person, row) ? 'ditto' : person.room),
  }
  const names: readonly Column[] =
    l.names === 'split'
      ? [
          { head: pick('first'), value: ({ first }) => first },
          {
            head: l.fault === 'strangeGuest' ? at(strange, l.word) : pick('last'),
            value: ({ last }) => last,
          },
        ]
      : [
          {
            head: unknown('strangeGuest', 'full'),
            value: ({ first, last }) => (l.names === 'full' ? `${first} ${last}` : `${last}, ${first}`),
          },
        ]
  const nights = ({ from, until }: Person) => String((Date.parse(until) - Date.parse(from)) / 86_400_000)
  return [
    ...(l.fault === 'noRoom' ? [] : [room]),
    ...names,
    { head: unknown('strangeArrival', 'arrival'), value: ({ from }) => date(from) },
    ...(l.stay === 'nights' ? [] : [{ head: pick('departure'), value: ({ until }: Person) => date(until) }]),
    ...(l.stay === 'dates' ? [] : [{ head: pick('nights'), value: nights }]),
    ...(l.contact === 'email' || l.contact === 'both'
      ? [{ head: pick('email'), value: ({ email }: Person) => email }]
      : []),
    ...(l.contact === 'phone' || l.contact === 'both'
      ? [{ head: pick('phone'), value: (_: Person, row: number) => phoneOf(row) }]
      : []),
    ...(l.hasStatus ? [{ head: pick('status'), value: () => 'Confirmed' }] : []),
    ...l.misleading.map((one) => mislead(one, l, { pick, date })),
  ]
}

const phoneOf = (row: number): string => `+47 22 33 44 ${String(10 + row)}`

/** The same heading in capitals, beside another language, or with what hotels add to it. */
const dress = (l: Layout, word: keyof ListWords, head: string): string => {
  if (l.heads === 'upper') return head.toLocaleUpperCase(l.language)
  if (l.heads === 'both') return `${head} / ${at(wordsOf(l.beside)[word].split('|'), l.word)}`
  const isDate = word === 'arrival' || word === 'departure' || word === 'birth'
  return l.heads === 'unit' && isDate ? `${head} (DD.MM.YYYY)` : head
}

type Writing = {
  readonly pick: (word: keyof ListWords) => string
  readonly date: (text: string) => string
}

const leaders = ['Olga Stern', 'Paul Krug', 'Rita Blum']

const mislead = (one: Misleading, l: Layout, { pick, date }: Writing): Column => {
  const any = (row: number) => draw(l, 11 + misleading.indexOf(one), row)
  const door = (_: Person, row: number) => at(doors.slice(0, 24), any(row))
  const later = (_: Person, row: number) => date(day(any(row) % 25))
  const number = (_: Person, row: number) => `4${String(any(row)).padStart(9, '7').slice(0, 9)}`
  const leader = (_: Person, row: number) => at(leaders, any(row))
  const past = (_: Person, row: number) => date(`19${60 + (any(row) % 39)}-03-${10 + (any(row) % 19)}`)
  const small = (_: Person, row: number) => String(1 + (any(row) % 4))
  const columns: Readonly<Record<Misleading, () => Column>> = {
    price: () => ({ head: pick('price'), value: door }),
    birth: () => ({ head: pick('birth'), value: past }),
    passport: () => ({ head: pick('passport'), value: number }),
    folio: () => ({ head: pick('folio'), value: number }),
    age: () => ({ head: pick('age'), value: (_, row) => String(101 + (any(row) % 12)) }),
    account: () => ({ head: pick('account'), value: number }),
    booked: () => ({ head: pick('booked'), value: later }),
    leader: () => ({ head: pick('leader'), value: leader }),
    agent: () => ({ head: pick('agent'), value: leader }),
    company: () => ({ head: pick('company'), value: leader }),
    floor: () => ({ head: pick('floor'), value: small }),
    rooms: () => ({ head: pick('rooms'), value: door }),
    valid: () => ({ head: pick('valid'), value: later }),
    type: () => ({ head: pick('type'), value: (_, row) => at(['DBL', 'TWN', 'TPL'], any(row)) }),
    blankPrice: () => ({ head: '', value: door }),
    blankDate: () => ({ head: '', value: later }),
    strangePrice: () => ({ head: 'Ĉambroprezo', value: door }),
    strangeDate: () => ({ head: 'Dato-X', value: later }),
    strangeName: () => ({ head: 'Ulo', value: leader }),
    strangeNumber: () => ({ head: 'Kodo', value: number }),
  }
  return columns[one]()
}

export type Verdict = {
  readonly is: 'understood' | 'asked' | 'wrong'
  /** What is wrong, or the first question. */
  readonly why: string
}

/** A key nobody should get, or a person nobody is told about, is wrong; a question is not. */
export const judge = (l: Layout): Verdict => {
  const read = readTable('list.csv', Buffer.from(`\ufeff${textOf(l)}`), { encoding: null, sheet: null })
  if (!read.ok) return { is: 'asked', why: read.error.kind }
  return judgeReading(l, understand(read.value))
}

const judgeReading = (l: Layout, reading: Understanding): Verdict => {
  const [question] = reading.problems
  if (question !== undefined) return { is: 'asked', why: JSON.stringify(question) }
  const truth = truthOf(l)
  const wanted = new Set(
    truth.map((person) => keyText(person.room, `${person.first} ${person.last}`, person)),
  )
  const made = new Set<string>()
  for (const row of reading.rows.filter((one) => one.problems.length === 0 && one.entranceId !== null)) {
    for (const guest of row.guests) {
      const [from, until] = [row.from, row.until].map((time) =>
        time === null ? '' : localOf(time, sampleZone).slice(0, 10),
      )
      const key = keyText(row.room, guest, { from: from ?? '', until: until ?? '' })
      if (!wanted.has(key)) return { is: 'wrong', why: `a key for ${key}` }
      made.add(key)
    }
    const reached = contactOf(l, row.row, reading)
    if (reached !== null) return { is: 'wrong', why: reached }
  }
  const problem = reading.rows.flatMap((row) => row.problems)[0]
  if (problem !== undefined) return { is: 'asked', why: JSON.stringify(problem) }
  const lost = [...wanted].find((key) => !made.has(key))
  return lost === undefined
    ? { is: 'understood', why: '' }
    : { is: 'wrong', why: `nobody is told of ${lost}` }
}

/** Whom the list's e-mail and phone columns name; a list without these columns reaches nobody. */
const contactOf = (l: Layout, n: number, reading: Understanding): string | null => {
  const row = reading.rows.find((one) => one.row === n)
  if (row === undefined) return null
  const hasEmail = l.contact === 'email' || l.contact === 'both'
  const hasPhone = l.contact === 'phone' || l.contact === 'both'
  const index = row.cells.findIndex((text) => /^guest\d+@/u.test(text))
  if (row.email !== null && (!hasEmail || row.email !== row.cells[index])) return `mail to ${row.email}`
  const isTrue = row.phone === null || /^\+472233\d{4}$/u.test(row.phone.replaceAll(' ', ''))
  return hasPhone || row.phone === null ? (isTrue ? null : `call to ${row.phone}`) : `call to ${row.phone}`
}

const keyText = (room: string, guest: string, stay: Pick<Person, 'from' | 'until'>): string =>
  [
    room,
    guest
      .split(/[\s,]+/u)
      .toSorted()
      .join(' '),
    stay.from,
    stay.until,
  ].join(' ; ')
