import { useMemo, useState } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { useApp } from '../state/app-context.tsx'
import { useDates, useText } from '../text/languages.tsx'
import { IconButton } from '../ui/button.tsx'
import { AfterIssue } from './after-issue.tsx'
import styles from './room-drawer.module.css'
import { IssueFooter } from './issue-footer.tsx'
import { KeysOnDoor } from './keys-on-door.tsx'
import { NewKeyForm } from './new-key-form.tsx'
import { RoomMenu } from '../stay/room-menu.tsx'
import { NothingToJoin } from './nothing-to-join.tsx'
import { useIssue } from './use-issue.ts'
import type { Issue } from './use-issue.ts'
import { latestEnd } from './stay-of-door.ts'

type Props = { readonly roomIds: readonly EntranceId[]; readonly onClose: () => void }

/** One room: the keys on its door, the new key, what happens at the door, and one button. */
export const RoomDrawer = ({ roomIds, onClose }: Props) => {
  const [first, ...others] = roomIds
  const name = useApp((mirror) => (first === undefined ? '' : mirror.tiles[first]?.name)) ?? ''
  const { drawer } = useText()
  if (first === undefined) return null
  return (
    <aside data-form className={styles.drawer} aria-label={drawer.label(name)}>
      <DrawerBody first={first} others={others} name={name} onClose={onClose} />
    </aside>
  )
}

type BodyProps = {
  readonly first: EntranceId
  readonly others: readonly EntranceId[]
  readonly name: string
  readonly onClose: () => void
}

const DrawerBody = ({ first, others, name, onClose }: BodyProps) => {
  const [added, setAdded] = useState(others)
  const roomIds = useMemo(() => [first, ...added] as const, [first, added])
  const issue = useIssue(roomIds)
  const hasNothing = !issue.read.isReading && issue.read.rooms.length > 0 && issue.door.joinable.length === 0
  return (
    <>
      <DrawerHead first={first} name={name} issue={issue} onClose={onClose} />
      {issue.issued === null ? (
        <div className={styles.parts}>
          <div className={styles.body}>
            <KeysOnDoor issue={issue} />
            {hasNothing && <NothingToJoin issue={issue} />}
            <NewKeyForm issue={issue} first={first} added={added} onRooms={setAdded} />
          </div>
          <IssueFooter issue={issue} first={first} added={added} />
        </div>
      ) : (
        <div className={styles.parts}>
          <div className={styles.body}>
            <AfterIssue issued={issue.issued} onAnother={issue.startAnother} />
            <KeysOnDoor issue={issue} isSettled />
          </div>
        </div>
      )}
    </>
  )
}

type HeadProps = Pick<BodyProps, 'first' | 'name' | 'onClose'> & { readonly issue: Issue }

const DrawerHead = ({ first, name, issue, onClose }: HeadProps) => {
  const { common, drawer } = useText()
  const dates = useDates()
  const tile = useApp((mirror) => mirror.tiles[first])
  const names = issue.read.rooms.map(({ room }) => room)
  const end = latestEnd(issue.door.keys.filter((key) => key.joinable))
  const isSeveral = names.length > 1
  const summary =
    isSeveral && issue.door.joinable.length > 0
      ? drawer.occupied(issue.door.joinable.length, null)
      : tile?.occupancy === 'vacant'
        ? drawer.vacant
        : tile?.occupancy === 'occupied'
          ? drawer.occupied(tile.phoneKeys + tile.cardKeys, end === null ? null : dates.short(end, issue.now))
          : drawer.unknown
  return (
    <div className={styles.head}>
      <h1>{isSeveral ? common.list(names) : name}</h1>
      <p>{summary}</p>
      {tile?.occupancy !== 'vacant' && <RoomMenu room={first} name={name} />}
      <IconButton icon="close" label={drawer.close} onPress={onClose} />
    </div>
  )
}
