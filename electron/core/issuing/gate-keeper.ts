import type { Gate } from '#shared/session.ts'
import type { Clock, Log, Random } from '../ports/ambient.ts'
import { nextGate } from './gate.ts'
import type { GateEvent } from './gate.ts'

/** Holds the gate's one present state and tells whoever listens when it changes. */
export type GateKeeper = {
  readonly gate: () => Gate
  readonly tell: (event: GateEvent) => Gate
  readonly onChange: (listener: (gate: Gate) => void) => () => void
}

/** This many unreadable answers to reads in a row, with no good one between, count as "Seam is away". */
const unreadableInARowMax = 4

export const createGateKeeper = ({
  clock,
  random,
  log,
}: {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
}): GateKeeper => {
  let gate: Gate = { is: 'notConnected' }
  let unreadableInARow = 0
  const listeners = new Set<(gate: Gate) => void>()

  const tell = (event: GateEvent): Gate => {
    if (event.is === 'success') unreadableInARow = 0
    if (event.is === 'failure' && event.failure.is === 'unknown') {
      unreadableInARow += 1
      // One lost answer says nothing about the others: closing at once would let one bad room stop the hotel.
      if (gate.is === 'open' && unreadableInARow < unreadableInARowMax) return gate
    }
    const before = gate
    gate = nextGate(gate, event, clock.now(), random())
    if (gate !== before && (gate.is !== before.is || gate.is === 'offline' || gate.is === 'throttled')) {
      if (gate.is !== before.is) log.info('gate.changed', { from: before.is, to: gate.is })
      for (const listener of listeners) listener(gate)
    }
    return gate
  }

  return {
    gate: () => gate,
    tell,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
