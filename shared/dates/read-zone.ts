import { isTimeZone } from '../stay.ts'

/** Zone names of one meaning only; CST, IST or BST have several and stay unread. */
const named: Readonly<Record<string, string>> = {
  z: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  wet: '+00:00',
  west: '+01:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
}

/**
 * The zone at the end of a written time, and the time without it. A bare minus may also be the end of a span
 * (`08:00-10:00`): it is an offset only behind an ISO time, behind seconds, or written in four digits.
 */
export const readZone = (text: string, isAfterT: boolean): { zone: string | null; rest: string } => {
  const place = /^(.*?)(?:\s*\[([a-z_]+\/[a-z_/+-]+)\])$/u.exec(text)
  if (place?.[1] !== undefined && place[2] !== undefined && isTimeZone(place[2])) {
    const inner = readZone(place[1], isAfterT)
    return inner.zone === null ? { zone: place[2], rest: inner.rest } : inner
  }
  const word = /^(.*\d.*?)\s*\(?(z|utc|gmt|wet|west|cet|mez|cest|mesz|eet|eest)\)?$/u.exec(text)
  const offset = word === null ? null : named[word[2] ?? '']
  if (word?.[1] !== undefined && offset !== undefined && offset !== null)
    return { zone: offset, rest: word[1].trim() }
  const match = /^(.*?)\s*\(?(utc|gmt)?\s*([+-])(\d{1,2})(?::?([0-5]\d))?\)?$/u.exec(text)
  if (match?.[1] === undefined || !/\d/u.test(match[1])) return { zone: null, rest: text }
  const [, rest, prefix, sign, hours, minutes] = match
  const isSure =
    prefix !== undefined ||
    sign === '+' ||
    isAfterT ||
    /:\d\d:\d\d/u.test(rest) ||
    (/:\d\d$/u.test(rest) && /\s-\d{4}$/u.test(text))
  if (!isSure || Number(hours) > 14) return { zone: null, rest: text }
  return { zone: `${sign}${hours?.padStart(2, '0')}:${minutes ?? '00'}`, rest: rest.trim() }
}
