import type { CredentialId, EntranceId } from '#shared/ids.ts'
import { useCallback } from 'react'
import { useAppParts } from '../state/app-context.tsx'
import type { StayAction, View } from '../state/view.ts'
import { useText } from '../text/languages.tsx'
import type { IconName } from '../ui/icons.tsx'
import { useToast } from '../ui/toast.tsx'

export const stayIcons: Readonly<Record<StayAction, IconName>> = {
  late: 'waiting',
  checkOut: 'leave',
  lost: 'revoke',
  move: 'move',
}

/** The rooms an action is about when none is named: those that are open, else selected, else under the keyboard. */
const roomsMeant = ({ openRooms, selected, cursor }: View): readonly EntranceId[] => {
  if (openRooms.length > 0) return openRooms
  if (selected.size > 0) return [...selected]
  return cursor === null ? [] : [cursor]
}

/** Opens what a desk does with a stay, for these rooms, or for the ones that are meant. */
export const useStayActions = () => {
  const { view } = useAppParts()
  const { stay } = useText()
  const say = useToast()
  return useCallback(
    (is: StayAction, named?: readonly EntranceId[], key: CredentialId | null = null): void => {
      const meant = named ?? roomsMeant(view.getState())
      if (meant.length === 0) return say({ text: stay.noRoom, tone: 'alarm' })
      // One room is moved at a time, and a lost key is looked for in one.
      const rooms = is === 'move' || is === 'lost' ? meant.slice(0, 1) : meant
      return view.setState({ screen: 'rooms', asking: { is, rooms, key } })
    },
    [view, stay, say],
  )
}
