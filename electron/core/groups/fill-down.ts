import type { RowNote, RowProblem } from '#shared/rooming-list.ts'
import type { Table } from './find-header.ts'
import { isShareReference } from './raw-rows.ts'
import type { RawRow } from './raw-rows.ts'
import { normalise } from './words.ts'

/** A row with its room as text, and the row its dates come from when its own are blank. */
export type FilledRow = {
  readonly raw: RawRow
  readonly room: string
  readonly datesFrom: RawRow
  readonly notes: readonly RowNote[]
  readonly problems: readonly RowProblem[]
}

/**
 * Blank rooms: of the row above when nothing speaks against it (a merged cell, a ditto mark, or the same stay and
 * the same booking), of the row a sharer refers to, else missing.
 */
export const fillDown = (rows: readonly RawRow[], table: Table): readonly FilledRow[] => {
  const references = readReferences(rows, table)
  const filled: FilledRow[] = []
  for (const raw of rows) {
    const above = filled.at(-1)
    filled.push(fillOne(raw, above, references))
  }
  return filled
}

const fillOne = (raw: RawRow, above: FilledRow | undefined, refer: Refer): FilledRow => {
  const own = raw.value('room')
  const plain = { raw, room: own, datesFrom: raw, notes: [], problems: [] }
  if (own !== '' && !isDitto(own)) {
    const isMerged = raw.cell('room')?.note === 'merged'
    return isMerged && above !== undefined ? sameAsAbove(raw, above) : plain
  }
  const shared = /^#?(\d+)$/.exec(raw.value('sharers'))?.[1]
  if (shared !== undefined) return withReference(raw, Number(shared), refer)
  if (above !== undefined && above.room !== '' && (isDitto(own) || isSameBooking(raw, above)))
    return sameAsAbove(raw, above)
  return { ...plain, room: '', problems: [raw.problem({ kind: 'roomMissing' }, 'room')] }
}

const isDitto = (text: string): boolean => /^(?:["”“〃]|''|-\s*["”]\s*-|dito|ditto|idem)$/iu.test(text)

const sameAsAbove = (raw: RawRow, above: FilledRow): FilledRow => {
  const hasDates = raw.value('arrival') !== '' || raw.value('departure') !== '' || raw.value('nights') !== ''
  return {
    raw,
    room: above.room,
    datesFrom: hasDates ? raw : above.datesFrom,
    notes: hasDates ? ['roomFromAbove'] : ['roomFromAbove', 'datesFromAbove'],
    problems: [],
  }
}

/** Somebody else's stay or booking in a row without a room is a guest without a room, not a sharer. */
const isSameBooking = (raw: RawRow, above: FilledRow): boolean =>
  raw.guests.length > 0 &&
  (['arrival', 'departure', 'confirmation'] as const).every((field) => {
    const source = field === 'confirmation' ? above.raw : above.datesFrom
    return raw.value(field) === '' || raw.value(field) === source.value(field)
  })

type Refer = (from: RawRow, to: number) => readonly RawRow[]

const withReference = (raw: RawRow, to: number, refer: Refer): FilledRow => {
  const targets = refer(raw, to).filter((target) => target.value('room') !== '')
  const rooms = [...new Set(targets.map((target) => target.value('room')))]
  const [target] = targets
  const base = { raw, datesFrom: raw, notes: [], room: '' }
  if (target === undefined)
    return {
      ...base,
      problems: [raw.problem({ kind: 'shareUnknown', text: raw.value('sharers') }, 'sharers')],
    }
  if (rooms.length > 1) {
    const problem = { kind: 'shareAmbiguous', text: raw.value('sharers'), rooms } as const
    return { ...base, problems: [raw.problem(problem, 'sharers')] }
  }
  const hasDates = raw.value('arrival') !== '' || raw.value('departure') !== ''
  return {
    raw,
    room: rooms[0] ?? '',
    datesFrom: hasDates ? raw : target,
    notes: ['roomFromShare'],
    problems: [],
  }
}

const numberHeadings = new Set([
  'number',
  'row',
  'row number',
  'pos',
  'position',
  'line',
  'lfd number',
  's number',
  'sl number',
  'item',
  'record number',
  'recordnumber',
])

/**
 * OPERA's `Shares` holds a row number and leaves open which: the list's own numbering decides when it has one,
 * else the row of the sheet or the n-th guest; where these lead to different rooms nobody guesses.
 */
const readReferences = (rows: readonly RawRow[], table: Table): Refer => {
  const numbered = table.headers.findIndex((header) => numberHeadings.has(normalise(header)))
  const byOwn = new Map(rows.map((row) => [row.source.cells[numbered]?.text ?? '', row]))
  const bySheet = new Map(rows.map((row) => [row.n, row]))
  const references = rows
    .filter((row) => /^#?\d+$/.test(row.value('sharers')) && isShareReference(row.value('sharers')))
    .map((row) => ({ row, to: Number(row.value('sharers').replace('#', '')) }))
  const isWhole = (find: (to: number) => RawRow | undefined) =>
    references.every(({ row, to }) => find(to) !== undefined && find(to) !== row)
  const ways = [(to: number) => bySheet.get(to), (to: number) => rows[to - 1]]
  // A way of counting in which every reference leads somewhere is the list's way, when there is only one.
  const whole = ways.filter(isWhole)
  return (from, to) => {
    const own = numbered === -1 ? undefined : byOwn.get(String(to))
    if (own !== undefined) return own === from ? [] : [own]
    return (whole.length > 0 ? whole : ways).flatMap((find) => find(to) ?? [])
  }
}
