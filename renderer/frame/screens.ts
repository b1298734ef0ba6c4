import type { ComponentType } from 'react'
import { GroupsScreen } from '../groups/groups-screen.tsx'
import { HealthScreen } from '../health/health-screen.tsx'
import { QueueScreen } from '../queue/queue-screen.tsx'
import { RoomBoard } from '../room-board/room-board.tsx'
import { SettingsScreen } from '../settings/settings-screen.tsx'
import { WatchScreen } from '../watch/watch-screen.tsx'
import type { Screen } from '../state/view.ts'
import type { IconName } from '../ui/icons.tsx'

type ScreenEntry = {
  readonly id: Screen
  readonly icon: IconName
  readonly Component: ComponentType
  /** From here on the rail stands at its foot, apart from what a desk does all day. */
  readonly atFoot?: boolean
}

/** The rail, top to bottom. A new screen is one line here and its name in text/. */
export const screens: readonly ScreenEntry[] = [
  { id: 'rooms', icon: 'rooms', Component: RoomBoard },
  { id: 'groups', icon: 'groups', Component: GroupsScreen },
  { id: 'queue', icon: 'queue', Component: QueueScreen },
  { id: 'watch', icon: 'watch', Component: WatchScreen },
  { id: 'health', icon: 'health', Component: HealthScreen, atFoot: true },
  { id: 'settings', icon: 'settings', Component: SettingsScreen },
]
