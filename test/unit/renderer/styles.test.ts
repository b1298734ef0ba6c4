import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '../../../renderer')
const read = (file: string) => readFileSync(join(renderer, file), 'utf8')
const withoutComments = (css: string) => css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
const sheets = globSync('**/*.css', { cwd: renderer }).filter((file) => file !== 'ui/tokens.css')
const sources = globSync('**/*.{ts,tsx}', { cwd: renderer })

type Declaration = { readonly file: string; readonly name: string; readonly value: string }

const declarations: readonly Declaration[] = sheets.flatMap((file) =>
  [...withoutComments(read(file)).matchAll(/^\s*([a-z-]+):\s*([^;{}]+);/gm)].map(
    ([, name = '', value = '']) => ({ file, name, value }),
  ),
)
const said = ({ file, name, value }: Declaration) => `${file}: ${name}: ${value}`

test('a colour is decided in tokens.css and nowhere else', () => {
  const raw = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/i
  const named = /(?:^|\s)(?:black|white|red|green|blue|gr[ae]y|orange|yellow|purple)(?:\s|$)/i
  expect(declarations.filter(({ value }) => raw.test(value) || named.test(value)).map(said)).toEqual([])
  const inCode = sources.filter((file) => /['"`]#[0-9a-f]{3,8}['"`]|\brgba?\(/i.test(read(file)))
  expect(inCode).toEqual([])
})

test('a size of type is decided in tokens.css and nowhere else', () => {
  const sizes = declarations.filter(({ name }) => name === 'font-size' || name === 'font')
  const free = sizes.filter(
    ({ value }) => !/^(?:\d+ )?var\(--text-[a-z]+\)/.test(value) && value !== 'inherit',
  )
  expect(free.map(said)).toEqual([])
})

test('no colour is on its way from one theme to the next: nothing transitions', () => {
  const moving = declarations.filter(
    ({ name, value }) => name.startsWith('transition') && !/^none( !important)?$/.test(value),
  )
  expect(moving.map(said)).toEqual([])
})

/** A hair's breadth aligns with a line; beyond the steps something is lined up with something else. */
const isOffTheSteps = (px: number) => px > 1 && px <= 32

test('space between things comes in the steps of tokens.css', () => {
  const spaces = declarations.filter(({ name }) => /^(?:(?:row|column)-)?gap$|^(?:padding|margin)/.test(name))
  const odd = spaces.filter(({ value }) =>
    [...value.matchAll(/(\d+(?:\.\d+)?)px/g)].some(([, px]) => isOffTheSteps(Number(px))),
  )
  expect(odd.map(said)).toEqual([])
})

test('every token that is used exists, and every token that exists is used', () => {
  const tokens = new Set([...read('ui/tokens.css').matchAll(/^\s*(--[a-z0-9-]+):/gm)].map(([, name]) => name))
  const all = globSync('**/*.css', { cwd: renderer }).map(read).join('\n')
  const used = new Set([...all.matchAll(/var\((--[a-z0-9-]+)\)/g)].map(([, name]) => name))
  // A measure that only one component has is declared in its sheet, and used there or in what stands inside it.
  for (const [, name] of sheets
    .map(read)
    .join('\n')
    .matchAll(/^\s*(--[a-z0-9-]+):/gm))
    used.delete(name)
  // react-aria measures the field an open list hangs under.
  used.delete('--trigger-width')
  expect([...used].filter((name) => !tokens.has(name))).toEqual([])
  expect([...tokens].filter((name) => !used.has(name))).toEqual([])
})

test('no class is left that nothing wears, and none is worn that does not exist', () => {
  expect(sheets.filter((file) => file.endsWith('.module.css')).flatMap(unmatched)).toEqual([])
})

test('a style sheet belongs to a component and stays readable', () => {
  const long = sheets.filter((file) => read(file).split('\n').length > 250)
  expect(long).toEqual([])
})

const unmatched = (sheet: string): readonly string[] => {
  const selectors = withoutComments(read(sheet)).replaceAll(/\{[^{}]*\}/g, '{}')
  const classes = new Set([...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name))
  const wearers = sources.flatMap((file) => {
    const code = read(file)
    return [...code.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)]
      .filter(([, , path = '']) => join(dirname(file), path) === sheet)
      .map(([, name = '']) => ({ file, name, code: code.replaceAll(/^import .*$/gm, '') }))
  })
  const worn = new Set(
    wearers.flatMap(({ name, code }) =>
      [...code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, one = '']) => one),
    ),
  )
  // A class picked by a value (`styles[tone]`) is worn when its name stands in the code beside.
  const picked = wearers.some(({ name, code }) => code.includes(`${name}[`))
    ? sources
        .filter((file) => dirname(file) === dirname(sheet))
        .map(read)
        .join('\n')
    : ''
  const isPicked = (name: string) => new RegExp(`\\b${name}\\b`).test(picked)
  return [
    ...[...classes]
      .filter((name) => !worn.has(name) && !isPicked(name))
      .map((name) => `${sheet}: .${name} unused`),
    ...[...worn].filter((name) => !classes.has(name)).map((name) => `${sheet}: .${name} missing`),
  ]
}
