import { useEffect, useRef, useState } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import type { Access } from '#shared/job.ts'
import { useTellJobs } from '../queue/use-tell-jobs.ts'
import { holdersUntil, joinsWords } from '../issue/holder-words.ts'
import { aMinute, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { Icon } from '../ui/icons.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { StatusWord } from '../ui/status-word.tsx'
import { Reading } from './reading.tsx'
import styles from './several-rooms.module.css'
import { useDoors } from './use-doors.ts'
import { useKeyInEach } from './use-key-in-each.ts'
import type { RoomWish } from './use-key-in-each.ts'

type Props = {
  readonly roomIds: readonly EntranceId[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/**
 * The same guest joins every room, with a key of its own in each. Whose keys these are is confirmed in a step of its own:
 * a room that was selected by mistake would give the guest a key to strangers.
 */
export const KeyInEach = ({ roomIds, onClose, onDone }: Props) => {
  const text = useText()
  const { bulk } = text
  const tellJobs = useTellJobs()
  const [fullName, setFullName] = useState('')
  const [access, setAccess] = useState<Access>('mobile')
  const [wasTried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const read = useDoors(roomIds)
  const { wishes, isPlanned, ready, refused, isIssuing, issue } = useKeyInEach(
    read.doors,
    read.isRead,
    access,
  )
  const [isReviewing, setReviewing] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<EntranceId>>(new Set())
  const issueButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isReviewing) issueButton.current?.focus()
  }, [isReviewing])
  const isNameless = fullName.trim() === ''
  const isMeant = ({ entranceId }: RoomWish) => !left.has(entranceId)
  const meant = ready.filter(isMeant)

  const press = async () => {
    setTried(true)
    if (isNameless) return field.current?.focus()
    if (!isPlanned || ready.length === 0 || isIssuing) return undefined
    if (!isReviewing) return setReviewing(true)
    if (meant.length === 0) return undefined
    const answer = await issue({ fullName, access, isMeant })
    if (!answer.isWhole) return undefined
    tellJobs(answer.jobs)
    return onDone()
  }
  return (
    <Dialog
      title={bulk.eachTitle(roomIds.length)}
      onClose={onClose}
      actions={
        <>
          {isReviewing && <Button onPress={() => setReviewing(false)}>{text.party.back}</Button>}
          <Button onPress={onClose}>{text.common.cancel}</Button>
          <Button
            ref={issueButton}
            kind="primary"
            onPress={() => void press()}
            isDisabled={!isPlanned || (isReviewing ? meant : ready).length === 0}
            isPending={isIssuing}
          >
            {isReviewing ? bulk.eachButton(meant.length) : text.party.review(ready.length)}
          </Button>
        </>
      }
    >
      {isReviewing ? (
        <Review
          fullName={fullName.trim()}
          ready={ready}
          left={left}
          onMeant={(id, isIn) =>
            setLeft((before) => new Set([...before].filter((one) => one !== id).concat(isIn ? [] : [id])))
          }
        />
      ) : (
        <>
          <p>{bulk.eachBody}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void press()
            }}
          >
            <TextField
              autoFocus
              ref={field}
              label={text.issue.guest}
              value={fullName}
              onChange={setFullName}
              problem={wasTried && isNameless ? text.problem({ kind: 'guestMissing' }) : null}
            />
            <Segmented
              asField
              label={text.issue.access}
              options={[
                { value: 'mobile', text: text.issue.mobile },
                { value: 'card', text: text.issue.card },
              ]}
              value={access}
              onChange={setAccess}
            />
          </form>
          <Reading read={read} total={roomIds.length} />
          <Wishes wishes={wishes} />
        </>
      )}
      {isPlanned && ready.length === 0 && refused.length === 0 && <p>{bulk.eachNone}</p>}
      {refused.length > 0 && (
        <div role="alert">
          <p>{bulk.eachRefused(refused.length)}</p>
          <ul className={styles.list}>
            {refused.map(({ room, problem }) => (
              <li key={room}>
                <strong>{room}</strong>
                <span>{text.problem(problem).message}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  )
}

type ReviewProps = {
  readonly fullName: string
  readonly ready: readonly RoomWish[]
  readonly left: ReadonlySet<EntranceId>
  readonly onMeant: (entranceId: EntranceId, isMeant: boolean) => void
}

/** Room by room: who holds it and until when, and that their keys go on working. */
const Review = ({ fullName, ready, left, onMeant }: ReviewProps) => {
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  return (
    <>
      <h3>{text.party.reviewTitle}</h3>
      <p>{text.party.reviewBody(fullName)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls, and the keyboard must reach it */}
      <ul className={styles.list} tabIndex={0} aria-label={text.party.reviewTitle}>
        {ready.map(({ entranceId, room, holders }) => {
          const who = text.party.heldBy(holdersUntil(holders, { text, dates, now }))
          return (
            <li key={entranceId}>
              <Checkbox
                label={`${room}: ${who}`}
                isSelected={!left.has(entranceId)}
                onChange={(isIn) => onMeant(entranceId, isIn)}
              >
                <strong>{room}</strong>
              </Checkbox>
              <span>{who}</span>
              <StatusWord tone="good" icon="done">
                {text.issue.keepsWorking}
              </StatusWord>
            </li>
          )
        })}
      </ul>
    </>
  )
}

const Wishes = ({ wishes }: { readonly wishes: readonly RoomWish[] }) => {
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  if (wishes.length === 0) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls, and the keyboard must reach it
    <ul className={styles.list} tabIndex={0} aria-label={text.bulk.eachRooms}>
      {wishes.map(({ entranceId, room, holders, stay, problem }) => (
        <li key={entranceId}>
          <strong>{room}</strong>
          {problem === null ? (
            <>
              <span>{joinsWords(holders, text)}</span>
              <time dateTime={stay.endsAt}>{text.bulk.until(dates.when(stay.endsAt, now))}</time>
            </>
          ) : (
            <span className={styles.not}>
              <Icon name="warning" size={14} />
              {text.problem(problem).message}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
