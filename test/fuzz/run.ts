import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { judgeEncodings } from './encodings.ts'
import { fuzz } from './pool.ts'
import { spoiltFile } from './spoilt-file.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '50000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    encodings: { type: 'string' },
    write: { type: 'string' },
    threads: { type: 'string', default: String(availableParallelism()) },
  },
})

/**
 * npm run fuzz -- --files N      that many spoilt workbooks and tables
 *                 --from N       beginning with this number
 *                 --seed X       one of them
 *                 --write FILE   with --seed: writes it down to look at
 *                 --encodings N  instead: lists of N times ten names in the encodings of their languages
 *                 --threads N    instead of one for each core
 */
const print = (text: string): void => void process.stdout.write(`${text}\n`)

const main = async (): Promise<number> => {
  if (values.encodings !== undefined) return runEncodings(Number(values.encodings))
  if (values.seed !== undefined && values.write !== undefined) {
    const { name, bytes, how } = spoiltFile(Number(values.seed))
    writeFileSync(values.write, bytes)
    print(`${name}, ${how}`)
  }
  const unhandled: string[] = []
  process.on('unhandledRejection', (reason) => unhandled.push(String(reason)))
  const seeds =
    values.seed === undefined
      ? { from: Number(values.from), files: Number(values.files) }
      : { from: Number(values.seed), files: 1 }
  const { files, alone, understood, refused, findings, slowestMs, longestStallMs } = await fuzz(
    seeds,
    Number(values.threads),
  )
  const kinds = Object.entries(refused).map(([why, count]) => `${why} ${count}`)
  print(
    `${files} files: ${understood} understood, ${kinds.join(', ')}; ${alone} of them also in threads of their own`,
  )
  print(
    `slowest ${slowestMs.toFixed(0)} ms, longest stall ${longestStallMs.toFixed(0)} ms, unhandled ${unhandled.length}`,
  )
  for (const { seed, what } of findings) print(`FINDING --seed ${seed}: ${what}`)
  return findings.length + unhandled.length > 0 || longestStallMs > 100 ? 1 : 0
}

const runEncodings = (lists: number): number => {
  const { tried, right, silent } = judgeEncodings({ lists, seed: Number(values.seed ?? 10) })
  print(
    `${tried} lists: ${right} read right (${((100 * right) / tried).toFixed(1)} %), ${silent.length} wrong in silence`,
  )
  for (const one of silent) print(`WRONG ${one}`)
  return silent.length === 0 && right / tried > 0.97 ? 0 : 1
}

process.exitCode = await main()
