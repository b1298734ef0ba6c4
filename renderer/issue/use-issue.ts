import { useMemo, useState } from 'react'
import type { EntranceId, JobId } from '#shared/ids.ts'
import type { IssueInput, Submitted } from '#shared/issue.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { operatorOf, timeZoneOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import { doorKeys, mergeRooms } from './families.ts'
import { fieldOf } from './problem-field.ts'
import type { FieldProblems } from './problem-field.ts'
import { preselected, suggestedStay } from './stay-of-door.ts'
import { problemsByField, readDraft } from './to-input.ts'
import { useDraft } from './use-draft.ts'
import { usePlan } from './use-plan.ts'
import { useRoomKeys } from './use-room-keys.ts'

/** Everything the drawer of one room (or several on one key) works with. */
export const useIssue = (roomIds: readonly [EntranceId, ...(readonly EntranceId[])]) => {
  const { client } = useAppParts()
  const now = useNow(aMinute)
  const timeZone = useApp(timeZoneOf)
  const operator = useApp(operatorOf)
  const { locale } = useText()
  const checkOut = useApp((mirror) => mirror.settings?.checkOut ?? '11:00')
  const read = useRoomKeys(roomIds)
  const { draft: typed, change, clear, unsentSince } = useDraft(roomIds[0], now)
  const keyChanges = useApp((mirror) => roomIds.reduce((sum, id) => sum + (mirror.keyChanges[id] ?? 0), 0))

  const keys = useMemo(() => mergeRooms(read.rooms), [read.rooms])
  const door = useMemo(() => doorKeys(keys), [keys])
  const suggested = useMemo(
    () => suggestedStay(keys, now, timeZone, checkOut),
    [keys, now, timeZone, checkOut],
  )
  // Where there is no key to join, the key is the first one, and nobody has to say so.
  const isFirst = read.problem === null && read.rooms.length > 0 && door.joinable.length === 0
  const draft = useMemo(
    () => (isFirst && typed.shape === 'join' ? { ...typed, shape: 'override' as const } : typed),
    [isFirst, typed],
  )
  const ticked = useMemo(() => {
    const byRule = preselected(keys, now)
    const isTicked = (id: (typeof keys)[number]['credentialId']) => draft.ticks[id] ?? byRule.has(id)
    return keys.filter((key) => key.joinable && isTicked(key.credentialId)).map((key) => key.credentialId)
  }, [keys, now, draft.ticks])

  const { input, problems } = readDraft(draft, {
    roomIds,
    ticked,
    suggested,
    timeZone,
    now,
    language: locale.slice(0, 2),
    operator,
  })
  const planned = usePlan(input, keyChanges)
  const [refused, setRefused] = useState<FieldProblems>({})
  const [issued, setIssued] = useState<Submitted | null>(null)
  const [isIssuing, setIssuing] = useState(false)
  const [wasTried, setTried] = useState(false)

  const submit = async (asked: IssueInput): Promise<FieldProblems> => {
    setIssuing(true)
    const answer = await client.call('issue.submit', asked)
    setIssuing(false)
    const found: FieldProblems = answer.ok ? {} : { [fieldOf(answer.error)]: answer.error }
    setRefused(found)
    if (answer.ok) {
      setIssued(answer.value)
      setTried(false)
      clear()
    }
    return found
  }
  // The missing confirmation of an override is what the dialog asks for next, not something gone wrong.
  const planProblems = (planned.plan?.problems ?? []).filter(({ kind }) => kind !== 'overrideNotConfirmed')
  const formProblem = planned.problem === null ? {} : { form: planned.problem }
  return {
    now,
    timeZone,
    read,
    door,
    draft,
    isFirst,
    unsentSince,
    discard: clear,
    suggested,
    ticked,
    input,
    planned,
    issued,
    isIssuing,
    wasTried,
    problems: { ...formProblem, ...problemsByField(planProblems), ...refused, ...problems },
    change: (part: Parameters<typeof change>[0]) => {
      setRefused({})
      change(part)
    },
    submit,
    /** What the core says now, for a hand that is quicker than the preview. */
    check: (asked: IssueInput) => client.call('issue.plan', asked),
    discardDamaged: async (jobId: JobId) => {
      const answer = await client.call('queue.discardDamaged', { jobId })
      setRefused(answer.ok ? {} : { form: answer.error })
    },
    markTried: () => setTried(true),
    startAnother: () => setIssued(null),
  }
}

export type Issue = ReturnType<typeof useIssue>
