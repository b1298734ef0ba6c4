import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const read = (path: string) => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8')
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')))

/** What cmd.exe, which npm uses on Windows, would hand to the program as text or not understand at all. */
const posixOnly: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['single quotes', /'/],
  ['a variable', /\$\{?\w/],
  ['a command in a command', /\$\(|`/],
  ['an assignment before the command', /(?:^|&&\s*)[A-Z_]+=/],
  ['a background process or a list with ;', /(?<!&)&(?!&)|;/],
  ['a program of POSIX', /(?:^|&&\s*)(?:rm|cp|mv|mkdir|cat|sh|bash|env|export|test|touch|chmod)\b/],
  ['a line that goes on', /\\$/],
]

const wrongIn = (script: string): readonly string[] =>
  posixOnly.filter(([, pattern]) => pattern.test(script)).map(([what]) => what)

test('every script of package.json means the same to cmd.exe as to a POSIX shell', () => {
  expect(
    Object.entries(scripts).flatMap(([name, script]) => wrongIn(script).map((what) => `${name}: ${what}`)),
  ).toEqual([])
})

test.for([
  [`oxfmt test '!test/samples/**'`, 'single quotes'],
  ['NODE_ENV=test vitest', 'an assignment before the command'],
  ['tsc && rm -rf out', 'a program of POSIX'],
  ['tsc & oxlint', 'a background process or a list with ;'],
  ['node $npm_execpath', 'a variable'],
] as const)('%s is not such a script', ([script, what]) => {
  expect(wrongIn(script)).toEqual([what])
})

test('git checks text out with the line ends that the format check wants, and samples as they came', () => {
  const attributes = read('.gitattributes').split('\n')
  expect(attributes).toContain('* text=auto eol=lf')
  expect(attributes.indexOf('test/samples/** -text')).toBeGreaterThan(
    attributes.indexOf('* text=auto eol=lf'),
  )
})
