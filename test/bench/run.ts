import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { boardSpeed } from './board.ts'
import { bundleSize } from './bundle.ts'
import { enqueueRate } from './enqueue.ts'
import { listPreview } from './groups.ts'
import { headlessProcess } from './headless-process.ts'
import { manyKeys, oneKey } from './issue-keys.ts'
import { isMet, printFigures } from './measure.ts'
import type { Figure } from './measure.ts'

// npm run bench -- [--only board] [--minutes 10]: medians of several runs; a missed target ends with exit code 1.
const { values: asked } = parseArgs({
  options: { only: { type: 'string' }, minutes: { type: 'string', default: '1' } },
})
const benches: Readonly<Record<string, () => Promise<readonly Figure[]> | readonly Figure[]>> = {
  headless: headlessProcess,
  enqueue: enqueueRate,
  key: oneKey,
  keys: manyKeys,
  groups: listPreview,
  board: () => boardSpeed({ minutes: Number(asked.minutes) }),
  bundle: () => [bundleSize()],
}

console.log(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`)
console.log(
  `load before: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}\n`,
)
const figures: Figure[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (asked.only === undefined || asked.only.split(',').includes(name)) figures.push(...(await bench()))
}
printFigures(figures)
process.exitCode = figures.some((figure) => isMet(figure) === false) ? 1 : 0
