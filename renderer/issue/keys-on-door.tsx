import { useState } from 'react'
import type { KeyOnDoor } from '#shared/key.ts'
import { msBetween } from '#shared/instant.ts'
import { KeyLinkDialog } from '../links/key-link.tsx'
import { aSecond, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { Banner, Skeleton } from '../ui/states.tsx'
import styles from './keys-on-door.module.css'
import drawerSection from './drawer-section.module.css'
import { KeyFamily } from './key-family.tsx'
import { keyWords } from './key-words.ts'
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
  const [linking, setLinking] = useState<KeyOnDoor | null>(null)
  const { read, door, draft, problems } = issue
  const isFirstRead = read.rooms.length === 0
  const joining = draft.shape === 'join' && !isSettled
  const families = { issue, isJoining: joining, onRevoke: setRevoking, onLink: setLinking }
  return (
    <section className={drawerSection.section} aria-label={text.drawer.keysOnDoor}>
      <div className={drawerSection.sectionHead}>
        <SectionTitle>{joining ? text.drawer.joinTo : text.drawer.keysOnDoor}</SectionTitle>
        <ReadAge issue={issue} />
      </div>
      {read.problem !== null && !read.isReading && <OldCopy issue={issue} />}
      {isFirstRead && read.isReading && <Skeleton lines={3} label={text.drawer.reading} />}
      <ul className={styles.families}>
        {door.joinable.map((family) => (
          <KeyFamily key={family.key.credentialId} family={family} {...families} />
        ))}
      </ul>
      <Unjoinable {...families} />
      {problems.keys !== undefined && joining && door.joinable.length > 0 && (
        <ProblemNote problem={text.problem(problems.keys)} />
      )}
      {revoking !== null && <RevokeDialog keyToRevoke={revoking} onClose={() => setRevoking(null)} />}
      {linking !== null && (
        <KeyLinkDialog
          keyOnDoor={linking}
          title={text.links.ofKey(keyWords(linking, text))}
          onClose={() => setLinking(null)}
        />
      )}
    </section>
  )
}

type FamilyListProps = {
  readonly issue: Issue
  readonly isJoining: boolean
  readonly onRevoke: (key: KeyOnDoor) => void
  readonly onLink: (key: KeyOnDoor) => void
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
