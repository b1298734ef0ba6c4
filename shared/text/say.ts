import { ListField } from '../list-field.ts'
import type { Instant } from '../instant.ts'
import type { ProblemKind, ProblemOf } from '../problem.ts'
import { localOf } from '../stay.ts'

/** What happened, and what to do next. No codes: those belong into the details for IT. */
export type Said = { readonly message: string; readonly hint: string }
/** A moment in words, in a zone that is named. */
export type When = (instant: Instant) => string
export type ProblemTexts = {
  readonly [Kind in ProblemKind]: (problem: ProblemOf<Kind>, when: When) => Said
}

/** Wall-clock time of the property, labelled with its zone; UTC while no property is known. */
export const whenIn =
  (timeZone: string | null): When =>
  (instant) =>
    `${localOf(instant, timeZone ?? 'UTC').replace('T', ' ')} (${timeZone ?? 'UTC'})`

/** What to do where only IT can. */
export const askIt = 'Ask your IT department; the details for IT tell them more.'

export const say = (message: string, hint: string): Said => ({ message, hint })
export const list = (words: readonly string[]): string => words.join(', ')
export const choices = (words: readonly string[]): string =>
  words.length === 0 ? '' : ` Did you mean ${words.join(' or ')}?`
export const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`

/** What a language calls a column of a rooming list, inside a sentence; a name that is no field stays as it is. */
export const fieldIn =
  (names: Readonly<Record<ListField, string>>) =>
  (name: string): string => {
    const field = ListField.safeParse(name)
    return field.success ? names[field.data] : name
  }
