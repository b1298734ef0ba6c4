import type { AcsUserId, EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Access } from '#shared/job.ts'
import { localOf } from '#shared/stay.ts'
import { useAppParts } from '../state/app-context.tsx'
import { emptyDraft } from '../state/drafts.ts'
import { timeZoneOf } from '../state/selectors.ts'

type ForGuest = {
  readonly guest: string
  readonly acsUserId: AcsUserId | null
  readonly access: Access
  readonly until: Instant
}

/** Opens a room's drawer with the guest and the end filled in; what is joined is chosen and shown there. */
export const useOpenRoom = () => {
  const { view, drafts, store } = useAppParts()
  return (room: EntranceId, { guest, acsUserId, access, until }: ForGuest) => {
    const { guests } = store.getState()
    const known = guests.find((one) => one.acsUserId === acsUserId)
    const draft = {
      ...emptyDraft,
      guest: known?.fullName ?? guest,
      knownGuest: known?.acsUserId ?? null,
      until: localOf(until, timeZoneOf(store.getState())),
      access,
    }
    drafts.setState((all) => ({ ...all, [room]: draft }))
    view.setState({ screen: 'rooms', openRooms: [room], cursor: room })
  }
}
