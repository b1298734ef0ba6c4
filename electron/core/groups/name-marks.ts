import { withoutEntities } from './escaped-text.ts'
import type { NamesRead } from './name-reading.ts'

/** What stands in brackets or quotation marks divides nobody: `William (Bill) Smith`, `Ann "Annie & co" Lee`. */
export const mask = (text: string) => {
  const kept: string[] = []
  const masked = text.replace(/\([^()]*\)|["“„«][^"“”„«»]*["”“»]/gu, (found) =>
    String.fromCodePoint(0xe000 + kept.push(found) - 1),
  )
  const back = (name: string) =>
    name.replace(/[\ue000-\uf8ff]/gu, (one) => kept[(one.codePointAt(0) ?? 0) - 0xe000] ?? one)
  return {
    text: masked,
    unmask: (read: NamesRead): NamesRead => ({
      ...read,
      guests: read.guests.map(back),
      choices: read.choices.map(back),
    }),
  }
}

/** The text of a cell without what is nobody's name: numbers of a list, broken marks, odd spaces. */
export const clean = (text: string): string =>
  withoutEntities(text)
    .normalize('NFC')
    .replace(/[^\S\n\r]+/gu, ' ')
    // The number of a list inside the cell: `1. Ana Silva`, `1) Ana 2) Ben`.
    .replace(/^\s*\d{1,3}[.)]\s+(?=\p{L})/u, '')
    // One mark without its other is left from a broken quotation.
    .replace(/^"([^"]*)$|^([^"]*)"$/u, '$1$2')
    .trim()
