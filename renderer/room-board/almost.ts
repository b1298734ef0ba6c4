// Shorter words have too many neighbours: Ana, Ava, Eva and Ida are four people.
const shortest = 4

/**
 * Whether `word` begins as `typed` would without one slip of the hand: a wrong letter, one too many, one too few,
 * or two neighbours swapped. A slip in the last letter typed counts only where the word ends as well; else every
 * word would match until it is typed to its end.
 */
export const beginsAlmostLike = (word: string, typed: string): boolean => {
  if (typed.length < shortest || word.length < shortest) return false
  const slip = firstDifference(word, typed)
  if (slip === typed.length) return true
  if (slip === typed.length - 1 && word.length > typed.length)
    return word.slice(slip + 1) === typed.slice(slip)
  const isWrong = word.startsWith(typed.slice(slip + 1), slip + 1)
  const isTooMany = word.startsWith(typed.slice(slip + 1), slip)
  const isMissing = word.startsWith(typed.slice(slip), slip + 1)
  const isSwapped =
    typed[slip] === word[slip + 1] &&
    typed[slip + 1] === word[slip] &&
    word.startsWith(typed.slice(slip + 2), slip + 2)
  return isWrong || isTooMany || isMissing || isSwapped
}

const firstDifference = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  return at
}
