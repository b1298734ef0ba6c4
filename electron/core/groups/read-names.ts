import { provesAirline, readAirline } from './airline-names.ts'
import { comma, isLastFirstColumn, readCommas } from './comma-names.ts'
import { isGivenName } from './given-names.ts'
import {
  countWords,
  isBareForm,
  isHousehold,
  isSuffix,
  splitForm,
  startsWithParticle,
  withoutForm,
  withoutLeadingForm,
  withoutRole,
  wordsOf,
} from './name-forms.ts'
import { unnamedIn, withoutCount, withoutRemark } from './name-counts.ts'
import { addTitleCut, clear, nobody, plainStyle, together, unclear } from './name-reading.ts'
import type { NameStyle, NamesRead } from './name-reading.ts'
import { isNoPerson, isUnknownHalf } from './no-person.ts'
import {
  strong,
  weakBeforeForm,
  slashOfForms,
  formsBehind,
  sureForm,
  weakJoiner,
  aroundWeak,
  aroundCapital,
  betweenKanji,
} from './name-joiners.ts'
import { clean, mask } from './name-marks.ts'

/** How the names of a column are written, from all of its cells. */
export const styleOfNames = (texts: readonly string[]): NameStyle => ({
  isAirline: texts.some(provesAirline),
  isLastFirst: isLastFirstColumn(texts),
  isFrench: texts.some((text) =>
    /(?:^|[\s,&/])(?:mme|mlle|monsieur|madame|mademoiselle)(?:[\s.,&/]|$)/iu.test(text),
  ),
  isAnswered: false,
})

/**
 * The people named in one cell, each as `First Last`. Nobody is lost, invented or renamed: a form of address falls
 * away only where it cannot be a name, a first name takes the family name that the cell gives, and what can be read
 * in two ways comes with all of its readings. `Mr & Mrs Smith` are two people, `Mr Smith` and `Mrs Smith`.
 */
export const readNames = (text: string, style: NameStyle = plainStyle): NamesRead => {
  const whole = clean(text)
  if (whole === '') return nobody
  if (isNoPerson(whole) && !style.isAnswered) return { ...nobody, unnamed: 1 }
  const counted = withoutCount(style.isAnswered ? whole : withoutRole(whole))
  const alias = style.isAnswered ? null : aliasIn.exec(counted.text)
  const bare = style.isAnswered ? null : withoutRemark(counted.text)
  const read =
    bare !== null
      ? unclear([[bare], [counted.text]])
      : alias === null
        ? readMasked(counted.text, style)
        : readAlias(counted.text, alias[0], alias[1] ?? '', style)
  const notes = style.isAnswered || withoutRole(whole) === whole ? read.notes : addTitleCut(read.notes)
  return { ...read, notes, unnamed: read.unnamed + counted.more }
}

/** A second full name in brackets is a companion, or another spelling of the same person. */
const aliasIn = /\s*\((\p{Lu}[\p{L}\p{M}'’-]+\s\p{Lu}[\p{L}\p{M}'’-]+)\)/u

const readAlias = (text: string, found: string, other: string, style: NameStyle): NamesRead => {
  const { guests } = readMasked(text.replace(found, ' ').trim(), style)
  return unclear([[...guests, other], [text]])
}

const readMasked = (text: string, style: NameStyle): NamesRead => {
  const masked = mask(text)
  return masked.unmask(readPeople(masked.text, style))
}

const readPeople = (text: string, style: NameStyle): NamesRead => {
  const behind = formsBehind.exec(text)
  if (behind !== null) {
    const [, family = '', one = '', other = ''] = behind
    return { ...couple([one], other, family, style), notes: ['familyNameShared', 'nameTurned'] }
  }
  const either = slashOfForms.exec(text)
  if (either !== null) {
    const [, one = '', other = '', name = ''] = either
    return unclear([[`${one} ${name}`, `${other} ${name}`], [name]])
  }
  const parts = text
    .split(strong)
    .flatMap((part) => part.split(weakBeforeForm))
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.some((part) => part.includes('/'))) return readSlashes(parts, style)
  return combine(parts, style)
}

/** Tickets, or people between slashes. A later part without a slash belongs to the family before it. */
const readSlashes = (parts: readonly string[], style: NameStyle): NamesRead => {
  const reads: NamesRead[] = []
  let plain: string[] = []
  let family: string | null = null
  for (const part of parts) {
    const joined: string = family !== null && !part.includes('/') ? `${family}/${part}` : part
    const ticket = readAirline(joined, style)
    if (ticket === null) plain.push(...part.split('/').map((one) => one.trim()))
    else {
      if (plain.length > 0) reads.push(combine(plain, style))
      plain = []
      reads.push(ticket)
      family = part.includes('/') && provesAirline(part) ? (part.split('/')[0]?.trim() ?? null) : family
    }
  }
  const rest = plain.filter((one) => one !== '')
  return together(rest.length > 0 ? [...reads, combine(rest, style)] : reads)
}

/** The people of parts that nothing more divides, with the family name that one of them gives to the others. */
const combine = (parts: readonly string[], style: NameStyle): NamesRead => {
  const [only] = parts
  if (only === undefined) return nobody
  if (parts.length === 1) return readPart(only, style)
  if (parts.some(isBareForm)) {
    const couple = readCouple(parts, style)
    if (couple !== null) return couple
  }
  const family = familyFor(parts)
  const isFamilyFirst = parts[0]?.includes(',') === true
  const reads = parts.map((part, index): NamesRead => {
    const unnamed = unnamedIn(part)
    if (unnamed > 0) return { ...nobody, unnamed }
    if (isBareForm(part) && index > 0) return { ...nobody, unnamed: 1 }
    if (isEchoed(part, parts, style)) return clear([part])
    if (part.includes(',') || family.readings.length === 0) return readPart(part, style)
    const cut = withoutForm(part, 'alone', style.isFrench)
    const isAlone = countWords(cut.name) === 1
    if (isAlone) {
      const notes = cut.isCut ? (['familyNameShared', 'titleCut'] as const) : (['familyNameShared'] as const)
      return {
        ...unclear(
          family.readings.map((one) => [`${cut.name} ${one}`]),
          notes,
        ),
        choices: [],
      }
    }
    // `Berg, Anna & Ben Olsen`: a stranger, or a second first name.
    if (isFamilyFirst && !style.isAnswered)
      return unclear([[cut.name], [`${cut.name} ${family.readings[0] ?? ''}`]])
    const bare = withoutLeadingForm(part)
    const isHalf = countWords(bare) === 1 && bare !== part && index < parts.length - 1
    if (isHalf && !style.isAnswered)
      return unclear([[`${bare} ${family.readings[0] ?? ''}`], [part]], ['familyNameShared'])
    return readPart(part, style)
  })
  const read = together(reads)
  if (family.readings.length < 2 || style.isAnswered) return read
  // The last part has several words after its first: the family name begins at one of them.
  const ways = family.readings.map((way) =>
    parts.map((part) => (countWords(part) === 1 ? `${part} ${way}` : part)),
  )
  return { ...unclear(ways, read.notes), unnamed: read.unnamed }
}

/** `Mr J. Smith & Mrs J. Smith`: without their forms of address they would be one person twice. */
const isEchoed = (part: string, parts: readonly string[], { isFrench }: NameStyle): boolean => {
  const bare = (text: string) => withoutForm(text, 'alone', isFrench).name
  return parts.some((other) => other !== part && bare(other) === bare(part))
}

/** The family name for those who are named by a first name alone, in every way the cell can be read. */
const familyFor = (parts: readonly string[]): { readonly readings: readonly string[] } => {
  const [first = ''] = parts
  if (first.includes(',')) return { readings: [first.split(comma)[0]?.trim() ?? ''] }
  const last = parts.filter((part) => unnamedIn(part) === 0).at(-1) ?? ''
  const isFormAndFamily = splitForm(last) !== null && countWords(splitForm(last)?.name ?? '') === 1
  if (
    last.includes(',') ||
    isFormAndFamily ||
    parts.every((part) => countWords(withoutLeadingForm(part)) > 1)
  )
    return { readings: [] }
  const words = wordsOf(withoutForm(last, 'alone', false).name)
  const rest = words.slice(1)
  if (rest.length === 0) return { readings: [] }
  const named = rest.filter((word) => !isSuffix(word))
  return named.length < 2 || startsWithParticle(rest.join(' '))
    ? { readings: [named.join(' ')] }
    : { readings: [named.at(-1) ?? '', named.join(' ')] }
}

/** `Mr & Mrs Smith`: each form with the family name of the part after it. null when the forms are names. */
const readCouple = (parts: readonly string[], style: NameStyle): NamesRead | null => {
  const reads: NamesRead[] = []
  let waiting: string[] = []
  for (const part of parts) {
    if (isBareForm(part)) {
      waiting.push(part)
      continue
    }
    if (waiting.length === 0) {
      reads.push(readPart(part, style))
      continue
    }
    const own = splitForm(part)
    const isName = own === null
    // `Don & Jane Smith`: nobody is addressed.
    if (isName && !waiting.every((form) => sureForm.test(form))) return null
    const name = own?.name ?? part
    reads.push(couple(waiting, own?.form ?? null, name, style))
    waiting = []
  }
  const rest = { ...nobody, unnamed: waiting.length }
  return reads.length === 0 ? null : together(waiting.length > 0 ? [...reads, rest] : reads)
}

const couple = (
  forms: readonly string[],
  ownForm: string | null,
  name: string,
  style: NameStyle,
): NamesRead => {
  const all = ownForm === null ? forms : [...forms, ownForm]
  const isFamily = countWords(name) === 1 || startsWithParticle(name) || style.isAnswered
  const plain = all.map((form) => `${form} ${name}`)
  if (isFamily && ownForm !== null) return clear(plain, ['familyNameShared'])
  const family = wordsOf(name).slice(1).join(' ')
  const withName =
    ownForm === null
      ? [...forms.map((form) => `${form} ${family === '' ? name : family}`), name]
      : [name, ...all.slice(1).map((form) => `${form} ${family}`)]
  const isNamed = isGivenName(wordsOf(name)[0] ?? '') || /^\p{Lu}\.?\s/u.test(name)
  return unclear(isNamed ? [withName, plain] : [plain, withName], ['familyNameShared'])
}

/** One person, unless a comma or a single letter says that there are two. */
const readPart = (part: string, style: NameStyle): NamesRead => {
  if (isHousehold(part) && !style.isAnswered) return unclear([[part]])
  if (comma.test(part)) return readPartWithComma(part, style)
  if (wordsOf(part).some(isUnknownHalf)) return askHalf(part, style)
  if (style.isAnswered) return clear([part])
  if (isBareForm(part) && !/^(?:don|sig|bay|pan|miss|lord|dame)$/iu.test(part)) return unclear([[part]])
  const [, one, other] = betweenKanji.exec(part) ?? []
  if (one !== undefined && other !== undefined) return unclear([[one, other], [part]])
  const joined = readWeak(part, style)
  if (joined !== null) return joined
  const cut = withoutForm(part, 'alone', style.isFrench)
  return clear([cut.name], cut.isCut ? ['titleCut'] : [])
}

const readPartWithComma = (part: string, style: NameStyle): NamesRead => {
  const pieces = part.split(comma)
  const given = pieces.slice(1).join(', ')
  if (wordsOf(part.replace(/[,，،]/gu, ' ')).some(isUnknownHalf))
    return askHalf(`${given} ${pieces[0] ?? ''}`, style)
  // Behind a comma stand given names, and no given name has `y` or `e` in it: `García, Juan y Ana`.
  const several = given.split(weakJoiner)
  return pieces.length === 2 && several.length > 1 && countWords(pieces[0] ?? '') === 1
    ? clear(
        several.map((own) => `${own} ${pieces[0] ?? ''}`),
        ['familyNameShared', 'nameTurned'],
      )
    : readCommas(part, style)
}

/** `José Ortega y Gasset` is one person, `Ana García y Juan Pérez` may be two. */
const readWeak = (part: string, style: NameStyle): NamesRead | null => {
  const isCapital = part === part.toLocaleUpperCase('en')
  const found = (isCapital ? aroundCapital : aroundWeak).exec(part)
  const [, left, right] = found ?? []
  if (left === undefined || right === undefined) return null
  const unnamed = unnamedIn(right)
  if (unnamed > 0) return { ...clear([left]), unnamed }
  if (countWords(right) === 1 && (countWords(left) > 1 || isCapital)) return null
  if (isCoupleOfFirsts(left, right))
    return clear([`${left} ${wordsOf(right).slice(1).join(' ')}`, right], ['familyNameShared'])
  const two = combine([left, right], { ...style, isAnswered: true }).guests
  return unclear(countWords(part) === 3 ? [[part], two] : [two, [part]])
}

/** `Ana y Luis Romero`: two given names and one family name; but `Jan i Anna Kowalscy` names both in the plural. */
const isCoupleOfFirsts = (left: string, right: string): boolean => {
  const [first = '', family = '', ...more] = wordsOf(right)
  return (
    more.length === 0 &&
    isGivenName(left) &&
    isGivenName(first) &&
    family !== '' &&
    !/(?:[sc]cy|dzcy|ovi|ých|ovci)$/iu.test(family)
  )
}

/** Half of the name is missing (`FNU`, `LNU`, `XXX`): the half that is known, or the words as they stand. */
export const askHalf = (text: string, style: NameStyle): NamesRead => {
  if (style.isAnswered) return clear([text.trim()])
  const known = wordsOf(text).filter((word) => !isUnknownHalf(word))
  return known.length === 0
    ? { ...nobody, unnamed: 1 }
    : unclear([[known.join(' ')], [wordsOf(text).join(' ')]])
}
