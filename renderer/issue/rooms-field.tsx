import { useState } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { useApp } from '../state/app-context.tsx'
import { fold } from '../state/fold.ts'
import { useText } from '../text/languages.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { Icon } from '../ui/icons.tsx'
import styles from './rooms-field.module.css'
import type { Issue } from './use-issue.ts'
import { useShownProblem } from './use-shown-problem.ts'

type Props = {
  readonly issue: Issue
  readonly first: EntranceId
  readonly added: readonly EntranceId[]
  readonly onRooms: (added: readonly EntranceId[]) => void
}
const offered = 8

/** A suite: further rooms on the same key. */
export const RoomsField = ({ issue, first, added, onRooms }: Props) => {
  const { issue: words } = useText()
  const tiles = useApp((mirror) => mirror.tiles)
  const rackOrder = useApp((mirror) => mirror.building.rackOrder)
  const [typed, setTyped] = useState('')
  const problem = useShownProblem(issue, 'rooms')
  const nameOf = (id: EntranceId) => tiles[id]?.name ?? ''
  const options = rackOrder
    .filter((id) => id !== first && !added.includes(id) && fold(nameOf(id)).startsWith(fold(typed)))
    .slice(0, offered)
  const add = (id: EntranceId | undefined) => {
    setTyped('')
    if (id !== undefined) onRooms([...added, id])
  }
  return (
    <div className={styles.rooms}>
      <ComboBox
        label={words.addRoom}
        placeholder={words.addRoomHint}
        openLabel={words.addRoom}
        text={typed}
        onText={setTyped}
        options={options.map((id) => ({ id, text: nameOf(id) }))}
        onPick={(picked) => add(options.find((id) => id === picked))}
        onBlur={() => setTyped('')}
        problem={problem}
      />
      {added.length > 0 && (
        <ul className={styles.roomChips} aria-label={words.rooms}>
          <li>{nameOf(first)}</li>
          {added.map((id) => (
            <li key={id}>
              {nameOf(id)}
              <button
                type="button"
                aria-label={words.removeRoom(nameOf(id))}
                onClick={() => onRooms(added.filter((other) => other !== id))}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
