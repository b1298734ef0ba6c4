import { registerHooks } from 'node:module'
import { planted } from './planted.ts'
import type { Planted } from './planted.ts'

/** Loads the product with one of the defects of the simulation. */
export const plantDefect = (id: string): void => {
  const defect = planted.find((one) => one.id === id)
  if (defect === undefined) throw new Error(`no planted defect ${id}`)
  plant(defect)
}

/**
 * Loads the product with one planted defect. The text of a module is changed on its way from the disk to the
 * engine, in this process only: the product has no switch for any of this.
 */
export const plant = ({ id, file, edits }: Planted): void => {
  registerHooks({
    load: (url, context, nextLoad) => {
      const loaded = nextLoad(url, context)
      if (!url.endsWith(`/electron/${file}`)) return loaded
      if (loaded.source === undefined) throw new Error(`${id}: no source`)
      let source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source)
      for (const [from, to] of edits) {
        // A defect that no longer fits the text would prove nothing.
        if (!source.includes(from)) throw new Error(`${id} does not fit ${file}: ${from}`)
        source = source.replaceAll(from, () => to)
      }
      return { ...loaded, source }
    },
  })
}
