import { msBetween } from '#shared/instant.ts'
import type { Clock } from '../ports/ambient.ts'
import type { AccessGateway, Outcome } from '../ports/gateway.ts'
import type { Meter } from './meter.ts'

/** The same gateway, timed: calls that are one request each. An answer of any kind counts, silence is counted apart. */
export const measured = (
  gateway: AccessGateway,
  { clock, answers, silences }: { readonly clock: Clock; readonly answers: Meter; readonly silences: Meter },
): AccessGateway => {
  const timed =
    <In extends readonly unknown[], T>(ask: (...input: In) => Promise<Outcome<T>>) =>
    async (...input: In): Promise<Outcome<T>> => {
      const askedAt = clock.now()
      const outcome = await ask(...input)
      const isSilence = outcome.is === 'notSent' || (outcome.is === 'unknown' && outcome.status === null)
      const meter = isSilence ? silences : answers
      meter.note(msBetween(askedAt, clock.now()))
      return outcome
    }
  return {
    ...gateway,
    health: timed(gateway.health),
    keysOfDoor: timed(gateway.keysOfDoor),
    key: timed(gateway.key),
    events: timed(gateway.events),
    createCredential: timed(gateway.createCredential),
  }
}
