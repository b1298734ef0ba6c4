import { parseArgs } from 'node:util'
import { planted } from './planted.ts'
import { proveAll } from './prove-plants.ts'
import { printRange, runRange } from './range.ts'
import { tellStory } from './story.ts'

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
 */
const main = async (): Promise<number> => {
  const print = (text: string): void => void process.stdout.write(`${text}\n`)
  const [from = 1, to = from] = values.seeds.split('..').map(Number)
  if (values.plant !== undefined) {
    const wanted = planted.filter(({ id }) => values.plant === 'all' || id === values.plant)
    if (wanted.length === 0) throw new Error(`no planted defect ${values.plant}`)
    return proveAll(wanted, { isJson: values.json, print })
  }
  if (values.seed !== undefined) return tellStory(Number(values.seed), print)
  const result = await runRange({ from, to, plant: null, stopAtFirst: false })
  if (values.json) print(JSON.stringify(result))
  else printRange(result, print)
  return result.failures.length === 0 ? 0 : 1
}

process.exitCode = await main()
