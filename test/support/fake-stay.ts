import type { CallInput, Snapshot } from '#shared/contract.ts'
import { parseInstant } from '#shared/instant.ts'
import { keyRef } from '#shared/key.ts'
import type { StayPlan } from '#shared/stay-change.ts'
import type { FakeHotel } from './fake-hotel.ts'

/** As much of the core's judgement of a stay as screens need: phones follow, cards come back. */
export const stayPlanOf = (hotel: FakeHotel, snapshot: Snapshot, wish: CallInput<'stay.plan'>): StayPlan => {
  const nameOf = (id: string) => snapshot.tiles.find((tile) => tile.entranceId === id)?.name ?? ''
  const roomIds: readonly string[] =
    wish.is === 'change'
      ? wish.entranceIds
      : wish.is === 'move'
        ? [wish.from]
        : Object.keys(hotel.keys).filter((id) =>
            hotel.keys[id]?.some((key) => key.credentialId === wish.credentialId),
          )
  const live = roomIds
    .flatMap((id) => hotel.keys[id] ?? [])
    .filter((key) => key.isValid === true && key.kind !== 'phoneCopy')
  const endsAt = wish.is === 'change' ? parseInstant(wish.endsAt) : null
  return {
    keys: live.map((key) => {
      const isMeant = wish.is !== 'replace' || key.credentialId === wish.credentialId
      const changes = isMeant && (wish.is !== 'change' || endsAt !== null)
      const fate = !changes ? 'keeps' : key.kind === 'card' ? 'encoder' : 'replaced'
      const until = fate === 'replaced' && wish.is === 'change' ? (endsAt ?? key.endsAt) : key.endsAt
      return {
        key: keyRef(key),
        startsAt: key.startsAt,
        rooms: key.guestEntranceIds.map(nameOf),
        fate,
        until,
      }
    }),
    stops: [],
    nextStay: null,
    problems: [],
    keysReadAt: snapshot.now,
  }
}
