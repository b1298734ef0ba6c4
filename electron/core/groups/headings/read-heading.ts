import type { ListField } from '#shared/rooming-list.ts'
import { entriesOf, hasOtherStem, isContext, phrasesIn } from './heading-index.ts'
import type { Entry } from './heading-index.ts'
import type { ListWord } from '#shared/list-field.ts'
import { halfName } from './half-names.ts'
import { isCjk, normalise, sidesOf } from './normalise.ts'

/**
 * What a heading says. `says`: one of these fields by its whole text (two only for words such as `Pax`). `maybe`: a
 * field is named in it beside words nobody taught us. `other`: something that is never ours. Only `says` is ever
 * taken without a question.
 */
export type HeadingSense =
  | { readonly is: 'says' | 'maybe'; readonly fields: readonly ListField[] }
  | { readonly is: 'other' | 'unknown' }

export type ReadHeading = (header: string) => HeadingSense

const unknown: HeadingSense = { is: 'unknown' }
const other: HeadingSense = { is: 'other' }

/** Reads the headings of one list together: a word of two languages means what the list's language means by it. */
export const createHeadingReader = (
  headers: readonly string[],
  own: readonly ListWord[] = [],
): ReadHeading => {
  const ownMeanings = new Map(own.map((word) => [normalise(word.text), word.means]))
  const scores = scoreLanguages(headers)

  const exact = (name: string): HeadingSense => {
    const mine = ownMeanings.get(name)
    if (mine !== undefined) return mine === 'other' ? other : { is: 'says', fields: [mine] }
    return weigh(entriesOf(name), scores)
  }

  const ownPhrasesIn = (name: string) =>
    [...ownMeanings.keys()].filter((phrase) =>
      (isCjk(phrase) ? name : ` ${name} `).includes(isCjk(phrase) ? phrase : ` ${phrase} `),
    )

  /** `by` is a town in Danish and `pas` a passport in Czech, but not in an English or French list. */
  const most = Math.max(0, ...scores.values())
  const isOurLanguage = (phrase: string) =>
    phrase.length >= shortest ||
    isCjk(phrase) ||
    entriesOf(phrase).some(({ language }) => scores.get(language) === most)

  const read: ReadHeading = (header) => {
    const name = normalise(header)
    if (name === '') return unknown
    const whole = exact(name)
    if (whole.is !== 'unknown') return whole
    return (
      readSides(header, exact) ??
      readTwoSides(name, exact) ??
      readInContext(name, exact) ??
      readCount(name, exact) ??
      readParts(name, [...phrasesIn(name).filter(isOurLanguage), ...ownPhrasesIn(name)], exact)
    )
  }
  const known = new Map<string, HeadingSense>()
  return (header) => {
    const sense = known.get(header) ?? read(header)
    known.set(header, sense)
    return sense
  }
}

type Exact = (name: string) => HeadingSense

const scoreLanguages = (headers: readonly string[]): ReadonlyMap<string, number> => {
  const scores = new Map<string, number>()
  for (const header of headers) {
    const names = new Set([normalise(header), ...sidesOf(header)])
    const spoken = new Set([...names].flatMap((name) => entriesOf(name).map((entry) => entry.language)))
    for (const language of spoken) scores.set(language, (scores.get(language) ?? 0) + 1)
  }
  return scores
}

const weigh = (entries: readonly Entry[], scores: ReadonlyMap<string, number>): HeadingSense => {
  if (entries.length === 0) return unknown
  const scoreOf = ({ language }: Entry) => scores.get(language) ?? 0
  const most = Math.max(...entries.map(scoreOf))
  const means = new Set(entries.filter((entry) => scoreOf(entry) === most).map((entry) => entry.means))
  const fields = [...means].filter((one) => one !== 'other')
  if (fields.length === 0) return other
  return { is: means.has('other') ? 'maybe' : 'says', fields }
}

/** What stands beside a heading and says nothing about what it is: how dates or names are to be written. */
const hints = new Set([
  ...['dd mm yyyy', 'mm dd yyyy', 'yyyy mm dd', 'dd mm yy', 'dd mm', 'ddmmyyyy', 'yyyymmdd', 'yyyy'],
  ...['tt mm jjjj', 'tt mm jj', 'jj mm aaaa', 'dd mm aaaa', 'gg mm aaaa', 'dd mm jjjj', 'dd mm rrrr'],
  ...[
    'rrrr mm dd',
    'pp kk vvvv',
    'gg aa yyyy',
    'aaaa mm dd',
    'aaaa mm jj',
    'required',
    'mandatory',
    'pflichtfeld',
  ],
])

/** `Zimmer / Room`, `Arrival (dd.mm.yyyy)`: each side is read, and all must say the same. */
const readSides = (header: string, exact: Exact): HeadingSense | null => {
  const sides = sidesOf(header).filter((side) => !hints.has(side))
  if (sides.length === 0) return null
  const name = normalise(header)
  if (sides.length === 1 && sides[0] === name) return null
  const senses = sides.map((side) => withHalf(side, exact(side)))
  return (
    agreed(senses) ?? (senses.some(says) && senses.some((one) => one.is === 'other') ? half(senses) : null)
  )
}

/** Two languages with nothing but a space between them. */
const readTwoSides = (name: string, exact: Exact): HeadingSense | null => {
  const words = name.split(' ')
  for (let at = 1; at < words.length; at++) {
    const both = agreed(
      [words.slice(0, at), words.slice(at)].map((side) => withHalf(side.join(' '), exact(side.join(' ')))),
    )
    if (both !== null) return both
  }
  return null
}

const agreed = (senses: readonly HeadingSense[]): HeadingSense | null => {
  const lists = senses.map(fieldsIn)
  // One side may be a word of two languages: `ETA` is also the Italian for age, `ETA / Orario di arrivo` is not.
  if (!senses.some(says) || !senses.every((one) => one.is === 'says' || one.is === 'maybe')) return null
  const fields = (lists[0] ?? []).filter((field) => lists.every((list) => list.includes(field)))
  if (fields.length === 0) return null
  return {
    is: 'says',
    fields: fields.includes('guestName') ? fields.filter((one) => one !== halfOf(one)) : fields,
  }
}

/** `Nombre / 名`: a whole name in one language is the given name when the other side says so. */
const withHalf = (side: string, sense: HeadingSense): HeadingSense => {
  const also = halfName(side)
  return sense.is === 'says' && also !== null ? { is: 'says', fields: [...sense.fields, also] } : sense
}
const halfOf = (field: ListField): ListField | null =>
  field === 'firstName' || field === 'lastName' ? field : null

const half = (senses: readonly HeadingSense[]): HeadingSense => ({
  is: 'maybe',
  fields: [...new Set(senses.flatMap(fieldsIn))],
})

const says = (sense: HeadingSense): boolean => sense.is === 'says'
const fieldsIn = (sense: HeadingSense): readonly ListField[] => ('fields' in sense ? sense.fields : [])

/** Fields that stay the same behind `Guest` or `Stay`; the type of a guest is no room type. */
const contextual: ReadonlySet<ListField> = new Set<ListField>([
  ...(['guestName', 'firstName', 'lastName', 'title', 'email', 'phone', 'notes'] as const),
  ...(['arrival', 'departure', 'nights', 'arrivalTime', 'departureTime'] as const),
])

const readInContext = (name: string, exact: Exact): HeadingSense | null => {
  const words = name.split(' ')
  const starts = isCjk(name) && words.length === 1 ? [...name] : words
  const glue = starts === words ? ' ' : ''
  for (let at = 1; at < starts.length; at++) {
    if (!isContext(starts.slice(0, at).join(glue))) continue
    const rest = exact(starts.slice(at).join(glue))
    const fields = fieldsIn(rest)
    if (says(rest) && fields.every((field) => contextual.has(field))) return { is: 'says', fields }
  }
  return null
}

const counts: ReadonlySet<ListField> = new Set<ListField>(['adults', 'children', 'nights', 'keys'])
const connectors = new Set(['of', 'de', 'di', 'da', 'do', 'des', 'der', 'd', 'av', 'af', 'van'])

/** `Nº de adultos`: a number of what is counted; `Number of guests` is no guest's name. */
const readCount = (name: string, exact: Exact): HeadingSense | null => {
  const [first, ...rest] = name.split(' ')
  if (first !== 'number') return null
  const sense = exact((connectors.has(rest[0] ?? '') ? rest.slice(1) : rest).join(' '))
  const fields = fieldsIn(sense).filter((field) => counts.has(field))
  return says(sense) && fields.length > 0 ? { is: 'says', fields } : null
}

/** A phrase shorter than this is part of too many words to mean anything. */
const shortest = 4

const readParts = (name: string, phrases: readonly string[], exact: Exact): HeadingSense => {
  const senses = phrases.map((phrase) => ({ phrase, sense: exact(phrase) }))
  if (senses.some(({ sense }) => sense.is === 'other') || hasOtherStem(name)) return other
  const fields = senses.flatMap(({ phrase, sense }) =>
    phrase.length >= shortest || isCjk(phrase) ? fieldsIn(sense) : [],
  )
  return fields.length === 0 ? unknown : { is: 'maybe', fields: [...new Set(fields)] }
}
