type Forms = { readonly one: string; readonly other: string }

/** A counted phrase: `#` stands for the number as the language writes it. */
export const pluralIn = (locale: string): ((count: number, forms: Forms) => string) => {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (count, { one, other }) =>
    (rules.select(count) === 'one' ? one : other).replace('#', numbers.format(count))
}

/** `a, b and c` in the language's own way. */
export const listIn = (locale: string): ((items: readonly string[]) => string) => {
  const list = new Intl.ListFormat(locale)
  return (items) => list.format(items)
}
