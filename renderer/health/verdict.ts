import type { Health } from '#shared/health.ts'
import type { Hop } from '#shared/property.ts'
import type { Gate } from '#shared/session.ts'

export type Trouble =
  | 'refused'
  | 'network'
  | 'offline'
  | 'bridge'
  | 'visionline'
  | 'account'
  | 'throttled'
  | 'paused'
  | 'slow'
/** What the head of the screen says: one sentence, and for a trouble what still works and whom to call. */
export type Verdict = Trouble | 'well' | 'unknown'

/** Half of the answers take longer than this: a desk feels it, and every key waits for several answers. */
const slowMs = 2_000

/** Whether Seam answers and refuses our API key. A pause hides that from the gate, not from the hop. */
export const isAccessRefused = (gate: Gate | null, hops: readonly Hop[]): boolean =>
  gate?.is === 'unauthorised' ||
  (gate?.is === 'paused' && hops.some((hop) => hop.name === 'seam' && hop.detail === 'unauthorised'))

/**
 * How the way to the doors stands as a whole. The nearest broken link counts: what lies behind it is not known. The
 * gate goes before the hops, because any request moves it and only a look at the health moves the hops.
 */
export const verdictOf = (gate: Gate | null, hops: readonly Hop[], health: Health | null): Verdict => {
  if (isAccessRefused(gate, hops)) return 'refused'
  if (gate?.is === 'offline') return networkProblem(health) ? 'network' : 'offline'
  if (gate?.is === 'propertyDown') return gate.hop
  const broken = hops.find((hop) => hop.ok === false)
  if (broken !== undefined) return broken.name === 'seam' ? 'offline' : broken.name
  if (gate?.is === 'throttled') return 'throttled'
  if (gate?.is === 'paused') return 'paused'
  if (isSlow(health)) return 'slow'
  return hops.length > 0 && hops.every((hop) => hop.ok === true) ? 'well' : 'unknown'
}

export type LinkState = 'ok' | 'slow' | 'refused' | 'down' | 'unknown'

/** How one link stands. `gate` and `health` matter for the first one only. */
export const linkState = (hop: Hop, gate: Gate | null, health: Health | null): LinkState => {
  if (hop.name === 'seam' && isAccessRefused(gate, [hop])) return 'refused'
  if (hop.ok === null) return 'unknown'
  if (!hop.ok) return 'down'
  return hop.name === 'seam' && isSlow(health) ? 'slow' : 'ok'
}

const isSlow = (health: Health | null): boolean => (health?.seam?.p50 ?? 0) >= slowMs
const networkProblem = (health: Health | null): boolean => (health?.network?.problem ?? null) !== null
