import type { EntranceId } from '#shared/ids.ts'
import { useAppParts } from '../state/app-context.tsx'
import { newListDraft } from '../state/list-draft.ts'
import { useText } from '../text/languages.tsx'
import { useToast } from '../ui/toast.tsx'
import { roomsList, withRooms } from './rooms-list.ts'

/** Opens Groups with a list of these rooms, in which the guests are to be named. */
export const useAddToGroup = () => {
  const { view, store } = useAppParts()
  const { bulk } = useText()
  const say = useToast()
  return (ids: ReadonlySet<EntranceId>): void => {
    const { tiles, building } = store.getState()
    const { list } = view.getState()
    const rooms = building.rackOrder.filter((id) => ids.has(id)).map((id) => tiles[id]?.name ?? '')
    const show = (next: NonNullable<typeof list>) =>
      view.setState({ screen: 'groups', openBatch: null, list: next, selected: new Set() })
    if (list === null) {
      return show(newListDraft({ is: 'text', name: bulk.listName, text: roomsList(bulk.listHead, rooms) }))
    }
    const source = withRooms(list.source, bulk.listName, rooms)
    // A list from elsewhere has its own columns, and may be half corrected: it is never mixed or lost.
    if (source === null) return say({ text: bulk.listBusy, tone: 'alarm' })
    return show({ ...list, source })
  }
}
