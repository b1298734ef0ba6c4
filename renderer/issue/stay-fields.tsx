import type { Instant } from '#shared/instant.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import { localOf } from '#shared/stay.ts'
import { Temporal } from '#shared/temporal.ts'
import { useApp } from '../state/app-context.tsx'
import { lateHours } from '../stay/late-hours.ts'
import type { Text } from '../text/en.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { sayLocal } from './say-local.ts'
import { TimeField } from './time-field.tsx'
import type { Issue } from './use-issue.ts'
import { useShownProblem } from './use-shown-problem.ts'
import { ButtonRow } from '../ui/button-row.tsx'

const daysOffered = 10
const nightEnds = '06:00'

/** From and until, as wall-clock times of the property. */
export const StayFields = ({ issue }: { readonly issue: Issue }) => {
  const { draft, suggested, timeZone, now, change } = issue
  const text = useText()
  const dates = useDates()
  const checkOut = useApp((mirror) => mirror.settings?.checkOut ?? '11:00')
  const checkIn = useApp((mirror) => mirror.settings?.checkIn ?? '15:00')
  const from = draft.from ?? localOf(suggested.startsAt, timeZone)
  const until = draft.until ?? localOf(suggested.endsAt, timeZone)
  const today = localOf(now, timeZone).slice(0, 10)
  const asOption = (local: string) => ({ id: local, text: sayLocal(local, timeZone, now, dates) })
  const startOptions = [localOf(now, timeZone), `${today}T${checkIn}`, `${dayAfter(today, 1)}T${checkIn}`]
  const endsOfOthers = othersEnds(
    issue.door.keys.filter((key) => key.joinable),
    now,
    timeZone,
  )
  const lastDay = localOf(suggested.endsAt, timeZone).slice(0, 10)
  const checkOuts = Array.from(
    { length: daysOffered },
    (_, day) => `${dayAfter(from.slice(0, 10), day)}T${checkOut}`,
  )
  // Today's check-out is an end for whoever comes at night; the hours after it are a late check-out.
  const endOptions = [...lateHours(lastDay, checkOut), ...checkOuts]
    .filter((local) => local > localOf(now, timeZone) && local > from && !endsOfOthers.has(local))
    .toSorted()
  const common = { timeZone, now, today }
  return (
    <>
      <div>
        <TimeField
          {...common}
          label={text.issue.from}
          value={from}
          from={from}
          options={startOptions.map(asOption)}
          problem={useShownProblem(issue, 'from')}
          onChange={(value) => change({ from: value })}
        />
        <Choices issue={issue} field="from" />
      </div>
      <div>
        <TimeField
          {...common}
          label={text.issue.until}
          note={nightsNote(from, until, text)}
          value={until}
          from={from}
          options={[
            ...[...endsOfOthers].map(([local, holder]) => ({
              ...asOption(local),
              ...(holder === null ? {} : { note: text.issue.asKeyOf(holder) }),
            })),
            ...endOptions.map(asOption),
          ]}
          problem={useShownProblem(issue, 'until')}
          onChange={(value) => change({ until: value })}
        />
        <Choices issue={issue} field="until" />
      </div>
    </>
  )
}

/** Guests of one room may leave at different times: each end among the keys here, and whose it is. */
const othersEnds = (
  keys: readonly KeyOnDoor[],
  now: Instant,
  timeZone: string,
): ReadonlyMap<string, string | null> =>
  new Map(
    keys
      .flatMap(({ endsAt, holder }) => (endsAt === null || endsAt <= now ? [] : [{ endsAt, holder }]))
      .toSorted((a, b) => b.endsAt.localeCompare(a.endsAt))
      .map(({ endsAt, holder }) => [localOf(endsAt, timeZone), holder] as const)
      .toReversed(),
  )

type ChoicesProps = { readonly issue: Issue; readonly field: 'from' | 'until' }

/** A time the clocks skip or repeat, or that can be two days, is never decided silently: the operator says which. */
const Choices = ({ issue, field }: ChoicesProps) => {
  const problem = issue.problems[field]
  const dates = useDates()
  const isChoice =
    problem?.kind === 'timeSkipped' || problem?.kind === 'timeRepeated' || problem?.kind === 'timeSeveral'
  if (!isChoice) return null
  return (
    <ButtonRow>
      {problem.choices.map((choice) => (
        <Button
          key={choice}
          size="small"
          onPress={() => issue.change(field === 'from' ? { from: choice } : { until: choice })}
        >
          {problem.kind === 'timeSeveral'
            ? sayLocal(choice, issue.timeZone, issue.now, dates)
            : choice.replace('T', ' ')}
        </Button>
      ))}
    </ButtonRow>
  )
}

const dayAfter = (date: string, days: number): string => {
  try {
    return Temporal.PlainDate.from(date).add({ days }).toString()
  } catch {
    return date
  }
}

/** From before six in the morning the night that has begun counts as one. */
const nightsNote = (from: string, until: string, { issue: words }: Text): string | undefined => {
  const days = (Date.parse(until.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000
  if (!Number.isInteger(days) || days < 0) return undefined
  const isNight = from.slice(11, 16) < nightEnds
  if (days === 0) return isNight ? words.tonight : words.sameDay
  return words.nights(days + (isNight ? 1 : 0))
}
