import { dateLocales, partsOf } from './date-locales.ts'
import { foldText } from '#shared/dates/fold-text.ts'

/** Words for twelve o'clock by day. Midnight has none here: it may be the beginning or the end of the day. */
const noonWords = new Set(
  [
    'noon, midday, 12 noon, 12:00 noon, mittag, mittags, 12 uhr mittags, midi, mediodía, medio día, al mediodía',
    'mezzogiorno, meio-dia, meio dia, ao meio-dia, 12 uur s middags, południe, w południe, poledne, v poledne',
    'keskipäivä, keskipäivällä, puolipäivä, μεσημέρι, το μεσημέρι, öğle, öğlen, öğle vakti',
    'ظهرا, الظهر, 正午, 中午, 中午12点, 中午12點, 정오',
  ]
    .join(',')
    .split(',')
    .map((word) => foldText(word)),
)

/** `HH:mm` of a time that is a word, or null. */
export const namedTime = (text: string): string | null => (noonWords.has(text) ? '12:00' : null)

export type HalfOfDay = 'am' | 'pm' | 'evening'

/** What people write besides the platform's own words. */
const written: Readonly<Record<HalfOfDay, string>> = {
  am: `am, a m, a, fm, ap, dop, vm, öö, in the morning, morgens, vormittags, früh, du matin, de la mañana, da manhã,
    di mattina, del mattino, rano, ráno, dopoledne, aamulla, sabah, صباحا, 早上, 上午, 凌晨, 午前, 오전`,
  pm: `pm, p m, p, em, ip, odp, nm, ös, in the afternoon, nachmittags, de l'après-midi, de la tarde, da tarde,
    del pomeriggio, po południu, odpoledne, iltapäivällä, öğleden sonra, بعد الظهر, 下午, 午後, 오후`,
  evening: `in the evening, abends, du soir, de la noche, da noite, di sera, della sera, wieczorem, večer, akşam,
    مساء, 晚上, 夜`,
}

let table: Map<string, HalfOfDay> | null = null

const build = (): Map<string, HalfOfDay> => {
  const found = new Map<string, HalfOfDay>()
  for (const half of ['am', 'pm', 'evening'] as const)
    for (const word of written[half].split(',')) found.set(halfKey(word), half)
  for (const locale of dateLocales) {
    for (const [half, hour] of [
      ['am', 9],
      ['pm', 15],
    ] as const) {
      const at = Date.UTC(2026, 11, 1, hour)
      const word = halfKey(partsOf(locale, at, 'dayPeriod', { hour: 'numeric', hour12: true }))
      if (word !== '' && !found.has(word)) found.set(word, half)
    }
  }
  return found
}

/** `p. m.`, `P.M.` and `pm` are one word. */
const halfKey = (text: string): string => foldText(text).replace(/[.\s-]/gu, '')

/** The half of the day before or behind a time, and the time without it. */
export const halfOfDay = (text: string): { half: HalfOfDay | null; rest: string } => {
  if (!/\p{L}/u.test(text)) return { half: null, rest: text }
  table ??= build()
  const after = /^(\d.*?)\s*(\p{L}[\p{L}\s.'-]*)$/u.exec(text)
  const behind = after === null ? undefined : table.get(halfKey(after[2] ?? ''))
  if (after?.[1] !== undefined && behind !== undefined) return { half: behind, rest: after[1] }
  const before = /^(\p{L}[\p{L}\s.'-]*?)\s*(\d.*)$/u.exec(text)
  const ahead = before === null ? undefined : table.get(halfKey(before[1] ?? ''))
  return before?.[2] !== undefined && ahead !== undefined
    ? { half: ahead, rest: before[2] }
    : { half: null, rest: text }
}
