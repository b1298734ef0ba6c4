import { en } from '#renderer/text/en.ts'
import type { Text } from '#renderer/text/en.ts'
import { mapText } from '#renderer/text/map-text.ts'

const letters = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [letter, [...'áƀçđéƒĝĥíĵķłɱñóƥɋŕšţúṽŵẋýž'][at]]),
)

/**
 * A language nobody speaks: English with every letter marked and every vowel doubled, so about 40 % longer, in brackets.
 * Words without marks were never asked of the catalogue; a missing bracket was cut off.
 */
export const pseudo = (sentence: string): string => {
  if (sentence.length === 1) return marked(sentence)
  return `[${[...sentence].map((letter) => marked(letter).repeat(/[aeiou]/i.test(letter) ? 2 : 1)).join('')}]`
}

const marked = (letter: string): string => {
  const mark = letters.get(letter.toLowerCase())
  if (mark === undefined) return letter
  return letter === letter.toLowerCase() ? mark : mark.toUpperCase()
}

/** The words of a sentence that are not of this language: what was put into it stands outside the brackets. */
export const strayWords = (words: string): readonly string[] => {
  const rest = words.replaceAll(/\[[^[\]]*\]/g, ' ')
  return rest === words ? (words.match(/[A-Za-z]{2,}/g) ?? []) : strayWords(rest)
}

/** The window in that language, for tests and the gallery; operators are never offered it. */
export const pseudoText: Text = { ...mapText(en, pseudo), locale: en.locale }
