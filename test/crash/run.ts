import { parseArgs } from 'node:util'
import { killAndCheck } from './kill-cli.ts'
import type { CrashResult } from './kill-cli.ts'
import { killGroupAndCheck } from './kill-group.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    group: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})

/**
 * npm run crash -- --kills N          the built command, killed for real; exit 1 when anything is lost, doubled or wrong
 *                  --group G          the same for one rooming list of G guests, six kills unless told otherwise
 */
const main = async (): Promise<number> => {
  const seed = Number(values.seed)
  if (values.group !== undefined) {
    const guests = Number(values.group)
    const result = await killGroupAndCheck({ guests, kills: Number(values.kills ?? '6'), seed })
    print(result)
    const isWhole = result.jobs === guests && result.issued === guests && result.asking <= guests / 20
    return isGood(result) && isWhole ? 0 : 1
  }
  const result = await killAndCheck({ kills: Number(values.kills ?? '10'), seed })
  print(result)
  return isGood(result) ? 0 : 1
}

const isGood = ({ lost, twice, wrong }: CrashResult): boolean =>
  lost.length + twice.length + wrong.length === 0

const print = ({ kills, jobs, issued, asking, keys, lost, twice, wrong, seconds }: CrashResult): void => {
  process.stdout.write(
    `${kills} kills in ${seconds.toFixed(0)} s: ${jobs} jobs, ${issued} issued, ${asking} asked a person, ` +
      `${keys} keys at the hotel; ${lost.length} lost, ${twice.length} twice, ${wrong.length} wrong\n`,
  )
  for (const what of [...lost, ...twice, ...wrong]) process.stdout.write(`${what}\n`)
}

process.exitCode = await main()
