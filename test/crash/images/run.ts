import { parseArgs } from 'node:util'
import { ensureSystemPackages } from '#test/support/system-packages.ts'
import { plantedForImages } from './planted.ts'
import { proveOnDisk } from './prove-planted.ts'
import { faultKinds } from './judge-image.ts'
import { tryPowerLosses } from './power-losses.ts'
import type { LossesResult } from './power-losses.ts'

const { values } = parseArgs({
  options: {
    images: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    plant: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

/**
 * npm run crash-images -- --images N     power losses of the production store; exit 1 when one shows a fault
 *                         --plant ID     the same with a planted defect, which must end with 1
 *                         --plant all    every defect planted for disks must be seen
 */
const main = async (): Promise<number> => {
  const lacking = ensureSystemPackages()
  if (lacking !== null) throw new Error(lacking)
  const print = (text: string): void => void process.stdout.write(`${text}\n`)
  if (values.plant === 'all') return proveOnDisk(plantedForImages, { isJson: values.json, print })
  const result = await tryPowerLosses({
    images: Number(values.images),
    seed: Number(values.seed),
    plant: values.plant ?? null,
    stopAtFirst: false,
  })
  if (values.json) print(JSON.stringify({ ...result, faults: result.faults.slice(0, 20) }))
  else printResult(result, print)
  return result.faults.length === 0 ? 0 : 1
}

const printResult = (result: LossesResult, print: (text: string) => void): void => {
  const { days, images, distinct, byLoss, faults, seconds } = result
  const losses = Object.entries(byLoss).map(([name, count]) => `${count} ${name}`)
  print(`${images} images of ${days} days in ${seconds.toFixed(0)} s, ${distinct} of them different`)
  print(`unsynced writes: ${losses.join(', ')}`)
  for (const { kind, what, at } of faults.slice(0, 20)) print(`${kind}: ${what} (${at})`)
  print(
    faultKinds.map((kind) => `${faults.filter((fault) => fault.kind === kind).length} ${kind}`).join(', '),
  )
}

process.exitCode = await main()
