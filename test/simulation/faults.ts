import { dice } from './dice.ts'
import type { Dice } from './dice.ts'
import type { FaultId, FaultMix } from './fault-mix.ts'
import type { History } from './history.ts'

export type Faults = {
  /** Whether this fault strikes now. Counted when it does; never after `heal`. */
  readonly strikes: (id: FaultId) => boolean
  /** Throws that shape a fault (how long, applied or not), one stream per fault. */
  readonly dice: (id: FaultId) => Dice
  /** Before this the desk is set up in peace. */
  readonly begin: () => void
  /** From now on everything works: what remains is to finish. */
  readonly heal: () => void
  readonly isHealed: () => boolean
}

export const createFaults = (seed: number, mix: FaultMix, history: History): Faults => {
  const streams = new Map<FaultId, Dice>()
  let isOn = false
  let isHealed = false
  const diceOf = (id: FaultId): Dice => {
    const known = streams.get(id) ?? dice(seed, `fault ${id}`)
    streams.set(id, known)
    return known
  }
  return {
    strikes: (id) => {
      const rate = isOn ? mix.get(id) : undefined
      if (rate === undefined || !diceOf(id).chance(rate)) return false
      history.fault(id)
      return true
    },
    dice: diceOf,
    begin: () => {
      isOn = true
    },
    heal: () => {
      isOn = false
      isHealed = true
    },
    isHealed: () => isHealed,
  }
}
