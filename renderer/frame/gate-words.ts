import type { Gate } from '#shared/session.ts'
import type { Dates } from '../text/dates.ts'
import type { Text } from '../text/en.ts'

/** Keys that wait because of the gate, and keys that wait for a person. */
export type Waiting = { readonly keys: number; readonly needsYou: number }

/** The state of the way to Visionline in one sentence, which never says less than the counts beside it. */
export const gateWords = (
  gate: Gate,
  { keys: waiting, needsYou }: Waiting,
  { gate: words }: Text,
  dates: Dates,
): string => {
  switch (gate.is) {
    case 'open':
      if (waiting > 0) return words.working
      return needsYou > 0 ? words.rest : words.open
    case 'notConnected':
      return words.notConnected
    case 'offline':
      return words.offline(dates.time(gate.since), waiting)
    case 'throttled':
      return words.throttled(dates.seconds(gate.until), waiting)
    case 'unauthorised':
      return words.unauthorised(waiting)
    case 'propertyDown':
      return words.propertyDown(gate.hop, dates.time(gate.since), waiting)
    case 'paused':
      return words.paused(dates.time(gate.since), gate.by, waiting)
  }
}
