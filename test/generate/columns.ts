import { at, draw, misleading } from './layout.ts'
import type { Layout, Misleading } from './layout.ts'
import { wordsOf } from './list-words.ts'
import type { ListWords } from './list-words.ts'
import { day, doors } from './truth.ts'
import type { Person } from './truth.ts'
import { createWriter } from './write-dates.ts'

export type Column = { readonly head: string; readonly value: (person: Person, row: number) => string }

const strange = ['Nachtquartier', 'Xyzzy', 'Kolumno', 'Ŝlosilo', 'Qwert']

/** The columns of a list, its own first. */
export const columnsOf = (l: Layout, people: readonly Person[]): readonly Column[] => {
  const words = wordsOf(l.language)
  const pick = (word: keyof ListWords): string => dress(l, word, at(words[word].split('|'), l.word))
  const write = createWriter(l)
  const isSame = (person: Person, row: number) => people[row - 1]?.room === person.room
  const unknown = (is: Layout['fault'], word: keyof ListWords) =>
    l.fault === is ? at(strange, l.word) : pick(word)
  const room: Column = {
    head: unknown('strangeRoom', 'room'),
    value: (person, row) => (l.sharers === 'ditto' && isSame(person, row) ? 'ditto' : person.room),
  }
  const inRoom = (person: Person) =>
    String(people.filter((one) => one.room === person.room && one.away === null).length || 1)
  return [
    ...(l.fault === 'noRoom' ? [] : [room]),
    ...nameColumns(l, pick),
    ...stayColumns(l, { pick, write, unknown }),
    ...(l.contact === 'email' || l.contact === 'both'
      ? [{ head: pick('email'), value: ({ email }: Person) => email }]
      : []),
    ...(l.contact === 'phone' || l.contact === 'both'
      ? [{ head: pick('phone'), value: (_: Person, row: number) => phoneOf(row) }]
      : []),
    ...(l.hasAdults ? [{ head: pick('adults'), value: inRoom }] : []),
    ...(l.status === 'none' ? [] : [{ head: pick('status'), value: statusOf(words, l) }]),
    ...l.misleading.map((one) => mislead(one, l, { pick, write })),
  ]
}

type Pick = (word: keyof ListWords) => string

const nameColumns = (l: Layout, pick: Pick): readonly Column[] => {
  const words = wordsOf(l.language)
  const nobody = (row: number) => at(words.nobody.split('|'), draw(l, 10, row))
  const isStrange = l.fault === 'strangeGuest'
  if (l.names === 'split')
    return [
      { head: pick('first'), value: ({ first, away }) => (away === 'nobody' ? '' : first) },
      {
        head: isStrange ? at(strange, l.word) : pick('last'),
        value: ({ last, away }, row) => (away === 'nobody' ? nobody(row) : last),
      },
    ]
  return [
    {
      head: isStrange ? at(strange, l.word) : pick('full'),
      value: ({ first, last, away }, row) =>
        away === 'nobody' ? nobody(row) : l.names === 'full' ? `${first} ${last}` : `${last}, ${first}`,
    },
  ]
}

type Stay = {
  readonly pick: Pick
  readonly write: ReturnType<typeof createWriter>
  readonly unknown: (is: Layout['fault'], word: keyof ListWords) => string
}

const stayColumns = (l: Layout, { pick, write, unknown }: Stay): readonly Column[] => {
  if (l.stay === 'range')
    return [{ head: unknown('strangeArrival', 'stay'), value: ({ from, until }) => write.range(from, until) }]
  const nights = ({ from, until }: Person) =>
    String((Date.parse(until.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000)
  const hasColumns = l.times === 'columns' && l.dates !== 'instant'
  const time = (word: 'arrivalTime' | 'departureTime', of: 'from' | 'until'): readonly Column[] =>
    hasColumns ? [{ head: pick(word), value: (person) => write.time(person[of].slice(11)) }] : []
  // Without a date of departure its time needs a column.
  const lacksTime = l.stay === 'nights' && (l.times === 'inDate' || l.dates === 'instant')
  return [
    { head: unknown('strangeArrival', 'arrival'), value: ({ from }) => write.moment(from) },
    ...time('arrivalTime', 'from'),
    ...(l.stay === 'nights'
      ? []
      : [{ head: pick('departure'), value: ({ until }: Person) => write.moment(until) }]),
    ...time('departureTime', 'until'),
    ...(lacksTime
      ? [{ head: pick('departureTime'), value: ({ until }: Person) => write.time(until.slice(11)) }]
      : []),
    ...(l.stay === 'dates' ? [] : [{ head: pick('nights'), value: nights }]),
  ]
}

const statusOf = (words: ListWords, l: Layout) => (person: Person, row: number) => {
  const word = person.away === 'cancelled' || person.away === 'noShow' ? person.away : 'confirmed'
  return at(words[word].split('|'), draw(l, 12, row))
}

const phoneOf = (row: number): string => `+47 22 33 44 ${String(10 + row)}`

/** The same heading in capitals, beside another language, or with what hotels add to it. */
const dress = (l: Layout, word: keyof ListWords, head: string): string => {
  if (l.heads === 'upper') return head.toLocaleUpperCase(l.language)
  if (l.heads === 'both') return `${head} / ${at(wordsOf(l.beside)[word].split('|'), l.word)}`
  const isDate = word === 'arrival' || word === 'departure' || word === 'birth'
  return l.heads === 'unit' && isDate ? `${head} (DD.MM.YYYY)` : head
}

const leaders = ['Olga Stern', 'Paul Krug', 'Rita Blum']

const mislead = (one: Misleading, l: Layout, { pick, write }: Omit<Stay, 'unknown'>): Column => {
  const any = (row: number) => draw(l, 21 + misleading.indexOf(one), row)
  const door = (_: Person, row: number) => at(doors.slice(0, 24), any(row))
  const later = (_: Person, row: number) => write.day(day(any(row) % 25))
  const number = (_: Person, row: number) => `4${String(any(row)).padStart(9, '7').slice(0, 9)}`
  const leader = (_: Person, row: number) => at(leaders, any(row))
  const past = (_: Person, row: number) => write.day(`19${60 + (any(row) % 39)}-03-${10 + (any(row) % 19)}`)
  const small = (_: Person, row: number) => String(1 + (any(row) % 4))
  const reach = (_: Person, row: number) =>
    any(row) % 2 === 0 ? 'agency@example.org' : `+47 55 66 77 ${String(10 + row)}`
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
    driver: () => ({ head: pick('driver'), value: leader }),
    beds: () => ({ head: pick('beds'), value: (_, row) => String(101 + (any(row) % 12)) }),
    release: () => ({ head: pick('release'), value: later }),
    agentMail: () => ({ head: pick('agentMail'), value: reach }),
    blankPrice: () => ({ head: '', value: door }),
    blankDate: () => ({ head: '', value: later }),
    blankName: () => ({ head: '', value: leader }),
    strangePrice: () => ({ head: 'Ĉambroprezo', value: door }),
    strangeDate: () => ({ head: 'Dato-X', value: later }),
    strangeName: () => ({ head: 'Ulo', value: leader }),
    strangeNumber: () => ({ head: 'Kodo', value: number }),
    strangeMail: () => ({ head: 'Xadreso', value: reach }),
  }
  return columns[one]()
}
