import { useState } from 'react'
import { readMoment } from '#shared/dates/written-moment.ts'
import type { Instant } from '#shared/instant.ts'
import { useDates, useText } from '../text/languages.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import type { FieldProblem } from '../ui/field.tsx'
import type { SelectOption } from '../ui/select.tsx'
import { sayLocal } from './say-local.ts'

type Props = {
  readonly label: string
  readonly note?: string | undefined
  /** Wall-clock text of the property. */
  readonly value: string
  readonly from: string
  readonly today: string
  readonly timeZone: string
  readonly now: Instant
  readonly options: readonly SelectOption[]
  readonly problem: FieldProblem | null
  readonly onChange: (local: string) => void
  readonly autoFocus?: boolean
}

/**
 * A time, said in words until it is typed over. It is typed as people write times (`tomorrow 14`, `2pm`), and while it
 * is, what it means stands beside the label. What means nothing or two moments is kept as typed and refused.
 */
export const TimeField = (props: Props) => {
  const { value, from, today, timeZone, now, onChange, note, options, ...field } = props
  const { issue, locale } = useText()
  const dates = useDates()
  const [typed, setTyped] = useState<string | null>(null)
  const said = sayLocal(value, timeZone, now, dates)
  const isTyped = typed !== null && typed.trim() !== '' && typed !== said
  const read = isTyped
    ? readMoment(typed, { current: value, from, today, language: locale.slice(0, 2) })
    : null
  const meant = read?.is === 'one' ? sayLocal(read.local, timeZone, now, dates) : null
  const commit = () => {
    if (isTyped) onChange(read?.is === 'one' ? read.local : typed)
    setTyped(null)
  }
  return (
    <ComboBox
      {...field}
      // Beside what is typed the list is closed: a mouse that rests on one of its times would choose that one.
      options={isTyped ? [] : options}
      note={meant === null ? note : issue.means(meant)}
      text={typed ?? said}
      onText={(text) => setTyped(text === said ? null : text)}
      onPick={(local) => {
        setTyped(null)
        onChange(local)
      }}
      onBlur={commit}
      openLabel={field.label}
      description={issue.timeHint}
    />
  )
}
