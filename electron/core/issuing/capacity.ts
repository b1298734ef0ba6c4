import type { EntranceId } from '#shared/ids.ts'
import type { Capacity } from '#shared/issue.ts'
import type { CardFormat } from '#shared/job.ts'
import type { Problem } from '#shared/problem.ts'

/** What an rfid48 card holds by Seam's Visionline guide. TLCode is the larger format; Seam gives no limits for it. */
export const rfid48Limits = { consecutiveRooms: 33, commonDoors: 28, additionalRooms: 7 } as const

export type Chosen = {
  readonly roomIds: readonly EntranceId[]
  readonly commonDoors: number
  /** All guest rooms of the property in rack order: what makes rooms consecutive. */
  readonly rackOrder: readonly EntranceId[]
}

/** How much of a card the chosen doors take: the longest unbroken run of rooms, the rooms outside it, common doors. */
export const cardUse = ({ roomIds, commonDoors, rackOrder }: Chosen) => {
  const chosen = new Set(roomIds)
  let longest = 0
  let run = 0
  for (const id of rackOrder) {
    run = chosen.has(id) ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return { consecutiveRooms: longest, additionalRooms: chosen.size - longest, commonDoors }
}

/** rfid48 while it fits, else TLCode. */
export const properFormat = (use: ReturnType<typeof cardUse>): CardFormat =>
  (Object.keys(rfid48Limits) as readonly (keyof typeof rfid48Limits)[]).every(
    (what) => use[what] <= rfid48Limits[what],
  )
    ? 'rfid48'
    : 'TLCode'

export const capacityOf = (use: ReturnType<typeof cardUse>, format: CardFormat): Capacity => {
  const meter = (what: keyof typeof rfid48Limits) => ({
    used: use[what],
    max: format === 'rfid48' ? rfid48Limits[what] : null,
  })
  return {
    format,
    consecutiveRooms: meter('consecutiveRooms'),
    commonDoors: meter('commonDoors'),
    additionalRooms: meter('additionalRooms'),
  }
}

/** One problem per limit that the request exceeds, so that the desk sees it before a card is on the encoder. */
export const capacityProblems = (capacity: Capacity): readonly Problem[] =>
  (['consecutiveRooms', 'commonDoors', 'additionalRooms'] as const).flatMap((what) => {
    const { used, max } = capacity[what]
    return max !== null && used > max
      ? [{ kind: 'overCapacity' as const, format: capacity.format, what, count: used, max }]
      : []
  })
