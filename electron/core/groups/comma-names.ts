import { isGivenName } from './given-names.ts'
import {
  countWords,
  isBareForm,
  isSuffix,
  splitForm,
  startsWithParticle,
  withoutForm,
  withoutLeadingForm,
  wordsOf,
} from './name-forms.ts'
import { clear, unclear } from './name-reading.ts'
import type { NameStyle, NamesRead } from './name-reading.ts'

/** Commas of the scripts of the trade. */
export const comma = /\s*[,，،]\s*/u

const splitCommas = (text: string): readonly string[] => text.split(comma).filter((piece) => piece !== '')

/** Whether a column writes `Last, First`: its commas mostly stand after one word or a family name with a particle. */
export const isLastFirstColumn = (texts: readonly string[]): boolean => {
  const pairs = texts.map(splitCommas).filter((pieces) => pieces.length === 2)
  const strong = pairs.filter(([last = '']) => countWords(last) === 1 || startsWithParticle(last)).length
  const weak = pairs.filter(
    ([last = '', first = '']) =>
      countWords(last) > 1 && !startsWithParticle(last) && countWords(first) === 1 && !isSuffix(first),
  ).length
  const isMost = (count: number) => count * 2 >= pairs.length
  return (strong > 0 && isMost(strong)) || (strong + weak > 1 && isMost(strong + weak))
}

/**
 * `Smith, John` is one person, `John Smith, Jane Doe` are two, `Smith, John, Jane` can be either and is asked. Several
 * words on both sides are two people only when both begin with a common given name.
 */
export const readCommas = (text: string, style: NameStyle): NamesRead => {
  const [first = '', ...rest] = splitCommas(text)
  const named = rest.filter((piece) => !isBareForm(piece))
  const forms = rest.filter(isBareForm)
  const isAfterName = countWords(first) > 1 || named.length > 1
  const suffixes = isAfterName ? named.filter(isSuffix) : []
  const given = named.filter((piece) => !suffixes.includes(piece))
  const cutForms = forms.length > 0 ? (['titleCut'] as const) : []
  const [only] = given
  if (only === undefined) {
    const [form] = forms
    if (form !== undefined && countWords(first) === 1 && suffixes.length === 0)
      return clear([`${form} ${first}`], ['nameTurned'])
    const cut = withoutForm(first, 'alone', style.isFrench)
    return clear([[cut.name, ...suffixes].join(', ')], cut.isCut ? ['titleCut'] : cutForms)
  }
  const end = suffixes.map((suffix) => ` ${suffix}`).join('')
  if (given.length > 1) return severalCommas([first, ...given], end, style)
  const family = withoutLeadingForm(first)
  const own = withoutForm(only, 'afterComma', style.isFrench)
  const isCut = own.isCut || family !== first || cutForms.length > 0
  const notes = isCut ? (['nameTurned', 'titleCut'] as const) : (['nameTurned'] as const)
  const turned = [`${own.name} ${family}${end}`]
  const people = [first, only].map((one) => withoutForm(one, 'alone', style.isFrench).name)
  // Whoever is addressed twice is two people: `Mr J. Smith, Mrs J. Smith`.
  if (splitForm(first) !== null && splitForm(only) !== null) {
    const isEcho = people[0] === people[1]
    return clear(isEcho ? [first, only] : people)
  }
  if (countWords(first) === 1 || startsWithParticle(first)) return clear(turned, notes)
  const isTwo = [first, only].every(looksGivenFirst)
  if (isTwo && !style.isLastFirst) return clear(people)
  if (isTwo) return unclear([people, turned])
  // `Weber Hans, Weber Anna` in a column of `Last, First`: only given names behind the comma are one person's.
  const isOne = style.isLastFirst && wordsOf(own.name).every(isGivenName) && !wordsOf(first).some(isGivenName)
  if (isOne) return clear(turned, notes)
  const isRatherTwo = [first, only].every((one) => wordsOf(one).some(isGivenName))
  return unclear(isRatherTwo ? [people, turned] : [turned, people])
}

const severalCommas = (pieces: readonly string[], end: string, style: NameStyle): NamesRead => {
  const [family = '', ...given] = pieces
  const isWhole = (piece: string) => countWords(piece) > 1
  const people = pieces.map((piece) => withoutForm(piece, 'alone', style.isFrench).name)
  if (pieces.every(looksGivenFirst)) return clear(people)
  const shared = given.map((own) => (isWhole(own) && !isWhole(family) ? own : `${own} ${family}${end}`))
  if (pieces.every(isWhole)) return unclear([people, shared])
  const pairs = pieces.length % 2 === 0 ? pairsOf(pieces) : []
  const oneName = [`${given.join(' ')} ${family}${end}`]
  return pairs.length > 0 ? unclear([pairs, shared]) : unclear([shared, oneName])
}

/** `Smith, John, Doe, Jane`. */
const pairsOf = (pieces: readonly string[]): readonly string[] =>
  pieces.flatMap((family, index) => (index % 2 === 0 ? [`${pieces[index + 1] ?? ''} ${family}`] : []))

const looksGivenFirst = (text: string): boolean => {
  const words = wordsOf(withoutLeadingForm(text))
  return words.length > 1 && isGivenName(words[0] ?? '') && !isGivenName(words.at(-1) ?? '')
}
