import type { Planted } from './planted.ts'

/** Defects this simulation found in the product; each is planted again, so that it cannot come back unseen. */
export const repaired: readonly Planted[] = [
  {
    id: 'R1',
    defect: 'a store that fails while the desk only watches ends the process',
    file: 'core/create-core.ts',
    edits: [
      ['void work().catch(', 'void work().then(undefined, (error: unknown) => { throw error }) ; void ('],
    ],
  },
]
