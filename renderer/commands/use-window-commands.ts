import { flushSync } from 'react-dom'
import { searchId } from '../room-board/board-toolbar.tsx'
import { useBoardActions } from '../room-board/use-board-actions.ts'
import { useStayActions } from '../stay/use-stay-actions.ts'
import { useAppParts } from '../state/app-context.tsx'
import type { ShortcutId } from './shortcuts.ts'

type Front = {
  readonly openPalette: () => void
  readonly openRecent: () => void
  readonly openHelp: () => void
}
export type WindowCommand = Extract<
  ShortcutId,
  'palette' | 'help' | 'search' | 'legend' | 'recent' | 'late' | 'checkOut' | 'lost'
>

/** What a key of the whole window does; the palette offers the same. */
export const useWindowCommands = ({
  openPalette,
  openRecent,
  openHelp,
}: Front): Readonly<Record<WindowCommand, () => void>> => {
  const { view } = useAppParts()
  const act = useBoardActions()
  const ask = useStayActions()
  return {
    palette: openPalette,
    recent: openRecent,
    help: openHelp,
    search: () => {
      // At once: what is typed after `/` at the speed of a machine, or of a scanner, is already the search.
      flushSync(() => view.setState({ screen: 'rooms' }))
      document.getElementById(searchId)?.focus()
    },
    legend: () => {
      view.setState({ screen: 'rooms' })
      act.toggleLegend()
    },
    late: () => ask('late'),
    checkOut: () => ask('checkOut'),
    lost: () => ask('lost'),
  }
}

const windowCommands: readonly WindowCommand[] = [
  'palette',
  'help',
  'search',
  'legend',
  'recent',
  'late',
  'checkOut',
  'lost',
]

export const isWindowCommand = (id: ShortcutId): id is WindowCommand =>
  (windowCommands as readonly ShortcutId[]).includes(id)
