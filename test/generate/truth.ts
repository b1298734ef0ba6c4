import { sampleDoors } from '#test/support/list-facts.ts'
import { at, draw } from './layout.ts'
import type { Layout } from './layout.ts'
import { wordsOf } from './list-words.ts'

/** Who truly sleeps where and when. */
export type Person = {
  readonly room: string
  readonly first: string
  readonly last: string
  /** `YYYY-MM-DDTHH:mm` at the property. */
  readonly from: string
  readonly until: string
  readonly email: string
  /** Why nobody in this row gets a key; null for a guest. */
  readonly away: 'cancelled' | 'noShow' | 'nobody' | null
}

export const doors: readonly string[] = sampleDoors.map(({ name }) => name)

/** 0 is 1 December 2026. */
export const day = (offset: number): string =>
  new Date(Date.UTC(2026, 11, 1) + offset * 86_400_000).toISOString().slice(0, 10)

/** Whether the list says times of day, which then differ from the usual ones. */
export const hasTimes = (l: Layout): boolean =>
  l.stay !== 'range' && (l.times !== 'none' || l.dates === 'instant')

const arrivals = ['16:30', '18:00', '22:15']
const departures = ['10:00', '12:00', '13:30']

export const truthOf = (l: Layout): readonly Person[] => {
  const names = wordsOf(l.language).names.split('|')
  let room = 0
  return Array.from({ length: l.people }, (_, row) => {
    const isSharer = row > 0 && l.sharers !== 'alone' && draw(l, 1, row) % 3 === 0
    if (!isSharer) room = row === 0 ? draw(l, 2, 0) % doors.length : room + 1
    const [first = '', last = ''] = at(names, row).split(' ')
    const start = draw(l, 3, room) % 9
    // The first departure is after the 12th, so that the order of day and month is evident.
    const nights = row === 0 || room === draw(l, 2, 0) % doors.length ? 14 : 1 + (draw(l, 4, room) % 9)
    const again = Math.floor(row / names.length)
    const arrival = hasTimes(l) ? at(arrivals, draw(l, 5, room)) : '15:00'
    const departure = hasTimes(l) ? at(departures, draw(l, 6, room)) : '11:00'
    return {
      room: at(doors, room),
      first: again === 0 ? first : `${first}${'abcdefghij'[again] ?? 'k'}`,
      last,
      from: `${day(start)}T${arrival}`,
      until: `${day(start + nights)}T${departure}`,
      email: `guest${row}@example.com`,
      away: row === 0 ? null : awayOf(l, row),
    }
  })
}

const awayOf = (l: Layout, row: number): Person['away'] => {
  if (l.hasNobody && draw(l, 7, row) % 4 === 0) return 'nobody'
  if (l.status === 'away' && draw(l, 8, row) % 3 === 0)
    return draw(l, 9, row) % 2 === 0 ? 'cancelled' : 'noShow'
  return null
}
