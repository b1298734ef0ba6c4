import { at, draw } from './layout.ts'
import type { Layout } from './layout.ts'

type Parts = { readonly y: string; readonly m: string; readonly d: string }

const styles: Readonly<Record<Exclude<Layout['dates'], 'named' | 'namedShort'>, (parts: Parts) => string>> = {
  iso: ({ y, m, d }) => `${y}-${m}-${d}`,
  instant: ({ y, m, d }) => `${y}-${m}-${d}`,
  compact: ({ y, m, d }) => `${y}${m}${d}`,
  points: ({ y, m, d }) => `${d}.${m}.${y}`,
  shortPoints: ({ y, m, d }) => `${Number(d)}.${Number(m)}.${y.slice(2)}`,
  dayFirst: ({ y, m, d }) => `${d}/${m}/${y}`,
  monthFirst: ({ y, m, d }) => `${m}/${d}/${y}`,
  opera: ({ y, m, d }) =>
    `${d}-${'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')[Number(m) - 1]}-${y.slice(2)}`,
  dashes: ({ y, m, d }) => `${d}-${m}-${y}`,
  serial: ({ y, m, d }) => String((Date.parse(`${y}-${m}-${d}`) - Date.UTC(1899, 11, 30)) / 86_400_000),
}

const offsets = ['Z', '+09:00', '-08:00', '+01:00', '-05:00']

/** Writes days, moments, stays and times the way the layout says. All texts in are local to the property. */
export const createWriter = (l: Layout) => {
  const named = new Intl.DateTimeFormat(`${l.language}-u-ca-gregory`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: l.dates === 'named' ? 'long' : 'short',
    day: 'numeric',
  })
  const day = (text: string): string => {
    const [y = '', m = '', d = ''] = text.split('-')
    return l.dates === 'named' || l.dates === 'namedShort'
      ? named.format(Date.UTC(Number(y), Number(m) - 1, Number(d)))
      : styles[l.dates]({ y, m, d })
  }
  const time = (clock: string): string => {
    const [hour = '', minute = ''] = clock.split(':')
    const style = draw(l, 13, 0) % 4
    if (style === 1) return `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'AM' : 'PM'}`
    if (style === 2) return `${hour}h${minute}`
    return style === 3 ? `${clock}:00` : clock
  }
  const moment = (text: string): string => {
    const [date = '', clock = ''] = text.split('T')
    if (l.dates === 'instant') return instant(text, at(offsets, draw(l, 14, 0)))
    if (l.times !== 'inDate') return day(date)
    if (l.dates !== 'serial') return `${day(date)} ${time(clock)}`
    const [hour, minute] = clock.split(':').map(Number)
    return String(Number(day(date)) + ((hour ?? 0) * 60 + (minute ?? 0)) / 1_440)
  }
  const range = (from: string, until: string): string => {
    const glue = at([' - ', ' – ', ' to ', '~'], draw(l, 15, 0))
    // Nobody writes two serials into one cell.
    const write = l.dates === 'serial' ? styles.iso : null
    return [from, until]
      .map((one) => one.slice(0, 10))
      .map((one) => {
        const [y = '', m = '', d = ''] = one.split('-')
        return write === null ? day(one) : write({ y, m, d })
      })
      .join(glue)
  }
  return { day, time, moment, range }
}

/** The property's clock is UTC in winter. */
const instant = (local: string, offset: string): string => {
  const hours = offset === 'Z' ? 0 : Number(offset.slice(0, 3))
  return new Date(Date.parse(`${local}:00Z`) + hours * 3_600_000).toISOString().slice(0, 19) + offset
}
