import { byRoomName } from '#shared/room.ts'
import { useApp } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { deskStates } from '../state/queue-lists.ts'
import type { Mirror } from '../state/apply-event.ts'
import type { Dates } from '../text/dates.ts'
import { useDates, useText } from '../text/languages.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import type { QueueFilters as Filters, QueueView } from './queue-filter.ts'
import styles from './queue-screen.module.css'

type Props = {
  readonly filters: Filters
  readonly counts: QueueView['counts']
  readonly onChange: (part: Partial<Filters>) => void
}
const every = 'all' as const
const states = [every, ...deskStates] as const

/** Search by guest or room, then day, room and state; the number on each state is what it would show. */
export const QueueFilters = ({ filters, counts, onChange }: Props) => {
  const { queue: words } = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const jobs = useApp((mirror) => mirror.jobs)
  const days = daysOf(jobs, dates)
  const rooms = roomsOf(jobs)
  return (
    <div className={styles.filters}>
      <SearchField label={words.search} value={filters.search} onChange={(search) => onChange({ search })} />
      <Select
        bare
        label={words.day}
        options={[
          { id: every, text: words.allDays },
          ...days.map((at) => ({
            id: dates.day(at),
            text: dates.isSameDay(at, now) ? words.today : dates.day(at),
          })),
        ]}
        value={filters.day ?? every}
        onChange={(day) => onChange({ day: day === every ? null : day })}
      />
      <Select
        bare
        label={words.room}
        options={[
          { id: every, text: words.allRooms },
          ...rooms.map((room) => ({ id: `=${room}`, text: room })),
        ]}
        value={filters.room === null ? every : `=${filters.room}`}
        onChange={(room) => onChange({ room: room === every ? null : room.slice(1) })}
      />
      <Segmented
        label={words.state}
        options={states.map((state) => ({
          value: state,
          text: `${state === every ? words.all : words.lists[state]} ${counts[state]}`,
        }))}
        value={filters.state ?? every}
        onChange={(state) => onChange({ state: state === every ? null : state })}
      />
    </div>
  )
}

/** One moment of each day on which a key was asked for, the latest first. */
const daysOf = (jobs: Mirror['jobs'], dates: Dates) => {
  const days = new Map<string, (typeof all)[number]>()
  const all = Object.values(jobs)
    .map(({ createdAt }) => createdAt)
    .toSorted()
    .toReversed()
  for (const at of all) if (!days.has(dates.day(at))) days.set(dates.day(at), at)
  return [...days.values()]
}

const roomsOf = (jobs: Mirror['jobs']): readonly string[] =>
  [...new Set(Object.values(jobs).flatMap(({ intent }) => intent.rooms.map(({ name }) => name)))]
    .map((name) => ({ name }))
    .toSorted(byRoomName)
    .map(({ name }) => name)
