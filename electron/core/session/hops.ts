import type { Instant } from '#shared/instant.ts'
import type { Hop } from '#shared/property.ts'
import { brokenHop } from '../issuing/gate.ts'
import type { Outcome, SystemHealth } from '../ports/gateway.ts'

const unknownHop = (name: Hop['name']): Hop => ({
  name,
  ok: null,
  detail: null,
  latencyMs: null,
  lastOkAt: null,
})

/** app -> Seam -> Bridge -> Visionline, nothing asked yet. */
export const firstHops: readonly Hop[] = [unknownHop('seam'), unknownHop('bridge'), unknownHop('visionline')]

/**
 * The chain after one answer. What lies behind a broken link is unknown, not broken; Seam reports the links
 * behind itself in `acs_system.errors[]`.
 */
export const hopsAfter = (
  before: readonly Hop[],
  health: Outcome<SystemHealth>,
  now: Instant,
  latencyMs: number,
): readonly Hop[] => {
  const verdicts = verdictsOf(health)
  return before.map((hop) => {
    const { ok, detail } = verdicts[hop.name]
    return {
      name: hop.name,
      ok,
      detail,
      latencyMs: hop.name === 'seam' && ok === true ? latencyMs : null,
      // A refusal is an answer, and not a good one.
      lastOkAt: ok === true && detail === null ? now : hop.lastOkAt,
    }
  })
}

type HopVerdict = { readonly ok: boolean | null; readonly detail: string | null }
const good: HopVerdict = { ok: true, detail: null }
const unasked: HopVerdict = { ok: null, detail: null }

const verdictsOf = (health: Outcome<SystemHealth>): Readonly<Record<Hop['name'], HopVerdict>> => {
  if (health.is !== 'accepted') {
    // Any answer from Seam, even a refusal, shows that the first link holds.
    const answered = health.is === 'refused' || health.is === 'unauthorised' || health.is === 'throttled'
    // An answer that refuses our API key opens no door: whoever shows the link must say so.
    const detail = health.is === 'unauthorised' ? 'unauthorised' : null
    return { seam: { ok: answered, detail }, bridge: unasked, visionline: unasked }
  }
  const broken = brokenHop(health.value.errors)
  switch (broken?.hop) {
    case undefined:
      return { seam: good, bridge: good, visionline: good }
    case 'bridge':
      return { seam: good, bridge: { ok: false, detail: broken?.code ?? null }, visionline: unasked }
    case 'visionline':
    case 'account':
      return { seam: good, bridge: good, visionline: { ok: false, detail: broken?.code ?? null } }
  }
}
