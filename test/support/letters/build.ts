import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameLanguages, namesOf, placesOf } from './names.ts'

/**
 * Makes `electron/adapters/spreadsheets/letters.ts` from the names of faker, without those kept for measuring:
 * `node test/support/letters/build.ts`. Which pairs of letters a language's names have, and how often.
 */
export const buildLetters = (): string => {
  const lines = nameLanguages.map((language) => {
    const { first, last } = namesOf(language, 'learned')
    return `  ${language}: ${JSON.stringify(packed(countPairs([...first, ...last, ...placesOf(language)])))},`
  })
  return `${head}export const letters = {\n${lines.join('\n')}\n} as const\n`
}

const head = `// Made by test/support/letters/build.ts; do not edit. Per language the pairs of letters of its names, \`^\` and \`$\`
// for their ends: first those that stand there once, then behind \`0\` twice, \`1\` four times, and so on.
/* oxlint-disable max-lines */
`

const countPairs = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const word of new Set(names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []))) {
    const letters = ['^', ...word.normalize('NFC'), '$']
    for (const [index, letter] of letters.slice(1).entries()) {
      const pair = `${letters[index] ?? ''}${letter}`
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  }
  return counts
}

const packed = (counts: ReadonlyMap<string, number>): string => {
  const classes: string[] = []
  for (const [pair, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const size = Math.min(10, Math.round(Math.log2(count)))
    while (classes.length <= size) classes.push('')
    classes[size] = `${classes[size] ?? ''}${pair}`
  }
  return classes.map((pairs, size) => (size === 0 ? pairs : `${size - 1}${pairs}`)).join('')
}

if (import.meta.main) {
  writeFileSync(
    join(import.meta.dirname, '../../../electron/adapters/spreadsheets/letters.ts'),
    buildLetters(),
  )
}
