import type { ListField, ListOptions, RowNote, RowProblem } from '#shared/rooming-list.ts'
import type { Instant } from '#shared/instant.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { checkStay, parseLocal } from '#shared/stay.ts'
import { addDays, decideDateOrder } from './decide-date-order.ts'
import type { FilledRow } from './fill-down.ts'
import { dateIn, readDate } from './read-date.ts'
import type { DateOrder, ReadDate } from './read-date.ts'

export type StayFacts = {
  /** Wall-clock times for dates without one. */
  readonly checkIn: string
  readonly checkOut: string
  readonly now: Instant
  readonly epoch: 1900 | 1904
  readonly options: ListOptions
  /** Reads a wall-clock time of the property. */
  readonly parse: (local: string) => Result<Instant, Problem>
}

/** A list names few different times, and reading one in its zone is slow: each is read once. */
export const createTimeReader = (timeZone: string): StayFacts['parse'] => {
  const known = new Map<string, Result<Instant, Problem>>()
  return (local) => {
    const read = known.get(local) ?? parseLocal(local, timeZone)
    known.set(local, read)
    return read
  }
}

export type OrderChoice = DateOrder | 'clear' | 'tied'

export type RowStay = {
  readonly from: Instant | null
  readonly until: Instant | null
  readonly problems: readonly RowProblem[]
  readonly notes: readonly RowNote[]
}

/** Day or month first for the whole list; what the operator said comes before everything. */
export const orderOfList = (
  rows: readonly FilledRow[],
  block: readonly string[],
  facts: StayFacts & { readonly today: string },
): OrderChoice => {
  if (facts.options.dateOrder !== 'auto') return facts.options.dateOrder
  const given = [facts.options.arrive, facts.options.depart].flatMap((text) => text?.slice(0, 10) ?? [])
  const stays = rows.map(({ raw }) => ({
    arrival: dateOf(raw, 'arrival', facts),
    departure: dateOf(raw, 'departure', facts),
    nights: nightsOf(raw.value('nights')),
  }))
  return decideDateOrder({ stays, block: [...block, ...given], today: facts.today })
}

/** When a row's keys work: its dates with the property's times, or why that cannot be said. */
export const readStay = (row: FilledRow, order: OrderChoice, facts: StayFacts): RowStay => {
  const { raw, datesFrom } = row
  const notes: RowNote[] = []
  const arrival = resolve(datesFrom, 'arrival', order, facts)
  const departure = resolve(datesFrom, 'departure', order, facts)
  const nightsText = datesFrom.value('nights')
  const nights = nightsOf(nightsText)
  const problems: RowProblem[] = [...arrival.problems, ...departure.problems]
  if (nightsText !== '' && nights === null && departure.local === null && departure.problems.length === 0)
    problems.push(raw.problem({ kind: 'dateUnreadable', field: 'nights', text: nightsText }, 'nights'))

  let fromLocal = arrival.local
  if (fromLocal === null && arrival.problems.length === 0 && facts.options.arrive !== null) {
    fromLocal = withTime(facts.options.arrive, facts.checkIn)
    notes.push('datesFromList')
  }
  let untilLocal = departure.local
  if (untilLocal === null && departure.problems.length === 0) {
    if (nights !== null && fromLocal !== null) {
      untilLocal = `${addDays(fromLocal.slice(0, 10), nights)}T${facts.checkOut}`
    } else if (facts.options.depart !== null) {
      untilLocal = withTime(facts.options.depart, facts.checkOut)
      notes.push('datesFromList')
    }
  }
  const blame = (problem: Problem, field: ListField) => problems.push(raw.problem(problem, field))
  if (fromLocal === null && arrival.problems.length === 0)
    blame({ kind: 'dateMissing', field: 'arrival' }, 'arrival')
  if (untilLocal === null && departure.problems.length === 0 && (nightsText === '' || nights !== null))
    blame({ kind: 'dateMissing', field: 'departure' }, 'departure')
  const from = instantOf(fromLocal, facts, (problem) => blame(problem, 'arrival'))
  const until = instantOf(untilLocal, facts, (problem) => blame(problem, 'departure'))
  if (from === null || until === null) return { from, until, problems, notes: unique(notes) }
  const stay = checkStay({ startsAt: from, endsAt: until }, facts.now)
  if (!stay.ok) blame(stay.error, 'departure')
  return { from, until, problems, notes: unique(notes) }
}

const dateOf = (raw: FilledRow['raw'], field: 'arrival' | 'departure', facts: StayFacts): ReadDate | null => {
  const cell = raw.cell(field)
  return cell === null ? null : readDate(cell, facts.epoch)
}

const resolve = (
  raw: FilledRow['raw'],
  field: 'arrival' | 'departure',
  order: OrderChoice,
  facts: StayFacts,
): { readonly local: string | null; readonly problems: readonly RowProblem[] } => {
  const text = raw.value(field)
  if (text === '') return { local: null, problems: [] }
  const read = dateOf(raw, field, facts)
  const fail = (problem: Problem) => ({ local: null, problems: [raw.problem(problem, field)] })
  if (read === null) return fail({ kind: 'dateUnreadable', field, text })
  const date = chooseDate(read, order)
  if (Array.isArray(date)) return fail({ kind: 'dateAmbiguous', field, text, choices: date })
  if (date === null) return fail({ kind: 'dateUnreadable', field, text })
  const usual = field === 'arrival' ? facts.checkIn : facts.checkOut
  return { local: `${date}T${read.time ?? usual}`, problems: [] }
}

/** The one date it can be in the chosen order, or both readings when nothing decides. */
const chooseDate = (read: ReadDate, order: OrderChoice): string | null | string[] => {
  if (order === 'dayFirst' || order === 'monthFirst') return dateIn(read, order)
  const readings = [dateIn(read, 'dayFirst'), dateIn(read, 'monthFirst')].filter((date) => date !== null)
  const different = [...new Set(readings)]
  return different.length > 1 ? different : (different[0] ?? null)
}

const nightsOf = (text: string): number | null => {
  const nights = /^(\d{1,3})(?:\.0+)?(?:\s*\p{L}+\.?)?$/u.exec(text)?.[1]
  const count = Number(nights ?? 0)
  return count >= 1 && count <= 365 ? count : null
}

const withTime = (text: string, time: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(text.trim()) ? `${text.trim()}T${time}` : text.trim()

const instantOf = (
  local: string | null,
  { parse }: StayFacts,
  blame: (problem: Problem) => void,
): Instant | null => {
  if (local === null) return null
  const read = parse(local)
  if (read.ok) return read.value
  blame(read.error)
  return null
}

const unique = (notes: readonly RowNote[]): readonly RowNote[] => [...new Set(notes)]
