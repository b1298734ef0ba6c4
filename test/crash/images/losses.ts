import { dice } from '#test/simulation/dice.ts'
import type { Dice } from '#test/simulation/dice.ts'
import type { Survival } from './disk.ts'

export const lossNames = ['none', 'all', 'prefix', 'subset', 'torn'] as const
export type LossName = (typeof lossNames)[number]
export type Loss = { readonly name: LossName; readonly survives: Survival }

/**
 * The power losses tried at one moment: nothing unsynced survives; everything does (a killed process); all up to
 * some change; any subset; any subset with writes torn at 512 bytes. Seeded by the moment.
 */
export const lossesAt = (seed: number, moment: number, unsynced: number): readonly Loss[] => {
  const throws = dice(seed, `moment ${moment}`)
  if (unsynced === 0) return [{ name: 'none', survives: () => false }]
  return [
    { name: 'none', survives: () => false },
    { name: 'all', survives: () => true },
    ...Array.from({ length: 2 }, () => prefix(throws, unsynced)),
    ...Array.from({ length: 3 }, () => subset(throws, unsynced)),
    ...Array.from({ length: 4 }, () => torn(throws, unsynced)),
  ]
}

const prefix = (throws: Dice, unsynced: number): Loss => {
  const length = throws.between(0, unsynced)
  return { name: 'prefix', survives: (_change, index) => index < length }
}

const subset = (throws: Dice, unsynced: number): Loss => {
  const share = throws.pick([0.2, 0.5, 0.8, 0.95])
  const survivors = Array.from({ length: unsynced }, () => throws.chance(share))
  return { name: 'subset', survives: (_change, index) => survivors[index] ?? false }
}

/** Mostly the last change is torn; sometimes any of them. */
const torn = (throws: Dice, unsynced: number): Loss => {
  const whole = throws.chance(0.5) ? prefix(throws, unsynced) : subset(throws, unsynced)
  const wounded = throws.chance(0.6) ? unsynced - 1 : throws.between(0, unsynced - 1)
  const sectors = Array.from({ length: 64 }, () => throws.chance(0.5))
  return {
    name: 'torn',
    survives: (change, index) =>
      index === wounded
        ? (sector) => sectors[sector % sectors.length] ?? false
        : whole.survives(change, index),
  }
}
