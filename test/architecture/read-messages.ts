import { join, resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(import.meta.dirname, '../..')
const isCatalogue = (file: string) => file.includes('/renderer/text/')

type Messages = {
  /** Every message of the English catalogue, as a path: `board.filter.all`. */
  readonly all: readonly string[]
  /** Those that something outside the catalogues reads. */
  readonly read: ReadonlySet<string>
}

/** Follows the types from the English catalogue to each place of the window that reads one of its messages. */
export const readMessages = (): Messages => {
  const program = windowProgram()
  const checker = program.getTypeChecker()
  const catalogue = program.getSourceFile(join(root, 'renderer/text/en.ts'))
  const en = checker.getExportsOfModule(symbolOf(checker, catalogue)).find(({ name }) => name === 'en')
  if (en === undefined) throw new Error('renderer/text/en.ts exports no catalogue `en`')

  const paths = new Map<ts.Node, string>()
  const name = (type: ts.Type, path: string) => {
    for (const property of type.getProperties()) {
      const declaration = property.declarations?.[0]
      if (declaration === undefined || !isCatalogue(declaration.getSourceFile().fileName)) continue
      const here = path === '' ? property.name : `${path}.${property.name}`
      paths.set(declaration, here)
      const child = checker.getTypeOfSymbol(property)
      if (child.getCallSignatures().length === 0) name(child, here)
    }
  }
  name(checker.getTypeOfSymbol(en), '')

  const read = new Set<string>()
  const mark = (symbol: ts.Symbol | undefined) => {
    for (const declaration of symbol?.declarations ?? []) {
      const path = paths.get(declaration)
      if (path !== undefined) read.add(path)
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      mark(checker.getSymbolAtLocation(node.name))
      // A group of messages handed to somebody who knows it as plain words: what he asks for is read.
      const given = checker.getTypeAtLocation(node)
      for (const { name: asked } of checker.getContextualType(node)?.getProperties() ?? [])
        if (!isSentence(given)) mark(given.getProperty(asked))
    }
    if (ts.isElementAccessExpression(node)) {
      const keys = literalsOf(checker.getTypeAtLocation(node.argumentExpression))
      const properties = checker.getTypeAtLocation(node.expression).getProperties()
      properties.filter(({ name: key }) => keys === 'any' || keys.includes(key)).forEach(mark)
    }
    if (ts.isObjectBindingPattern(node)) {
      const from = checker.getTypeAtLocation(node)
      for (const { propertyName, name: local, dotDotDotToken } of node.elements) {
        const key = propertyName ?? local
        if (dotDotDotToken === undefined && ts.isIdentifier(key)) mark(from.getProperty(key.text))
      }
    }
    ts.forEachChild(node, visit)
  }
  program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(join(root, 'renderer')) && !isCatalogue(fileName))
    .forEach(visit)

  const named = [...paths.values()]
  return { all: named.filter((path) => !named.some((other) => other.startsWith(`${path}.`))), read }
}

const isSentence = (type: ts.Type): boolean =>
  type.getCallSignatures().length > 0 || (type.flags & ts.TypeFlags.Object) === 0

const windowProgram = (): ts.Program => {
  const config = join(root, 'renderer/tsconfig.json')
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    join(root, 'renderer'),
  )
  // The sources themselves are wanted, not the declarations that a build has left of them.
  return ts.createProgram(fileNames, { ...options, noEmit: true, composite: false, incremental: false })
}

const symbolOf = (checker: ts.TypeChecker, file: ts.SourceFile | undefined): ts.Symbol => {
  const symbol = file === undefined ? undefined : checker.getSymbolAtLocation(file)
  if (symbol === undefined) throw new Error('renderer/text/en.ts is not part of the window')
  return symbol
}

/** The names an index can have; `any` when it is not a choice of known ones. */
const literalsOf = (type: ts.Type): readonly string[] | 'any' => {
  const choices = type.isUnion() ? type.types : [type]
  const names = choices.flatMap((choice) => (choice.isStringLiteral() ? [choice.value] : []))
  return names.length === choices.length ? names : 'any'
}
