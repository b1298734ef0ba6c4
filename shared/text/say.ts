import type { ProblemKind, ProblemOf } from '../problem.ts'

/** What happened, and what to do next. No codes: those belong into the details for IT. */
export type Said = { readonly message: string; readonly hint: string }
export type ProblemTexts = { readonly [Kind in ProblemKind]: (problem: ProblemOf<Kind>) => Said }

export const say = (message: string, hint: string): Said => ({ message, hint })
export const list = (words: readonly string[]): string => words.join(', ')
export const choices = (words: readonly string[]): string =>
  words.length === 0 ? '' : ` Did you mean ${words.join(' or ')}?`
export const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`
