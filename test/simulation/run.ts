import { parseArgs } from 'node:util'
import { plantedForImages } from '../crash/images/planted.ts'
import { plantDefect } from './plant-hooks.ts'
import { planted } from './planted.ts'
import type { Planted } from './planted.ts'
import { printRange, runRange } from './range.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1..1000' },
    seed: { type: 'string' },
    plant: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

/**
 * npm run simulate -- --seeds 1..N          many seeds on both cores
 *                     --seed X              one seed: its trace hash, and the shortest story when it fails
 *                     --plant ID|all        a planted defect must be seen
 *                     --seed X --plant ID   the story of a seed with the defect in it
 */
const main = async (): Promise<number> => {
  const print = (text: string): void => void process.stdout.write(`${text}\n`)
  const [from = 1, to = from] = values.seeds.split('..').map(Number)
  if (values.seed !== undefined) {
    if (values.plant !== undefined) plantDefect(values.plant)
    // Only now: a defect can be planted in what is not loaded yet.
    const { tellStory } = await import('./story.ts')
    return tellStory(Number(values.seed), print)
  }
  if (values.plant !== undefined) {
    const { proveAll } = await import('./prove-plants.ts')
    const { proveOnDisk } = await import('../crash/images/prove-planted.ts')
    const isWanted = ({ id }: Planted): boolean => values.plant === 'all' || id === values.plant
    const wanted = planted.filter(isWanted)
    const onDisk = plantedForImages.filter(isWanted)
    if (wanted.length + onDisk.length === 0) throw new Error(`no planted defect ${values.plant}`)
    const how = { isJson: values.json, print }
    const unseen = wanted.length === 0 ? 0 : await proveAll(wanted, how)
    return onDisk.length === 0 ? unseen : unseen + (await proveOnDisk(onDisk, how))
  }
  const result = await runRange({ from, to, plant: null, stopAtFirst: false })
  if (values.json) print(JSON.stringify(result))
  else printRange(result, print)
  return result.failures.length === 0 ? 0 : 1
}

process.exitCode = await main()
