import { lazy } from 'react'
import type { ComponentType } from 'react'
import { QueueScreen } from '../queue/queue-screen.tsx'
import { RoomBoard } from '../room-board/room-board.tsx'
import type { Screen } from '../state/view.ts'
import type { IconName } from '../ui/icons.tsx'

type ScreenEntry = {
  readonly id: Screen
  readonly icon: IconName
  readonly Component: ComponentType
  /** From here on the rail stands at its foot, apart from what a desk does all day. */
  readonly atFoot?: boolean
}

// What a desk does not begin its day with is read after the board stands.
const groups = async () => ({ default: (await import('../groups/groups-screen.tsx')).GroupsScreen })
const watch = async () => ({ default: (await import('../watch/watch-screen.tsx')).WatchScreen })
const health = async () => ({ default: (await import('../health/health-screen.tsx')).HealthScreen })
const settings = async () => ({ default: (await import('../settings/settings-screen.tsx')).SettingsScreen })

/** Reads the screens that are not there yet, so that none is waited for when it is gone to. */
export const readAhead = (): void => {
  for (const read of [groups, watch, health, settings]) void read()
}

/** The rail, top to bottom. A new screen is one line here and its name in text/. */
export const screens: readonly ScreenEntry[] = [
  { id: 'rooms', icon: 'rooms', Component: RoomBoard },
  { id: 'groups', icon: 'groups', Component: lazy(groups) },
  { id: 'queue', icon: 'queue', Component: QueueScreen },
  { id: 'watch', icon: 'watch', Component: lazy(watch) },
  { id: 'health', icon: 'health', Component: lazy(health), atFoot: true },
  { id: 'settings', icon: 'settings', Component: lazy(settings) },
]
