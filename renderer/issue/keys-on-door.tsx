import { Fragment, useState } from 'react'
import type { ComponentProps } from 'react'
import { holdersOf } from '#shared/key-holder.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import { msBetween } from '#shared/instant.ts'
import { KeyLinkDialog } from '../links/key-link.tsx'
import { aSecond, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import type { MenuPlace } from '../ui/context-menu.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { Banner, Skeleton } from '../ui/states.tsx'
import styles from './keys-on-door.module.css'
import drawerSection from './drawer-section.module.css'
import { byRooms } from './families.ts'
import { joinsInBrief } from './holder-words.ts'
import { KeyFamily } from './key-family.tsx'
import { KeyMenu } from './key-menu.tsx'
import { keyWords } from './key-words.ts'
import { RevokeDialog } from './revoke-dialog.tsx'
import type { Issue } from './use-issue.ts'
import { SectionTitle } from '../ui/titles.tsx'

type Props = { readonly issue: Issue; readonly isSettled?: boolean }
/** More keys than this take a line each. */
const roomyKeys = 2

/** The family tree of keys on the chosen doors, with a tick for each that the new key joins. */
export const KeysOnDoor = ({ issue, isSettled = false }: Props) => {
  const text = useText()
  const [revoking, setRevoking] = useState<KeyOnDoor | null>(null)
  const [linking, setLinking] = useState<KeyOnDoor | null>(null)
  const { read, door, draft, problems } = issue
  const isFirstRead = read.rooms.length === 0
  const joining = draft.shape === 'join' && !isSettled
  const isCompact = door.joinable.length > roomyKeys
  const [menu, setMenu] = useState<{ readonly keyOnDoor: KeyOnDoor; readonly at: MenuPlace } | null>(null)
  const families = {
    issue,
    isJoining: joining,
    onRevoke: setRevoking,
    onLink: setLinking,
    onMenu: (keyOnDoor: KeyOnDoor, at: MenuPlace) => setMenu({ keyOnDoor, at }),
    isCompact,
  }
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
      {menu !== null && (
        <KeyMenu {...menu} onRevoke={setRevoking} onLink={setLinking} onClose={() => setMenu(null)} />
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

/**
 * Whose keys the new one joins by what is ticked, and how many ticks it takes. Where many keys stand beneath, it is one
 * line: two more of them push the dates and the kind of the key out of a window 768 pixels high.
 */
const Joins = ({ issue: { door, ticked } }: { readonly issue: Issue }) => {
  const text = useText()
  const holders = holdersOf(door.keys.filter((key) => ticked.includes(key.credentialId)))
  const isAllTicked = door.joinable.every(({ key, copies }) =>
    [key, ...copies].some(({ credentialId }) => ticked.includes(credentialId)),
  )
  const saysHowMany = door.joinable.length > 1 && (door.joinable.length <= roomyKeys || !isAllTicked)
  return (
    <p className={styles.hint}>
      {[
        ...(holders.length > 0 ? [`${joinsInBrief(holders, text)}.`] : []),
        ...(saysHowMany ? [text.party.oneIsEnough] : []),
      ].join(' ')}
    </p>
  )
}

type FamilyListProps = Omit<ComponentProps<typeof KeyFamily>, 'family'>

/** Keys that cannot be joined are told in a line: how many, and why. */
const Unjoinable = (props: FamilyListProps) => {
  const { unjoinable } = props.issue.door
  const { keyRows: words } = useText()
  const [isOpen, setOpen] = useState(false)
  if (unjoinable.length === 0) return null
  const reasons = unjoinable.flatMap(({ key }) => (key.reason === null ? [] : [words.short[key.reason]]))
  return (
    <>
      {isOpen && (
        <ul className={styles.families}>
          {unjoinable.map((family) => (
            <KeyFamily key={family.key.credentialId} family={family} {...props} />
          ))}
        </ul>
      )}
      <div>
        <Button kind="plain" size="small" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? words.hide : words.more(unjoinable.length, [...new Set(reasons)])}
        </Button>
      </div>
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
