import { comma } from './comma-names.ts'
import { isBareForm, isHousehold, withoutForm, withoutRole, wordsOf } from './name-forms.ts'
import { unnamedIn, withoutCount } from './name-counts.ts'
import { addTitleCut, clear, nobody, plainStyle, unclear } from './name-reading.ts'
import type { NameStyle, NamesRead } from './name-reading.ts'
import { isNoPerson, isUnknownHalf } from './no-person.ts'
import { betweenFirsts } from './name-joiners.ts'
import { clean } from './name-marks.ts'
import { readNames, askHalf } from './read-names.ts'

/** First and family name in columns of their own; either may name several people. */
export const readFirstAndLast = (first: string, last: string, style: NameStyle = plainStyle): NamesRead => {
  const [firstText, lastText] = [withoutRole(clean(first)), withoutRole(clean(last))]
  if (isNoPerson(`${firstText} ${lastText}`.trim())) return { ...nobody, unnamed: 1 }
  if (firstText === '' || lastText === '') return readNames(firstText === '' ? lastText : firstText, style)
  const counted = withoutCount(firstText)
  const all = counted.text.split(betweenFirsts).filter((one) => one !== '')
  const firsts = all.length > 1 ? all.filter((one) => unnamedIn(one) === 0) : all
  const read = pairNames(firsts, lastText, style)
  const isRoleCut = firstText !== clean(first) || lastText !== clean(last)
  return {
    ...read,
    notes: isRoleCut ? addTitleCut(read.notes) : read.notes,
    unnamed: read.unnamed + counted.more + all.length - firsts.length,
  }
}

const pairNames = (firsts: readonly string[], lastText: string, style: NameStyle): NamesRead => {
  const lasts = lastText.split(/\s*[&＆+＋|;；\n\r、/]+\s*/u).filter((one) => one !== '')
  const [only = ''] = firsts
  if (firsts.length === 1 && lasts.length === 1) return readOne(`${only} ${lastText}`, only, style)
  if (lasts.length === 1) return shareFamily(firsts, lastText, style)
  if (firsts.length === lasts.length)
    return clear(firsts.map((own, index) => `${own} ${lasts[index] ?? ''}`.trim()))
  return unclear([firsts.map((own) => `${own} ${lasts.join(' ')}`), lasts])
}

/** One person of two columns: a first name that is only a form stays with the family name. */
const readOne = (full: string, first: string, style: NameStyle): NamesRead => {
  if (first.includes(',')) {
    const people = first.split(comma).filter((one) => one !== '' && !isBareForm(one))
    const family = full.slice(first.length).trim()
    if (people.length > 1) return unclear([people.map((own) => `${own} ${family}`), [full]])
  }
  if (wordsOf(full).some(isUnknownHalf)) return askHalf(full, style)
  if (isHousehold(full)) return unclear([[full]])
  if (isBareForm(first)) return clear([full])
  const own = withoutForm(first, 'afterComma', style.isFrench)
  const cut = withoutForm(`${own.name}${full.slice(first.length)}`, 'alone', style.isFrench)
  return clear([cut.name], own.isCut || cut.isCut ? ['titleCut'] : [])
}

const shareFamily = (firsts: readonly string[], family: string, style: NameStyle): NamesRead => {
  const people = firsts.map((own) =>
    isBareForm(own) ? `${own} ${family}` : withoutForm(`${own} ${family}`, 'alone', style.isFrench).name,
  )
  return clear(people, ['familyNameShared'])
}
