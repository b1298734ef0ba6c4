import type { ListFile } from '#core/ports/lists.ts'
import { dice } from '#test/simulation/dice.ts'
import { seedlings } from './documents.ts'
import { mutate } from './mutate.ts'
import type { Mutant } from './mutate.ts'

const all = seedlings()

/** The spoilt file of a number, always the same. */
export const spoiltFile = (seed: number): Mutant => {
  const chance = dice(seed, 'fuzz')
  const seedling = chance.pickOrNull(all)
  if (seedling === null) throw new Error('there is nothing to spoil')
  return mutate(seedling, chance)
}

/** The same as the desk gets it. */
export const spoiltList = (seed: number): ListFile => {
  const { name, bytes } = spoiltFile(seed)
  return {
    name,
    content: { is: 'base64', base64: bytes.toString('base64') },
    options: { encoding: null, sheet: null },
  }
}
