import { isCommonDoor } from '#shared/property.ts'
import type { EntranceId } from '#shared/ids.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import { localOf } from '#shared/stay.ts'
import { useAppParts } from '../state/app-context.tsx'
import { emptyDraft } from '../state/drafts.ts'
import { timeZoneOf } from '../state/selectors.ts'

/** Opens a room with the key that takes the place of another filled in: its guest, end, kind and common doors. */
export const usePrepared = () => {
  const { view, drafts, store } = useAppParts()
  return (room: EntranceId, key: KeyOnDoor): void => {
    const { guests, doors } = store.getState()
    const known = guests.find((one) => one.acsUserId === key.acsUserId)
    const common = new Set(doors.filter(isCommonDoor).map((door) => door.entranceId))
    const draft = {
      ...emptyDraft,
      guest: known?.fullName ?? key.holder ?? '',
      knownGuest: known?.acsUserId ?? null,
      until: key.endsAt === null ? null : localOf(key.endsAt, timeZoneOf(store.getState())),
      access: key.kind === 'card' ? ('card' as const) : ('mobile' as const),
      doorIds: key.commonEntranceIds.filter((id) => common.has(id)),
    }
    drafts.setState((all) => ({ ...all, [room]: draft }))
    // Opened anew, so that an open form of the room takes the draft.
    view.setState({ screen: 'rooms', openRooms: [], cursor: room })
    requestAnimationFrame(() => view.setState({ openRooms: [room] }))
  }
}
