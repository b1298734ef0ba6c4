import { parseArgs } from 'node:util'
import { killAndCheck } from './kill-cli.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
})

/** npm run crash -- --kills N: the built command, killed for real; exit 1 when anything is lost, doubled or wrong. */
const result = await killAndCheck({ kills: Number(values.kills), seed: Number(values.seed) })
const { kills, jobs, issued, asking, keys, lost, twice, wrong, seconds } = result
process.stdout.write(
  `${kills} kills in ${seconds.toFixed(0)} s: ${jobs} jobs, ${issued} issued, ${asking} ask a person, ` +
    `${keys} keys at the hotel; ${lost.length} lost, ${twice.length} twice, ${wrong.length} wrong\n`,
)
for (const what of [...lost, ...twice, ...wrong]) process.stdout.write(`${what}\n`)
process.exitCode = lost.length + twice.length + wrong.length === 0 ? 0 : 1
