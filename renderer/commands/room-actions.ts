import type { EntranceId } from '#shared/ids.ts'
import type { RoomTile } from '#shared/room.ts'
import type { App } from '../state/app-context.tsx'
import type { Text } from '../text/en.ts'
import { copyText } from '../ui/copy-text.ts'
import type { IconName } from '../ui/icons.tsx'
import type { ToastMessage } from '../ui/toast.tsx'

export type RoomActionId = keyof Text['actions']['of']

/** What an action works with: the window, and a way to say something. */
export type RoomDesk = {
  readonly app: App
  readonly text: Text
  readonly say: (message: ToastMessage) => void
  /** Opens these rooms on the board, in front of every other screen. */
  readonly open: (rooms: readonly EntranceId[]) => void
}

export type RoomAction = {
  /** Its words stand in text/*-desk.ts, `actions.of`: what it is called, and what else a clerk would type for it. */
  readonly id: RoomActionId
  readonly icon: IconName
  /** Whether it can be done with this room now. Left out: with every room. */
  readonly isFor?: (tile: RoomTile, app: App) => boolean
  readonly run: (tile: RoomTile, desk: RoomDesk) => void
}

const isSelected = ({ entranceId }: RoomTile, { view }: App): boolean =>
  view.getState().selected.has(entranceId)

const toggle = ({ entranceId }: RoomTile, { app: { view } }: RoomDesk): void => {
  const selected = new Set(view.getState().selected)
  if (!selected.delete(entranceId)) selected.add(entranceId)
  view.setState({ screen: 'rooms', selected, cursor: entranceId, anchor: entranceId })
}

/** The newest job of a room: the one somebody asks about. */
const newestJob = ({ entranceId }: RoomTile, { store }: App) =>
  Object.values(store.getState().jobs)
    .filter(({ intent }) => intent.rooms.some((room) => room.entranceId === entranceId))
    .toSorted((a, b) => b.seq - a.seq)[0]

const copyNumber = async ({ name }: RoomTile, { text, say }: RoomDesk): Promise<void> => {
  const isCopied = await copyText(name)
  say(
    isCopied
      ? { text: text.told.copied(name) }
      : { text: `${name}. ${text.common.notCopied}`, tone: 'alarm' },
  )
}

/**
 * THE table of what can be done with a room. The palette, the menu of a tile and the menu of a key's row read it: a new
 * action is one entry here and its words in five languages.
 */
export const roomActions: readonly RoomAction[] = [
  { id: 'open', icon: 'rooms', run: ({ entranceId }, { open }) => open([entranceId]) },
  {
    id: 'newKey',
    icon: 'key',
    run: ({ entranceId }, { open }) => open([entranceId]),
  },
  { id: 'select', icon: 'done', isFor: (tile, app) => !isSelected(tile, app), run: toggle },
  { id: 'unselect', icon: 'close', isFor: isSelected, run: toggle },
  {
    id: 'queue',
    icon: 'queue',
    isFor: (tile, app) => newestJob(tile, app) !== undefined,
    run: (tile, { app }) => {
      const job = newestJob(tile, app)
      if (job !== undefined) app.view.setState({ screen: 'queue', openJob: job.id })
    },
  },
  {
    id: 'copyNumber',
    icon: 'copy',
    run: (tile, desk) => void copyNumber(tile, desk),
  },
]
