import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { z } from 'zod'
import { Problem } from '#shared/problem.ts'
import type { Text } from '#renderer/text/en.ts'

/** A message as the window would show it: its path, what was put in, what comes out. */
export type Spoken = { readonly path: string; readonly given: readonly unknown[]; readonly said: string }

export const counts = [0, 1, 2, 5, 1_000_000]
/** Names that are words of no language, so that they can be found again in any sentence. */
export const names = ['Quux', 'Corge', 'Grault', 'Garply', 'Waldo']

/** Everything a catalogue can say, each function called with samples of all it can be given. */
export const everythingSaid = (catalogue: Text): readonly Spoken[] => {
  const parameters = parametersOfMessages()
  const spoken: Spoken[] = []
  const visit = (value: unknown, path: string, given: readonly unknown[]): void => {
    if (typeof value === 'string') return void spoken.push({ path, given, said: value })
    if (typeof value === 'function') {
      const samples = path === 'problem' ? problemSamples() : combine(samplesFor(path, parameters.get(path)))
      for (const args of samples) visit(Reflect.apply(value, undefined, args), path, args)
      return
    }
    if (typeof value !== 'object' || value === null) throw new Error(`${path} is no message`)
    for (const [name, one] of Object.entries(value)) visit(one, path === '' ? name : `${path}.${name}`, given)
  }
  visit(catalogue, '', [])
  return spoken
}

/** The types that the English messages ask for, as they are written there. */
const parametersOfMessages = (): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>()
  const folder = join(import.meta.dirname, '../../renderer/text')
  for (const name of globSync('en{,-*}.ts', { cwd: folder })) {
    const file = ts.createSourceFile(
      name,
      readFileSync(join(folder, name), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    )
    const helpers = new Map<string, ts.Expression>()
    const visitObject = (node: ts.ObjectLiteralExpression, path: string): void => {
      for (const property of node.properties) {
        if (ts.isSpreadAssignment(property) || !ts.isIdentifier(property.name)) continue
        const value = ts.isPropertyAssignment(property) ? property.initializer : property.name
        const here = path === '' ? property.name.text : `${path}.${property.name.text}`
        const meant = ts.isIdentifier(value) ? (helpers.get(value.text) ?? value) : value
        if (ts.isObjectLiteralExpression(meant)) visitObject(meant, here)
        if (ts.isArrowFunction(meant))
          found.set(
            here,
            meant.parameters.map(({ type }) => type?.getText() ?? 'unknown'),
          )
        if (ts.isCallExpression(meant) && meant.expression.getText() === 'listIn')
          found.set(here, ['readonly string[]'])
      }
    }
    for (const { name: own, initializer } of declarationsOf(file)) {
      if (initializer === undefined || !ts.isIdentifier(own)) continue
      helpers.set(own.text, initializer)
      if (ts.isObjectLiteralExpression(initializer) && /^en[A-Z]?/.test(own.text))
        visitObject(initializer, '')
    }
  }
  return found
}

const declarationsOf = (file: ts.SourceFile): readonly ts.VariableDeclaration[] =>
  file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)

const samplesFor = (path: string, types: readonly string[] | undefined): readonly (readonly unknown[])[] => {
  if (types === undefined) throw new Error(`no parameters were found for ${path}`)
  return types.map((type, place) =>
    type.split('|').flatMap((one): readonly unknown[] => {
      const choice = one.trim()
      if (choice === 'number') return counts
      if (choice === 'string') return [names[place]]
      if (choice === 'readonly string[]') return [names.slice(place, place + 2)]
      if (choice === 'null') return [null]
      if (/^'.*'$/.test(choice)) return [choice.slice(1, -1)]
      throw new Error(`${path} asks for ${choice}: say here what a sample of it is`)
    }),
  )
}

const combine = (places: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  places.reduce<readonly (readonly unknown[])[]>(
    (rows, samples) => rows.flatMap((row) => samples.map((sample) => [...row, sample])),
    [[]],
  )

/** Each kind of problem with each choice inside it, told for a property in Lisbon. */
const problemSamples = () =>
  Problem.options.flatMap((kind) =>
    variants(kind).map((problem) => [Problem.parse(problem), 'Europe/Lisbon'] as const),
  )

/** Values that fit a schema: every choice of a list of choices, both with and without what may be missing. */
const variants = (schema: z.core.$ZodType): readonly unknown[] => {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).reduce<readonly object[]>(
      (rows, [name, part]) => widen(rows, name, variants(part)),
      [{}],
    )
  if (schema instanceof z.ZodLiteral) return [...schema.values]
  if (schema instanceof z.ZodEnum) return schema.options
  if (schema instanceof z.ZodNullable) return [...variants(schema.unwrap()), null]
  if (schema instanceof z.ZodArray) return [variants(schema.element).slice(0, 2)]
  if (schema instanceof z.ZodReadonly) return variants(schema.unwrap())
  if (schema instanceof z.ZodNumber) return [7]
  if (schema instanceof z.ZodBoolean) return [true, false]
  if (schema instanceof z.ZodString)
    return schema.safeParse('Quux').success ? ['Quux'] : ['2026-11-23T10:00:00.000Z']
  throw new Error('a problem has a fact of a new type: say here what a sample of it is')
}

/** Each row once with every value, but not every value with every other: enough to hear each sentence. */
const widen = (rows: readonly object[], name: string, values: readonly unknown[]): readonly object[] => {
  const [first, ...others] = values
  const [row = {}] = rows
  return [
    ...rows.map((one) => ({ ...one, [name]: first })),
    ...others.map((value) => ({ ...row, [name]: value })),
  ]
}
