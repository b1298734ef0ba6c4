import type { HandlerDeps } from '../handler-deps.ts'
import type { PlanFacts } from './plan-issue.ts'

/** What is known right now, for planning; null while no property with a time zone is connected. */
export const planFacts = ({ session, copy, settings, clock }: HandlerDeps): PlanFacts | null => {
  const property = session.property()
  if (property === null || property.system.timeZone === null) return null
  return {
    property,
    timeZone: property.system.timeZone,
    doors: copy.doors(),
    guests: copy.guests(),
    keys: copy.keys(),
    keysOfRoom: copy.keysOfRoom,
    readAt: copy.readAt,
    labelAccepted: settings().labelAccepted,
    now: clock.now(),
  }
}
