import { fold } from '../state/fold.ts'

/**
 * How well words typed in a hurry fit a text: higher is better, null is not at all. A word fits where its letters
 * come in order, best at the start of a word: `asil` finds Ana Silva, `dk` the dark theme.
 */
export const fit = (query: string, text: string): number | null => {
  const folded = fold(text)
  let sum = 0
  for (const word of fold(query).split(/\s+/).filter(Boolean)) {
    const score = fitWord(word, folded)
    if (score === null) return null
    sum += score
  }
  return sum - folded.length / 100
}

const fitWord = (word: string, text: string): number | null => {
  if (text === word) return 120
  const at = text.indexOf(word)
  if (at === 0) return 100
  if (at > 0) return isWordStart(text, at) ? 80 : 50
  return fitScattered(word, text)
}

const isWordStart = (text: string, at: number): boolean =>
  at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')

/** Letters in order with gaps between, each gap only up to the start of a word; the first letter starts one. */
const fitScattered = (word: string, text: string): number | null => {
  let from = 0
  let jumps = 0
  for (const [index, letter] of [...word].entries()) {
    if (index > 0 && text[from] === letter) {
      from += 1
      continue
    }
    const next = nextWordStart(text, letter, from)
    if (next === null) return null
    jumps += index > 0 ? 1 : 0
    from = next + 1
  }
  return Math.max(1, 40 - jumps * 5)
}

const nextWordStart = (text: string, letter: string, from: number): number | null => {
  for (let at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
    if (isWordStart(text, at)) return at
  }
  return null
}

/** For a list of synonyms: every word typed begins one of its words. Less than a fit of the name itself. */
export const fitWords = (query: string, text: string): number | null => {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const typed = fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const isFound = typed.length > 0 && typed.every((one) => words.some((word) => word.startsWith(one)))
  return isFound ? 30 : null
}
