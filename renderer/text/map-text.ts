/** The same catalogue with every sentence changed, also those that its functions make. */
export const mapText = <Catalogue>(catalogue: Catalogue, change: (sentence: string) => string): Catalogue =>
  // What comes out has the shape of what went in; walking an unknown shape is what TypeScript cannot follow.
  mapValue(catalogue, change) as Catalogue

const mapValue = (value: unknown, change: (sentence: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (typeof value === 'function')
    return (...given: readonly unknown[]) => mapValue(Reflect.apply(value, undefined, given), change)
  if (Array.isArray(value)) return value.map((one: unknown) => mapValue(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapValue(one, change)]))
}
