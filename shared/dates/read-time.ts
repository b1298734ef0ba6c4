import { foldText } from '#shared/dates/fold-text.ts'
import { halfOfDay, namedTime } from './time-words.ts'
import { readZone } from './read-zone.ts'

/** A time of day as written. */
export type WrittenTime = {
  /** `HH:mm`. */
  readonly clock: string
  /** 24:00 is the end of the day, written as 00:00 of the next. */
  readonly isNextDay: boolean
  /** An offset (`+02:00`) or the name of a zone; null is the time of the property. */
  readonly zone: string | null
}

/**
 * Reads a time of day: `18:00 Uhr`, `6pm`, `6 p. m.`, `1800`, `18h30`, `kl. 18`, `noon`, `午後6時`, `12:00 م`, with or
 * without a zone. null when it is none. `midnight` is none: it may be the beginning or the end of the day.
 */
export const readTime = (text: string, isAfterT = false): WrittenTime | null => {
  const folded = foldText(text)
  const { zone, rest } = readZone(folded, isAfterT)
  const clock = readClock(rest.replace(lead, '').replace(/[.,;)]+$/u, ''), isAfterT, lead.test(rest))
  if (clock === null) return null
  return clock === '24:00' ? { clock: '00:00', isNextDay: true, zone } : { clock, isNextDay: false, zone }
}

/** What stands before a time and says only that one follows. */
const lead =
  /^(?:@|(?:at|from|um|ab|kl|klo|klockan|saat|godz|godzina|ore|ora|heure|hora|a las|a la|a|as|alle|v|o|om|στισ|ωρα|الساعة)(?!\p{L})\.?:?)\s*/u

const unit = /\s*(?:uhr|h|hrs?|hours?|uur|u|hs|horas?|heures?|ore|klo|godz|hod|hodin|o'?clock|chas|ч|點)\.?$/u

const readClock = (text: string, isAfterT: boolean, isLed: boolean): string | null => {
  const named = namedTime(text)
  if (named !== null) return named
  const asian = readAsian(text)
  if (asian !== null) return asian
  const { half, rest } = halfOfDay(text)
  const plain = rest.replace(unit, '')
  const isMarked = half !== null || plain !== rest || isLed || isAfterT
  const match =
    /^(\d{1,2})\s*(?:[:.]|h|:h)\s*(\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?$/u.exec(plain) ??
    /^(\d\d)(\d\d)(?:\d\d(?:[.,]\d+)?)?$/u.exec(isAfterT || /^\d{4}$/u.test(plain) ? plain : '') ??
    (isMarked ? /^(\d{1,2})()$/u.exec(plain) : null)
  if (match === null) return null
  return clockOf(Number(match[1]), match[2] === '' ? 0 : Number(match[2]), half)
}

const readAsian = (text: string): string | null => {
  const match = /^(.*?)\s*(\d{1,2})\s*[時时點点시]\s*(?:(\d{1,2})\s*[分분]?|(半))?$/u.exec(text)
  if (match === null) return null
  const { half, rest } = halfOfDay(`${match[1] ?? ''}${match[2]}`)
  if (rest !== match[2]) return null
  return clockOf(Number(match[2]), match[4] === undefined ? Number(match[3] ?? 0) : 30, half)
}

const clockOf = (hour: number, minute: number, half: ReturnType<typeof halfOfDay>['half']): string | null => {
  if (minute > 59 || hour > 24 || (hour === 24 && (minute > 0 || half !== null))) return null
  // 18:00 pm is what people write; 18:00 am is a slip.
  if (half === 'am' && hour > 12) return null
  // Twelve in the evening is midnight, of which day nobody says.
  if (half === 'evening' && hour % 12 === 0) return null
  const full = half === null || hour > 12 ? hour : (hour % 12) + (half === 'am' ? 0 : 12)
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
