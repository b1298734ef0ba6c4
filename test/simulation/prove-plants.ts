import type { Planted } from './planted.ts'
import { isSeenByCheck } from './prove-check.ts'
import { runRange } from './range.ts'
import { planOf, runPlan } from './run-seed.ts'

const mostSeeds = 10_000

export type Proof = {
  readonly id: string
  readonly defect: string
  /** The first seed that showed it, which is also how many it took; null when none did, or a test saw it. */
  readonly seeds: number | null
  /** The rule of the judge, or the name of the test, that saw it; null when nothing did. */
  readonly seenBy: string | null
}

/**
 * Runs each planted defect until the judge sees it, 10,000 seeds at most, or runs the one test that must fail.
 * Answers how many were not seen.
 */
export const proveAll = async (
  all: readonly Planted[],
  { isJson, print }: { readonly isJson: boolean; readonly print: (text: string) => void },
): Promise<number> => {
  const proofs: Proof[] = []
  for (const defect of all) {
    const began = performance.now()
    const proof = await prove(defect)
    proofs.push(proof)
    const seconds = ((performance.now() - began) / 1000).toFixed(0).padStart(4)
    if (!isJson) print(`${proof.id.padEnd(5)}${verdict(proof).padEnd(26)}${seconds} s  ${proof.defect}`)
  }
  const seen = proofs.filter((proof) => proof.seenBy !== null)
  if (isJson) print(JSON.stringify(proofs))
  else print(`${seen.length} of ${proofs.length} planted defects seen, ${numbers(seen)} numbers of P1 to P30`)
  return proofs.length - seen.length
}

const prove = async ({ id, defect, check }: Planted): Promise<Proof> => {
  if (check !== undefined) {
    const seenBy = (await isSeenByCheck(id, check)) ? check.test : null
    return { id, defect, seeds: null, seenBy }
  }
  const { failures } = await runRange({ from: 1, to: mostSeeds, plant: id, stopAtFirst: true })
  const [first] = failures
  if (first === undefined) return { id, defect, seeds: null, seenBy: null }
  await mustBeClean(first.seed)
  return { id, defect, seeds: first.seed, seenBy: first.violations[0]?.rule ?? null }
}

const verdict = ({ seeds, seenBy }: Proof): string => {
  if (seenBy === null) return 'NOT SEEN'
  return seeds === null ? `seen by test: ${seenBy}` : `seen at seed ${seeds} by ${seenBy}`
}

/** P3 and P3b are one number. */
const numbers = (proofs: readonly Proof[]): number =>
  new Set(proofs.flatMap(({ id }) => /^P\d+/.exec(id) ?? [])).size

/** A seed that fails by itself proves nothing about a planted defect. */
const mustBeClean = async (seed: number): Promise<void> => {
  const { violations } = await runPlan(planOf(seed))
  if (violations.length > 0) throw new Error(`seed ${seed} fails without a planted defect too`)
}
