import { dice } from './dice.ts'

/**
 * What can go wrong; the one list of fault numbers. `rate` is the chance per occasion (a request, a store
 * operation) or, for things that happen at a moment, the chance that a seed has them at all.
 */
export const faultNames = {
  F1: 'crash before or after a store operation',
  F3: 'a store operation fails with EIO, the store stops',
  F5: 'the disk is full',
  F6: 'the sync fails after the write: committed, but told as failed',
  F7: 'the database file is held by another program for 1 to 60 s',
  F14: 'a crash while starting after a crash',
  F16: 'killed between sending and answer, or between answer and writing it down',
  F17: 'the answer came, writing it down failed',
  F18: 'the computer sleeps for minutes',
  F19: 'the event loop stands still',
  F20: 'killed at any moment',
  F23: 'the connection is refused before anything is sent',
  F24: 'the answer is lost after the request was applied',
  F24b: 'the request is lost on its way',
  F25: 'the request is applied long after the client gave up',
  F26: 'a proxy delivers the request twice',
  F28: '429, with or without Retry-After',
  F29: '500 after the request was applied',
  F29b: '502 before the request was applied',
  F30: 'an answer that cannot be read, applied or not',
  F31: 'a redirect instead of an answer',
  F32: 'answers slower than a minute hand',
  F33: 'no network for a while',
  F34: 'the TLS handshake fails',
  F35: 'the key is refused for a while',
  F36: 'lists show the past',
  F39: 'a joined key is deleted or expires',
  F40: 'another desk issues on the same room',
  F41: 'the job is cancelled at any moment',
  F42: 'a door is removed from the property',
  F43: 'the desk is connected to another property for a while',
  F44: 'the clock of Seam and of the desk differ',
  F45: 'double clicks and both buttons at once',
  F46: 'the same group is handed in twice',
  F47: 'the key store is locked at start',
  F48: 'Visionline moves the start of a key and says so',
  F49: 'keys and guests are changed by hand in the Seam console',
  F50: 'a row of the queue is damaged',
  bridge: 'the Bridge of the hotel is down',
  label: 'Seam refuses the label',
  excess: 'Visionline grants one more door than was asked for',
  refused: 'Seam refuses a request',
  pause: 'the operator pauses and resumes',
  operator: 'a person answers questions at any moment',
  mixedHours: 'a stay that ends soon',
} as const

export type FaultId = keyof typeof faultNames
export const faultIds = Object.keys(faultNames).filter((id): id is FaultId => Object.hasOwn(faultNames, id))

export type FaultMix = ReadonlyMap<FaultId, number>

/** Each seed draws its own mix: many faults never meet when all are always on (TigerBeetle's swarm testing). */
export const drawMix = (seed: number): FaultMix => {
  const throws = dice(seed, 'mix')
  // A third of the seeds have one to three faults and these often: where all is broken little gets far enough.
  if (throws.chance(0.35)) {
    const few = Array.from({ length: throws.between(1, 3) }, () => throws.pickOrNull(faultIds))
    return new Map(few.flatMap((id) => (id === null ? [] : [[id, throws.pick([0.15, 0.5])]])))
  }
  const share = throws.pick([0, 0.1, 0.2, 0.35, 0.5])
  const mix = new Map<FaultId, number>()
  for (const id of faultIds) {
    const isOn = throws.chance(share)
    const rate = throws.pick([0.02, 0.05, 0.1, 0.2, 0.4])
    if (isOn) mix.set(id, rate)
  }
  return mix
}
