import ts from 'typescript'

/** What a component may show or say besides messages: signs, and names that no language changes. */
const allowed = new Set([
  'Joinery',
  'Seam',
  'Bridge',
  'Visionline',
  'Esc',

  '…',
  '·',
  '–',
  '×',
  '?',
  '/',
])
const spokenAttributes =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|alt|title|placeholder|label|hint|description|heading|message|text)$/

/** Words that a component would show or say without asking the catalogue, as `line: words`. */
export const spokenLiterals = (fileName: string, source: string): readonly string[] => {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const note = (node: ts.Node, words: string) => {
    if (!/\p{L}/u.test(words) || allowed.has(words.trim())) return
    found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${words.trim()}`)
  }
  /** What an expression can turn out to be, as far as it is written in it. */
  const noteResults = (node: ts.Expression | undefined): void => {
    if (node === undefined) return
    if (ts.isStringLiteralLike(node)) return note(node, node.text)
    if (ts.isTemplateExpression(node)) {
      const words = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
      return note(node, words.join(' '))
    }
    if (ts.isParenthesizedExpression(node)) return noteResults(node.expression)
    if (ts.isConditionalExpression(node)) {
      noteResults(node.whenTrue)
      return noteResults(node.whenFalse)
    }
    if (ts.isBinaryExpression(node)) {
      if (node.operatorToken.kind === ts.SyntaxKind.PlusToken) noteResults(node.left)
      return noteResults(node.right)
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text)
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) noteResults(node.expression)
    if (ts.isJsxAttribute(node) && spokenAttributes.test(node.name.getText())) {
      const value = node.initializer
      if (value !== undefined) noteResults(ts.isJsxExpression(value) ? value.expression : asExpression(value))
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const asExpression = (value: ts.JsxAttributeValue): ts.Expression | undefined =>
  ts.isStringLiteral(value) ? value : undefined
