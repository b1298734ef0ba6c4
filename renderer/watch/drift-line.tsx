import type { Instant } from '#shared/instant.ts'
import type { Drift, KeyChange } from '#shared/watch.ts'
import { aMinute, useNow } from '../state/clock.ts'
import type { Dates } from '../text/dates.ts'
import type { Text } from '../text/en.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import { useOpenRoom } from './use-open-room.ts'
import styles from './watch.module.css'

type Props = { readonly drift: Drift; readonly onMark: (isKnown: boolean) => void }

/** One key of ours that somebody else ended or changed: what, when, and the two things one can do about it. */
export const DriftLine = ({ drift, onMark }: Props) => {
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const open = useOpenRoom()
  const [room] = drift.rooms
  const rooms = drift.rooms.map(({ name }) => name)
  const isKnown = drift.knownSince !== null
  // Where the room was given away, whom to join is a person's matter: the room is opened, nothing is offered.
  const action = drift.what.is === 'overridden' ? text.watch.openRoom : text.watch.replace
  const about = `${text.common.list(rooms)}, ${drift.guest}`
  return (
    <>
      <Icon name={drift.access === 'card' ? 'card' : 'phone'} />
      <span className={styles.words}>
        <span>
          {drift.guest} <b>{whatWords(drift, text, dates, now)}</b>
        </span>
        <small>{whenWords(drift, text, dates, now)}</small>
      </span>
      <span className={styles.buttons}>
        <Button
          kind="plain"
          size="small"
          label={`${isKnown ? text.watch.unmark : text.watch.markKnown}: ${about}`}
          onPress={() => onMark(!isKnown)}
        >
          {isKnown ? text.watch.unmark : text.watch.markKnown}
        </Button>
        {!isKnown && room !== undefined && (
          <Button size="small" label={`${action}: ${about}`} onPress={() => open(room.entranceId, drift)}>
            {action}
          </Button>
        )}
      </span>
    </>
  )
}

const whatWords = ({ what }: Drift, text: Text, dates: Dates, now: Instant): string => {
  switch (what.is) {
    case 'overridden':
      return text.watch.overridden
    case 'deleted':
      return text.watch.deleted
    case 'changed':
      return what.changes.map((change) => changeWords(change, text, dates, now)).join(' ')
  }
}

const changeWords = (change: KeyChange, { watch }: Text, dates: Dates, now: Instant): string => {
  switch (change.part) {
    case 'endsAt':
    case 'startsAt':
      return watch[change.part](
        change.now === null ? watch.never : dates.when(change.now, now),
        dates.when(change.asked, now),
      )
    case 'doors':
      return [
        ...(change.added.length > 0 ? [watch.doorsAdded(change.added)] : []),
        ...(change.missing.length > 0 ? [watch.doorsMissing(change.missing)] : []),
      ].join(' ')
    case 'joinedTo':
      return watch.joinedTo
    case 'schedule':
      return watch.schedule
  }
}

const whenWords = (drift: Drift, { watch }: Text, dates: Dates, now: Instant): string => {
  const { knownSince, knownBy, happenedAt, noticedAt } = drift
  if (knownSince !== null) {
    const when = dates.when(knownSince, now)
    return knownBy === null ? watch.markedAt(when) : watch.markedBy(knownBy, when)
  }
  return happenedAt === null
    ? watch.noticed(dates.when(noticedAt, now))
    : watch.happened(dates.when(happenedAt, now))
}
