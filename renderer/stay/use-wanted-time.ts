import { useState } from 'react'
import { readMoment } from '#shared/dates/written-moment.ts'
import type { Instant } from '#shared/instant.ts'
import type { Problem } from '#shared/problem.ts'
import { localOf, parseLocal } from '#shared/stay.ts'
import { timeZoneOf } from '../state/selectors.ts'
import { useApp } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'

/** A time that is written as people write it, or chosen; what it means is known while it is written. */
export const useWantedTime = (base: Instant, now: Instant) => {
  const { locale } = useText()
  const timeZone = useApp(timeZoneOf)
  const [written, setWritten] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const baseLocal = localOf(base, timeZone)
  const found =
    written.trim() === ''
      ? null
      : readMoment(written, {
          current: baseLocal,
          from: localOf(now, timeZone),
          today: localOf(now, timeZone).slice(0, 10),
          language: locale.slice(0, 2),
        })
  const local = chosen ?? (found?.is === 'one' ? found.local : null)
  const read = local === null ? null : parseLocal(local, timeZone)
  const problem: Problem | null =
    read?.ok === false
      ? read.error
      : local !== null || found === null
        ? null
        : found.is === 'several'
          ? { kind: 'timeSeveral', text: written, choices: found.locals }
          : { kind: 'timeNotRead', text: written }
  return {
    written,
    /** The moment that is meant, or null while there is none. */
    at: read?.ok === true ? read.value : null,
    problem,
    timeZone,
    baseLocal,
    write: (text: string) => {
      setWritten(text)
      setChosen(null)
    },
    choose: (wanted: string, words: string) => {
      setWritten(words)
      setChosen(wanted)
    },
  }
}
