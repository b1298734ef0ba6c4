import type { Gate } from '#shared/session.ts'
import type { Dates } from '../text/dates.ts'
import type { Text } from '../text/en.ts'

/** The state of the way to Visionline in one sentence. `waiting`: keys that wait because of it. */
export const gateWords = (gate: Gate, waiting: number, { gate: words }: Text, dates: Dates): string => {
  switch (gate.is) {
    case 'open':
      return waiting > 0 ? words.working : words.open
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
