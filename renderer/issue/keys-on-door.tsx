import { Fragment, useState } from 'react'
import { holdersOf } from '#shared/key-holder.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import { msBetween } from '#shared/instant.ts'
import { aSecond, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { Banner, Skeleton } from '../ui/states.tsx'
import styles from './keys-on-door.module.css'
import drawerSection from './drawer-section.module.css'
import { byRooms } from './families.ts'
import { joinsWords } from './holder-words.ts'
import { KeyFamily } from './key-family.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'
import type { Issue } from './use-issue.ts'
import { SectionTitle } from '../ui/titles.tsx'

type Props = { readonly issue: Issue; readonly isSettled?: boolean }
// More than this many dead keys would push what can be joined out of sight.
const unjoinableShown = 2

/** The family tree of keys on the chosen doors, with a tick for each that the new key joins. */
export const KeysOnDoor = ({ issue, isSettled = false }: Props) => {
  const text = useText()
  const [revoking, setRevoking] = useState<KeyOnDoor | null>(null)
  const { read, door, draft, problems } = issue
  const isFirstRead = read.rooms.length === 0
  const joining = draft.shape === 'join' && !isSettled
  const families = { issue, isJoining: joining, onRevoke: setRevoking }
  return (
    <section className={drawerSection.section} aria-label={text.drawer.keysOnDoor}>
      <div className={drawerSection.sectionHead}>
        <SectionTitle>{joining ? text.drawer.joinTo : text.drawer.keysOnDoor}</SectionTitle>
        <ReadAge issue={issue} />
      </div>
      {joining && door.joinable.length > 0 && <Joins issue={issue} />}
      {read.problem !== null && !read.isReading && <OldCopy issue={issue} />}
      {isFirstRead && read.isReading && <Skeleton lines={3} label={text.drawer.reading} />}
      {byRooms(door.joinable, read.rooms).map(({ rooms, families: ofRooms }) => (
        <Fragment key={rooms.join()}>
          {read.rooms.length > 1 && <h3 className={styles.room}>{text.common.list(rooms)}</h3>}
          <ul className={styles.families}>
            {ofRooms.map((family) => (
              <KeyFamily key={family.key.credentialId} family={family} {...families} />
            ))}
          </ul>
        </Fragment>
      ))}
      <Unjoinable {...families} />
      {problems.keys !== undefined && joining && door.joinable.length > 0 && (
        <ProblemNote problem={text.problem(problems.keys)} />
      )}
      {revoking !== null && <RevokeDialog keyToRevoke={revoking} onClose={() => setRevoking(null)} />}
    </section>
  )
}

/** Whose keys the new one joins by what is ticked, and how many ticks it takes. */
const Joins = ({ issue: { door, ticked } }: { readonly issue: Issue }) => {
  const text = useText()
  const holders = holdersOf(door.keys.filter((key) => ticked.includes(key.credentialId)))
  return (
    <p className={styles.hint}>
      {[
        ...(holders.length > 0 ? [`${joinsWords(holders, text)}.`] : []),
        ...(door.joinable.length > 1 ? [text.party.oneIsEnough] : []),
      ].join(' ')}
    </p>
  )
}

type FamilyListProps = {
  readonly issue: Issue
  readonly isJoining: boolean
  readonly onRevoke: (key: KeyOnDoor) => void
}

const Unjoinable = (props: FamilyListProps) => {
  const { unjoinable } = props.issue.door
  const { drawer } = useText()
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen || unjoinable.length <= unjoinableShown ? unjoinable : []
  return (
    <>
      <ul className={styles.families}>
        {shown.map((family) => (
          <KeyFamily key={family.key.credentialId} family={family} {...props} />
        ))}
      </ul>
      {unjoinable.length > unjoinableShown && (
        <Button kind="plain" size="small" onPress={() => setOpen(!isOpen)}>
          {isOpen ? drawer.hideUnjoinable : drawer.showUnjoinable(unjoinable.length)}
        </Button>
      )}
    </>
  )
}

const ReadAge = ({ issue: { read } }: { readonly issue: Issue }) => {
  const { drawer } = useText()
  const dates = useDates()
  const now = useNow(aSecond)
  const readAts = read.rooms.map((room) => room.readAt).filter((at) => at !== null)
  const oldest = readAts.find((at) => readAts.every((other) => at <= other)) ?? null
  const age = oldest === null ? drawer.neverRead : drawer.readAgo(dates.ago(msBetween(oldest, now)))
  return (
    <span className={styles.age}>
      {read.isReading ? drawer.reading : age}
      <IconButton
        icon="refresh"
        label={drawer.refresh}
        onPress={read.refresh}
        isDisabled={read.isReading}
        spinning={read.isReading}
      />
    </span>
  )
}

const OldCopy = ({ issue: { read, now } }: { readonly issue: Issue }) => {
  const text = useText()
  const dates = useDates()
  const readAt = read.rooms[0]?.readAt ?? null
  const words = read.problem === null ? null : text.problem(read.problem)
  return (
    <Banner tone="pending">
      {readAt === null
        ? [text.drawer.readFailed, words?.message, words?.hint].filter(Boolean).join(' ')
        : text.drawer.oldCopy(dates.when(readAt, now))}
    </Banner>
  )
}
