import { dice } from './dice.ts'
import type { FaultMix, FaultId } from './fault-mix.ts'

/** What somebody does at a moment. `n` seeds the details, so that leaving another action out changes nothing here. */
export type Action = { readonly atMs: number; readonly does: ActionName; readonly n: number }

const requests = [
  'joiner',
  'joiner',
  'joiner',
  'known',
  'known',
  'override',
  'autoJoin',
  'suite',
  'group',
] as const
const events = [
  'F18',
  'F19',
  'F20',
  'F33',
  'F35',
  'F39',
  'F40',
  'F41',
  'F42',
  'F43',
  'F45',
  'F46',
  'F47',
  'F49',
  'F50',
  'bridge',
  'pause',
  'operator',
  'mixedHours',
] as const satisfies readonly FaultId[]
export type ActionName = (typeof requests)[number] | (typeof events)[number]

/** Everything is asked for and broken within this time; then the world heals. */
export const scriptMs = 300_000
/** A visit to the other hotel begins early enough to outlast the quiet period of a request left behind. */
const visitsBeginMs = 100_000

/** A few requests for keys, and the events of the faults this seed has. In order of time. */
export const drawScript = (seed: number, mix: FaultMix): readonly Action[] => {
  const throws = dice(seed, 'script')
  const actions: Action[] = []
  const add = (does: ActionName, latestMs: number): void =>
    void actions.push({ atMs: throws.between(0, latestMs), does, n: actions.length })
  for (let left = throws.between(2, 6); left > 0; left -= 1) add(throws.pick(requests), 150_000)
  for (const name of events) {
    if (!mix.has(name)) continue
    for (let left = throws.between(1, 2); left > 0; left -= 1)
      add(name, name === 'F43' ? visitsBeginMs : scriptMs)
  }
  return actions.toSorted((a, b) => a.atMs - b.atMs || a.n - b.n)
}
