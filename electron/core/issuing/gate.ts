import { addMs } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Gate } from '#shared/session.ts'
import type { Failure } from '../ports/gateway.ts'

/** What can move the gate. */
export type GateEvent =
  | { readonly is: 'connected' }
  | { readonly is: 'disconnected' }
  | { readonly is: 'success' }
  | { readonly is: 'failure'; readonly failure: Failure }
  | { readonly is: 'health'; readonly errors: readonly string[] }
  | { readonly is: 'pause'; readonly by: string | null }
  | { readonly is: 'resume' }
  /** Only time went by: what Seam asked to wait may be over. */
  | { readonly is: 'timePassed' }

export const probeBaseMs = 1_000
/** A day without Seam costs at most 86,400 s / (60 s / 2) = 2,880 probes, each one read. */
export const probeCapMs = 60_000
/** No word from Seam about how long: wait this long, doubling. */
const throttleBaseMs = 2_000

/**
 * Where the gate goes from here. Pure; `random` in [0, 1) spreads probes so that many desks do not knock at once.
 * A pause by the operator holds until the operator resumes, whatever the network does.
 */
export const nextGate = (gate: Gate, event: GateEvent, now: Instant, random: number): Gate => {
  switch (event.is) {
    case 'disconnected':
      return { is: 'notConnected' }
    case 'connected':
      return { is: 'open' }
    case 'resume':
      return gate.is === 'paused' ? { is: 'open' } : gate
    case 'pause':
      return gate.is === 'notConnected' ? gate : { is: 'paused', since: now, by: event.by }
    case 'timePassed':
      return gate.is === 'throttled' && gate.until <= now ? { is: 'open' } : gate
    case 'success':
      return staysClosedOnSuccess(gate, now) ? gate : { is: 'open' }
    case 'failure':
      return gate.is === 'paused' || gate.is === 'notConnected'
        ? gate
        : onFailure(gate, event.failure, now, random)
    case 'health':
      return onHealth(gate, event.errors, now, random)
  }
}

/** When to look again by ourselves; null when only a person can open the gate. */
export const probeAt = (gate: Gate): Instant | null => {
  switch (gate.is) {
    case 'offline':
    case 'propertyDown':
      return gate.probeAt
    case 'throttled':
      return gate.until
    case 'open':
    case 'notConnected':
    case 'unauthorised':
    case 'paused':
      return null
  }
}

/** Full jitter between half and all of the doubled wait, capped. */
export const backoffMs = (
  failures: number,
  random: number,
  baseMs = probeBaseMs,
  capMs = probeCapMs,
): number => Math.round(Math.min(capMs, baseMs * 2 ** Math.min(failures, 20)) * (0.5 + random / 2))

/** A good answer to a request sent before does not shorten what Seam asked to wait, nor mend the hotel's Bridge. */
const staysClosedOnSuccess = (gate: Gate, now: Instant): boolean =>
  gate.is === 'paused' ||
  gate.is === 'notConnected' ||
  gate.is === 'propertyDown' ||
  (gate.is === 'throttled' && gate.until > now)

const onFailure = (gate: Gate, failure: Failure, now: Instant, random: number): Gate => {
  switch (failure.is) {
    case 'notSent':
    case 'unknown': {
      // Another request being lost does not shorten what Seam asked to wait.
      if (gate.is === 'throttled' && gate.until > now) return gate
      const before = gate.is === 'offline' ? gate : null
      // Requests that were under way together fail together: that is one failure, not ten, and no longer wait.
      if (before !== null && now < before.probeAt) return before
      const failures = (before?.failures ?? 0) + 1
      return {
        is: 'offline',
        since: before?.since ?? now,
        failures,
        probeAt: addMs(now, backoffMs(failures - 1, random)),
        detail: failure.detail,
      }
    }
    case 'throttled': {
      const failures = gate.is === 'throttled' ? gate.failures + 1 : 1
      const waitMs = failure.retryAfterMs ?? backoffMs(failures - 1, random, throttleBaseMs)
      const until = addMs(now, waitMs)
      // Several requests in flight are told to wait one after another: the longest wait counts.
      return gate.is === 'throttled' && gate.until > until
        ? gate
        : { is: 'throttled', since: gate.is === 'throttled' ? gate.since : now, until, failures }
    }
    case 'unauthorised':
      return gate.is === 'unauthorised' ? gate : { is: 'unauthorised', since: now }
    case 'refused':
      return gate
  }
}

const onHealth = (gate: Gate, errors: readonly string[], now: Instant, random: number): Gate => {
  if (gate.is === 'paused' || gate.is === 'notConnected') return gate
  const down = brokenHop(errors)
  if (down === null) return { is: 'open' }
  const before = gate.is === 'propertyDown' ? gate : null
  const failures = (before?.failures ?? 0) + 1
  const probe = addMs(now, backoffMs(failures + 2, random))
  return { is: 'propertyDown', since: before?.since ?? now, ...down, probeAt: probe, failures }
}

const hopOfError: Readonly<Record<string, 'bridge' | 'visionline' | 'account'>> = {
  seam_bridge_disconnected: 'bridge',
  bridge_disconnected: 'bridge',
  visionline_instance_unreachable: 'visionline',
  provider_service_unavailable: 'visionline',
  account_disconnected: 'account',
  acs_system_disconnected: 'account',
}

/** The first broken link among `acs_system.errors[]`; codes we do not know break nothing. */
export const brokenHop = (
  errors: readonly string[],
): { readonly hop: 'bridge' | 'visionline' | 'account'; readonly code: string } | null => {
  for (const code of errors) {
    const hop = Object.hasOwn(hopOfError, code) ? hopOfError[code] : undefined
    if (hop !== undefined) return { hop, code }
  }
  return null
}
