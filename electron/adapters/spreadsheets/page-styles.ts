/** What the style sheets of a web page say, as far as a list needs it. */
export type PageStyles = {
  /** A piece of a style sheet, in the order of the page; a rule that two pieces share is not seen. */
  readonly learn: (css: string) => void
  /** Whether an element has such a property, in its own style or through one of its classes. */
  readonly say: (
    attributes: Readonly<Record<string, string>>,
    property: 'display' | 'text-decoration',
    value: RegExp,
  ) => boolean
}

/**
 * Excel writes every format as a class. Selectors of more than a class are taken for their last class, and that a
 * later rule takes a property back is not seen: a row is set aside once too often rather than once too rarely.
 */
export const createStyles = (): PageStyles => {
  const byClass = new Map<string, string>()
  return {
    learn: (css) => {
      for (const [, name = '', rules = ''] of css.matchAll(/\.([\w-]+)\s*\{([^{}]*)\}/g)) {
        if (/line-through|none/i.test(rules)) byClass.set(name, `${byClass.get(name) ?? ''};${rules}`)
      }
    },
    say: (attributes, property, value) => {
      const classes = (attributes['class'] ?? '').split(/\s+/)
      const rules = [attributes['style'] ?? '', ...classes.map((name) => byClass.get(name) ?? '')]
      return rules
        .flatMap((one) => one.split(';'))
        .some((rule) => rule.trim().toLowerCase().startsWith(property) && value.test(rule))
    },
  }
}
