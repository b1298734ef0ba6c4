import type { Planted } from './planted.ts'
import { runRange } from './range.ts'
import { planOf, runPlan } from './run-seed.ts'

const mostSeeds = 10_000

/** Runs each planted defect until the judge sees it, 10,000 seeds at most. Answers how many were not seen. */
export const proveAll = async (
  all: readonly Planted[],
  { isJson, print }: { readonly isJson: boolean; readonly print: (text: string) => void },
): Promise<number> => {
  const proofs = []
  for (const { id, defect } of all) {
    const { failures, seconds } = await runRange({ from: 1, to: mostSeeds, plant: id, stopAtFirst: true })
    const seen = failures[0]
    if (seen !== undefined) await mustBeClean(seen.seed)
    const rule = seen?.violations[0]?.rule ?? null
    proofs.push({ id, defect, seeds: seen?.seed ?? null, rule })
    const verdict = seen === undefined ? 'NOT SEEN' : `seen at seed ${seen.seed} by ${rule}`
    if (!isJson) print(`${id.padEnd(5)}${verdict.padEnd(26)}${seconds.toFixed(0).padStart(4)} s  ${defect}`)
  }
  if (isJson) print(JSON.stringify(proofs))
  else
    print(`${proofs.filter((proof) => proof.seeds !== null).length} of ${proofs.length} planted defects seen`)
  return proofs.filter((proof) => proof.seeds === null).length
}

/** A seed that fails by itself proves nothing about a planted defect. */
const mustBeClean = async (seed: number): Promise<void> => {
  const { violations } = await runPlan(planOf(seed))
  if (violations.length > 0) throw new Error(`seed ${seed} fails without a planted defect too`)
}
