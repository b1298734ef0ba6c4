import { useMemo, useRef, useState } from 'react'
import type { CredentialId, EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import { checkOutOn, localOf } from '#shared/stay.ts'
import { sayLocal } from '../issue/say-local.ts'
import { Reading } from '../several-rooms/reading.tsx'
import { useDoors } from '../several-rooms/use-doors.ts'
import { useApp, useSetView } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { ButtonRow } from '../ui/button-row.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNote, TextField } from '../ui/field.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { useToast } from '../ui/toast.tsx'
import { Fates } from './fates.tsx'
import { lateHours } from './late-hours.ts'
import { stayTimes } from './stay-times.ts'
import styles from './stay.module.css'
import { useAcceptStay, useStayPlan } from './use-stay-plan.ts'
import { useWantedTime } from './use-wanted-time.ts'

type Props = {
  readonly rooms: readonly EntranceId[]
  /** Only this key of the stay. */
  readonly only: CredentialId | null
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Late check-out, one more night, early arrival: one time for a whole stay, and what it does to each of its keys. */
export const LateDialog = ({ rooms, only, onClose, onDone }: Props) => {
  const text = useText()
  const now = useNow(aMinute)
  const read = useDoors(rooms)
  const times = useMemo(() => stayTimes(read.doors, only, now), [read.doors, only, now])
  const [chosen, setChosen] = useState<'leaves' | 'arrives' | null>(null)
  const what = chosen ?? (times.leaves === null && times.arrives !== null ? 'arrives' : 'leaves')
  const base = times[what]
  const tiles = useApp((mirror) => mirror.tiles)
  const names = rooms.map((id) => tiles[id]?.name ?? '')
  const title = what === 'leaves' ? text.stay.lateTitle(names) : text.stay.earlyTitle(names)
  if (!read.isRead || base === null) {
    return (
      <Dialog
        title={title}
        onClose={onClose}
        actions={<Button onPress={onClose}>{text.common.close}</Button>}
      >
        <Reading read={read} total={rooms.length} />
        {read.isRead && <p>{text.stay.nobody}</p>}
      </Dialog>
    )
  }
  const hasBoth = times.leaves !== null && times.arrives !== null
  return (
    <NewTimes
      key={what}
      {...{ title, rooms, only, what, base, now, onClose, onDone }}
      choice={
        hasBoth ? (
          <Segmented
            label={text.stay.which}
            options={[
              { value: 'leaves', text: text.stay.leaves },
              { value: 'arrives', text: text.stay.arrives },
            ]}
            value={what}
            onChange={setChosen}
          />
        ) : null
      }
      reading={<Reading read={read} total={rooms.length} />}
    />
  )
}

type NewTimesProps = Props & {
  readonly title: string
  readonly what: 'leaves' | 'arrives'
  /** The time as it is now. */
  readonly base: Instant
  readonly now: Instant
  readonly choice: React.ReactNode
  readonly reading: React.ReactNode
}

const NewTimes = (props: NewTimesProps) => {
  const { title, rooms, only, what, base, now, choice, reading, onClose, onDone } = props
  const text = useText()
  const { stay } = text
  const dates = useDates()
  const say = useToast()
  const set = useSetView()
  const wanted = useWantedTime(base, now)
  const { at } = wanted
  const isLate = what === 'leaves'
  const wish = {
    is: 'change',
    entranceIds: [...rooms],
    keys: only === null ? null : [only],
    startsAt: isLate ? null : (at ?? base),
    endsAt: isLate ? at : null,
  } as const
  const { plan, problem, isCurrent } = useStayPlan(wish)
  const { accept, isAccepting, refused } = useAcceptStay()
  const button = useRef<HTMLButtonElement>(null)
  const following = plan?.keys.filter(({ fate }) => fate === 'replaced').length ?? 0
  const cards = plan?.keys.filter(({ fate }) => fate === 'encoder').length ?? 0
  const [wrong = null] = plan?.problems ?? []
  const isReady = at !== null && isCurrent && wrong === null && following > 0
  const found = wanted.problem ?? problem ?? refused ?? wrong

  const press = async () => {
    if (!isReady || !(await accept(wish))) return
    say({
      text: [stay.accepted(following), cards > 0 ? stay.bring(cards) : null].filter(Boolean).join(' '),
      action: { text: stay.seeQueue, onPress: () => set({ screen: 'queue' }) },
    })
    onDone()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.common.cancel}</Button>
          <Button
            kind="primary"
            ref={button}
            isDisabled={!isReady}
            isPending={isAccepting}
            onPress={() => void press()}
          >
            {at === null || following === 0
              ? stay.noneFollows
              : stay.lateButton(
                  following,
                  isLate ? stay.ends(dates.short(at, now)) : stay.begins(dates.short(at, now)),
                )}
          </Button>
        </>
      }
    >
      {choice}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          button.current?.focus()
        }}
      >
        <TextField
          autoFocus
          label={isLate ? stay.until : stay.from}
          note={at === null ? undefined : text.issue.means(dates.when(at, now))}
          placeholder={stay.placeholder}
          value={wanted.written}
          onChange={wanted.write}
          problem={found === null ? null : text.problem(found)}
        />
      </form>
      <Hours wanted={wanted} isLate={isLate} base={base} now={now} />
      {reading}
      {plan !== null && plan.nextStay !== null && (
        <p className={styles.warning}>{stay.nextStay(dates.when(plan.nextStay, now))}</p>
      )}
      {plan === null && problem === null ? <p role="status">{stay.deciding}</p> : null}
      {plan !== null && <Fates keys={plan.keys} />}
      {cards > 0 && <p className={styles.note}>{stay.cards(cards)}</p>}
      {refused !== null && found !== refused && <ProblemNote problem={text.problem(refused)} />}
    </Dialog>
  )
}

type HoursProps = {
  readonly wanted: ReturnType<typeof useWantedTime>
  readonly isLate: boolean
  readonly base: Instant
  readonly now: Instant
}

/** The hours a desk gives most often; or, when what was written can be several times, those. */
const Hours = ({ wanted, isLate, base, now }: HoursProps) => {
  const { stay } = useText()
  const dates = useDates()
  const checkOut = useApp((mirror) => mirror.settings?.checkOut ?? '11:00')
  const { timeZone, baseLocal, problem } = wanted
  const say = (local: string) => sayLocal(local, timeZone, now, dates)
  const day = baseLocal.slice(0, 10)
  const early = ['10:00', '12:00', '13:00', '14:00'].map((hour) => `${day}T${hour}`)
  const usual = isLate ? lateHours(day, checkOut) : early.filter((local) => local < baseLocal)
  const hours = problem?.kind === 'timeSeveral' ? problem.choices : usual
  const shown = hours.filter((local) => local > localOf(now, timeZone))
  return (
    <div role="group" aria-label={stay.hours}>
      <ButtonRow>
        {shown.map((local) => (
          <Button key={local} size="small" onPress={() => wanted.choose(local, say(local))}>
            {problem?.kind === 'timeSeveral' ? say(local) : local.slice(11)}
          </Button>
        ))}
        {isLate && problem?.kind !== 'timeSeveral' && (
          <Button
            size="small"
            onPress={() => {
              const local = localOf(checkOutOn(base, 1, timeZone, checkOut), timeZone)
              wanted.choose(local, say(local))
            }}
          >
            {stay.oneMoreNight}
          </Button>
        )}
      </ButtonRow>
    </div>
  )
}
