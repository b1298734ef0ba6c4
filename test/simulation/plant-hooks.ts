import { registerHooks } from 'node:module'
import { planted } from './planted.ts'
import type { Planted } from './planted.ts'

/** Loads the product with one of the defects of the simulation. */
export const plantDefect = (id: string): void => plant(defectOf(id))

/**
 * Loads the product with one planted defect. The text of a module is changed on its way from the disk to the
 * engine, in this process only: the product has no switch for any of this.
 */
export const plant = (defect: Planted): void => {
  registerHooks({
    load: (url, context, nextLoad) => {
      const loaded = nextLoad(url, context)
      if (!isPlace(url, defect)) return loaded
      if (loaded.source === undefined) throw new Error(`${defect.id}: no source`)
      const source =
        typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source)
      return { ...loaded, source: withDefect(source, defect) }
    },
  })
}

/** The same for tests, whose modules Vite loads. */
export const plantPlugin = (id: string) => {
  const defect = defectOf(id)
  return {
    name: 'planted-defect',
    enforce: 'pre' as const,
    transform: (source: string, file: string) => (isPlace(file, defect) ? withDefect(source, defect) : null),
  }
}

const defectOf = (id: string): Planted => {
  const defect = planted.find((one) => one.id === id)
  if (defect === undefined) throw new Error(`no planted defect ${id}`)
  return defect
}

const isPlace = (url: string, { file }: Planted): boolean => url.endsWith(`/electron/${file}`)

/** A defect that no longer fits the text would prove nothing. */
export const withDefect = (text: string, { id, file, edits }: Planted): string =>
  edits.reduce((source, [from, to]) => {
    if (!source.includes(from)) throw new Error(`${id} does not fit ${file}: ${from}`)
    return source.replaceAll(from, () => to)
  }, text)
