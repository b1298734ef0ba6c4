/** `many` is what Spanish, French and Portuguese say from a million on: `1.000.000 de llaves`. */
type Forms = { readonly one: string; readonly many?: string; readonly other: string }

/** A counted phrase: `#` stands for the number as the language writes it. */
export const pluralIn = (locale: string): ((count: number, forms: Forms) => string) => {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (count, { one, other, many = other }) => {
    const category = rules.select(count)
    const phrase = category === 'one' ? one : category === 'many' ? many : other
    return phrase.replace('#', numbers.format(count))
  }
}

/** `a, b and c` in the language's own way. */
export const listIn = (locale: string): ((items: readonly string[]) => string) => {
  const list = new Intl.ListFormat(locale)
  return (items) => list.format(items)
}
