import { useState } from 'react'
import type { Instant } from '#shared/instant.ts'
import { useDates, useText } from '../text/languages.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import type { FieldProblem } from '../ui/field.tsx'
import type { SelectOption } from '../ui/select.tsx'
import { readTypedTime } from './read-time.ts'
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
}

/** A time, said in words until it is typed over; typing may be short (`26 11:00`, `+2`). */
export const TimeField = ({ value, from, today, timeZone, now, onChange, ...field }: Props) => {
  const { issue } = useText()
  const dates = useDates()
  const [typed, setTyped] = useState<string | null>(null)
  const said = sayLocal(value, timeZone, now, dates)
  const commit = () => {
    if (typed !== null && typed.trim() !== '' && typed !== said) {
      onChange(readTypedTime(typed, { current: value, from, today }))
    }
    setTyped(null)
  }
  return (
    <ComboBox
      {...field}
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
