import { useEffect, useState } from 'react'
import type { EntranceId, JobId } from '#shared/ids.ts'
import { holdersOf } from '#shared/key-holder.ts'
import type { KeyHolder } from '#shared/key-holder.ts'
import type { IssueInput } from '#shared/issue.ts'
import type { Access } from '#shared/job.ts'
import type { Problem } from '#shared/problem.ts'
import type { Stay } from '#shared/stay.ts'
import { suggestedStay } from '../issue/stay-of-door.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { operatorOf, timeZoneOf } from '../state/selectors.ts'
import { inTurns } from './in-turns.ts'
import type { DoorRead } from './use-doors.ts'

/** What issuing would do in one room, or why nothing can be issued there. */
export type RoomWish = {
  readonly entranceId: EntranceId
  readonly room: string
  readonly stay: Stay
  /** Whose keys it joins. */
  readonly holders: readonly KeyHolder[]
  readonly problem: Problem | null
}

type Asked = { readonly fullName: string; readonly access: Access }
type Meant = { readonly isMeant: (wish: RoomWish) => boolean }
type Refused = { readonly room: string; readonly problem: Problem }
const abreast = 4

/**
 * One job per room: each a joiner to the keys of that room, until they end. One key for all the rooms would be
 * another thing (the drawer's), and would stop whole when one room has nothing to join.
 */
export const useKeyInEach = (doors: readonly DoorRead[], isRead: boolean, access: Access) => {
  const { client } = useAppParts()
  const now = useNow(aMinute)
  const timeZone = useApp(timeZoneOf)
  const operator = useApp(operatorOf)
  const checkOut = useApp((mirror) => mirror.settings?.checkOut ?? '11:00')
  const [wishes, setWishes] = useState<readonly RoomWish[]>([])
  const [queued, setQueued] = useState<ReadonlySet<EntranceId>>(new Set())
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [isIssuing, setIssuing] = useState(false)

  const inputFor = (entranceId: EntranceId, stay: Stay, asked: Asked): IssueInput => ({
    entranceIds: [entranceId],
    doorIds: [],
    guest: { is: 'new', fullName: asked.fullName, email: null, phone: null },
    stay,
    access: asked.access,
    shape: { is: 'joinRule', rule: 'all' },
    labelTemplate: null,
    format: null,
    copy: 1,
    encoder: null,
    operator,
  })

  const about = isRead ? `${access}:${doors.map(({ entranceId }) => entranceId).join()}` : ''
  useEffect(() => {
    if (about === '') return undefined
    let isCurrent = true
    const plan = async ({ entranceId, room, keys }: DoorRead) => {
      const stay = suggestedStay(keys, now, timeZone, checkOut)
      const answer = await client.call('issue.plan', inputFor(entranceId, stay, { fullName: '', access }))
      // The name is asked for on the same screen; it is no reason against a room.
      const problems = answer.ok ? answer.value.problems.filter(({ kind }) => kind !== 'guestMissing') : []
      const wish = {
        entranceId,
        room,
        stay,
        holders: answer.ok ? holdersOf(answer.value.joins) : [],
        problem: answer.ok ? (problems[0] ?? null) : answer.error,
      }
      if (isCurrent) setWishes((before) => [...before.filter((one) => one.entranceId !== entranceId), wish])
    }
    void inTurns(doors, abreast, plan)
    return () => {
      isCurrent = false
    }
    // `about` stands for the doors and the kind of key: the plan is made once for each.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [about, client])

  const ready = wishes.filter(({ problem, entranceId }) => problem === null && !queued.has(entranceId))
  const issue = async ({ isMeant, ...asked }: Asked & Meant) => {
    setIssuing(true)
    setRefused([])
    const done = new Set(queued)
    const problems: Refused[] = []
    const jobs: JobId[] = []
    await inTurns(ready.filter(isMeant), 1, async ({ entranceId, room, stay }) => {
      const answer = await client.call('issue.submit', inputFor(entranceId, stay, asked))
      if (answer.ok) {
        done.add(entranceId)
        jobs.push(answer.value.job.id)
      } else problems.push({ room, problem: answer.error })
    })
    setQueued(done)
    setRefused(problems)
    setIssuing(false)
    return { jobs, isWhole: problems.length === 0 }
  }
  return {
    wishes: doors.flatMap((door) => wishes.find(({ entranceId }) => entranceId === door.entranceId) ?? []),
    isPlanned: isRead && wishes.length === doors.length,
    ready,
    refused,
    isIssuing,
    issue,
  }
}
