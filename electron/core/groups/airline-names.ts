import { isGivenName } from './given-names.ts'
import { countWords, isBareForm, wordsOf } from './name-forms.ts'
import { clear, together, unclear } from './name-reading.ts'
import type { NameStyle, NamesRead } from './name-reading.ts'
import { unnamedIn } from './name-counts.ts'
import { isUnknownHalf } from './no-person.ts'

const forms = 'MR|MRS|MS|MISS|MSTR|MASTER|MX|DR|PROF|REV|CHD|CHILD|INF|INFT|MME|MLLE|SRA|SRTA|HERR|FRAU'
const given = "[\\p{L}\\p{M}'’. -]+?"
const withForm = new RegExp(`^(${given})\\s+(${forms})\\.?$`, 'iu')
/** Two tickets in one text: `JOHN MR SMITH` before the next slash. */
const withNextFamily = new RegExp(`^(${given})\\s+(${forms})\\.?\\s+(${given})$`, 'iu')
/** Glued to the name. `MS`, `DR` are left out: `WILLIAMS`, `ALEXANDR`. */
const glued = /^(.*\p{Lu}{3,})(MRS|MR|MISS|MSTR)$/u
const gluedMs = /^(.*\p{Lu}{3,})MS$/u

type Ticket = { readonly family: string; readonly given: string; readonly form: string | null }

/** Whether a text proves that its list writes `FAMILY/GIVEN`, as tickets do: a form of address stands at the end. */
export const provesAirline = (text: string): boolean =>
  text
    .trim()
    .split(/[+&;|\n]/u)
    .some((one) => {
      const [family, ...others] = one.split('/').map((part) => part.trim())
      return (
        family !== undefined &&
        !isBareForm(family) &&
        !family.includes(',') &&
        others.some(
          (part) => isBareForm(part) || withForm.test(part) || withNextFamily.test(part) || glued.test(part),
        )
      )
    })

/**
 * `SMITH/JOHN MR`, `SMITH/JOHNMR`, `SMITH/ALAN MR/JANE MRS`: each given name before the family name. Without a form
 * in this cell or another of the column, `SMITH/JOHN` may be one person or two, and is asked; null when a slash
 * plainly stands between people.
 */
export const readAirline = (text: string, style: NameStyle): NamesRead | null => {
  const parts = text.split('/').map((part) => part.trim())
  const [family = '', ...others] = parts
  if (others.length === 0 || parts.some((part) => part === '' || part.includes(','))) return null
  if (isBareForm(family)) return null
  const isProved = provesAirline(text)
  const guessed = isProved ? null : guess(text, parts)
  if (!isProved && (guessed === null || !style.isAirline || others.length > 1)) return guessed
  const tickets: Ticket[] = []
  let name = family
  for (const part of others) {
    const [, own, form, next] = withNextFamily.exec(part) ?? []
    if (own !== undefined && form !== undefined && next !== undefined) {
      tickets.push({ family: name, given: own, form })
      name = next
    } else tickets.push(ticketOf(name, part))
  }
  return together(tickets.map(readTicket))
}

const ticketOf = (family: string, part: string): Ticket => {
  const [, own, form] = withForm.exec(part) ?? glued.exec(part) ?? []
  return own === undefined || form === undefined
    ? { family, given: part, form: null }
    : { family, given: own, form }
}

const readTicket = ({ family, given: own, form }: Ticket): NamesRead => {
  if (isBareForm(own)) return clear([`${own} ${family}`], ['nameTurned'])
  if (wordsOf(own).some(isUnknownHalf)) return unclear([[family]], ['nameTurned'])
  const notes = form === null ? (['nameTurned'] as const) : (['nameTurned', 'titleCut'] as const)
  const ms = form === null ? gluedMs.exec(own)?.[1] : undefined
  return ms === undefined
    ? clear([`${own} ${family}`], notes)
    : unclear([[`${ms} ${family}`], [`${own} ${family}`]], notes)
}

/** A slash that nothing explains. */
const guess = (text: string, parts: readonly string[]): NamesRead | null => {
  const isSpaced = /\s\/\s/u.test(text) && !/\S\/|\/\S/u.test(text)
  const isWhole = (part: string) => countWords(part) > 1
  if (parts.every(isWhole) && (isSpaced || parts.every(looksGivenFirst))) return null
  const [family = '', ...others] = parts
  if (isWhole(family) && others.some((other) => unnamedIn(other) > 0)) return null
  const isMixed = parts.some(isWhole)
  if (isMixed && isSpaced && parts.every((part) => isGivenName(wordsOf(part)[0] ?? ''))) return null
  const turned = others.map((own) => (wordsOf(own).some(isUnknownHalf) ? family : `${own} ${family}`))
  if (others.some((own) => wordsOf(own).every(isUnknownHalf))) return unclear([turned])
  const ms = others.length === 1 ? gluedMs.exec(others[0] ?? '')?.[1] : undefined
  if (ms !== undefined) return unclear([[`${ms} ${family}`], turned])
  const last = parts.at(-1) ?? ''
  const shared = isWhole(last) ? wordsOf(last).slice(1).join(' ') : ''
  const separate = parts.map((part) => (isWhole(part) || shared === '' ? part : `${part} ${shared}`))
  return unclear(isMixed && isGivenName(wordsOf(family)[0] ?? '') ? [separate, turned] : [turned, separate])
}

const looksGivenFirst = (part: string): boolean => {
  const words = wordsOf(part)
  return isGivenName(words[0] ?? '') && !isGivenName(words.at(-1) ?? '')
}
