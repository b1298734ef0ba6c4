import { parseArgs } from 'node:util'
import * as fc from 'fast-check'
import { judge } from './judge.ts'
import { layout } from './layout.ts'
import { textOf } from './lists.ts'

const { values } = parseArgs({
  options: {
    lists: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '5' },
    also: { type: 'string', default: 'wrong' },
  },
})

/**
 * npm run lists -- --lists N --seed S    N true lists in random layouts: keys in silence for anybody else, and how
 *                                        many lists are understood without a question
 * --also asked --show 20                 the first 20 lists that are asked about, in full
 */
const main = (): number => {
  const layouts = fc.sample(layout, { numRuns: Number(values.lists), seed: Number(values.seed) })
  const counts = { understood: 0, asked: 0, wrong: 0 }
  const reasons = new Map<string, number>()
  let shown = 0
  for (const one of layouts) {
    const verdict = judge(one)
    counts[verdict.is] += 1
    const reason = `${verdict.is}, fault ${one.fault}: ${verdict.why.slice(0, 160)}`
    if (verdict.is !== 'understood' && one.fault === 'none')
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    const isShown = verdict.is === 'wrong' || (verdict.is === values.also && one.fault === 'none')
    if (!isShown || shown >= Number(values.show)) continue
    shown += 1
    process.stdout.write(`${verdict.why}\n${JSON.stringify(one)}\n${textOf(one)}\n\n`)
  }
  const most = [...reasons].toSorted((a, b) => b[1] - a[1]).slice(0, Number(values.show) * 6)
  for (const [reason, count] of most) process.stdout.write(`${count} ${reason}\n`)
  const share = ((counts.understood / layouts.length) * 100).toFixed(2)
  process.stdout.write(
    `${layouts.length} lists: ${counts.understood} understood without a question (${share} %), ` +
      `${counts.asked} asked, ${counts.wrong} wrong in silence\n`,
  )
  return counts.wrong === 0 && counts.understood >= layouts.length * 0.95 ? 0 : 1
}

process.exitCode = main()
