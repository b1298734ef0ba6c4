import { useMemo } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { focusTile } from '../room-board/focus-tile.ts'
import { useBoardActions } from '../room-board/use-board-actions.ts'
import { screens } from '../frame/screens.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import type { Item } from './item.ts'

/** Everywhere one can go: keys that need somebody, rooms, guests, screens. */
export const usePlaces = (): readonly Item[] => {
  const text = useText()
  const { view } = useAppParts()
  const act = useBoardActions()
  const tiles = useApp((mirror) => mirror.tiles)
  const rackOrder = useApp((mirror) => mirror.building.rackOrder)
  const jobs = useApp((mirror) => mirror.jobs)
  const needsYou = useApp((mirror) => mirror.queue.needsYou)

  return useMemo(() => {
    const goToRoom = (room: EntranceId) => {
      act.showAll()
      view.setState({ screen: 'rooms', openRooms: [], cursor: room })
      focusTile(room)
    }
    const openRoom = (room: EntranceId) => {
      act.showAll()
      view.setState({ screen: 'rooms' })
      act.open([room])
    }
    const waiting = needsYou.flatMap((id): readonly Item[] => {
      const job = jobs[id]
      if (job === undefined) return []
      const rooms = text.queue.rooms(job.intent.rooms.map(({ name }) => name))
      return [
        {
          id: `job ${id}`,
          group: 'needsYou',
          icon: 'warning',
          text: `${rooms} ${job.intent.guest.fullName}`,
          ...(job.problem === null ? {} : { note: text.problem(job.problem).message }),
          run: () => view.setState({ screen: 'queue', openJob: id }),
        },
      ]
    })
    const rooms = rackOrder.flatMap((id): readonly Item[] => {
      const tile = tiles[id]
      if (tile === undefined) return []
      const guests = tile.holders.map((holder): Item => ({
        id: `guest ${holder} ${id}`,
        group: 'guests',
        icon: 'person',
        text: holder,
        note: text.palette.guestIn(tile.name),
        run: () => openRoom(id),
      }))
      return [
        {
          id: `room ${id}`,
          group: 'rooms',
          icon: 'rooms',
          text: text.palette.room(tile.name),
          note: tile.holders.join(', '),
          run: () => goToRoom(id),
        },
        ...guests,
      ]
    })
    const pages = screens.map(({ id, icon }): Item => ({
      id: `screen ${id}`,
      group: 'goTo',
      icon,
      text: text.frame[id],
      run: () => view.setState({ screen: id }),
    }))
    return [...waiting, ...rooms, ...pages]
  }, [act, view, tiles, rackOrder, jobs, needsYou, text])
}
