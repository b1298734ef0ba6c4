import { useState } from 'react'
import type { BatchProgress } from '#shared/groups.ts'
import type { BatchId, EntranceId } from '#shared/ids.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'
import type { Mirror } from '../state/apply-event.ts'
import { useReread } from '../groups/use-reread.ts'
import type { RoomGroup } from './filter.ts'

// A desk has few coaches in the house at a time; the list of Groups has the rest.
const groupsShown = 6
const readEveryMs = 2_000

/** The latest groups that have rooms in this house: those with a key asked for and a stay that is not over. */
export const useRoomGroups = (): readonly RoomGroup[] => {
  const { client, store } = useAppParts()
  const [groups, setGroups] = useState<readonly RoomGroup[]>([])
  const latest = useApp(latestBatchOf)
  useReread(
    async (isCurrent) => {
      const listed = await client.call('groups.list', {})
      if (!listed.ok) return
      const newest = [...listed.value.batches]
        .sort((a, b) => (a.batch.createdAt < b.batch.createdAt ? 1 : -1))
        .slice(0, groupsShown)
      const answers = await Promise.all(
        newest.map(({ batch }) => client.call('groups.progress', { batchId: batch.id })),
      )
      const { tiles, clockOffsetMs } = store.getState()
      const nowMs = Date.now() + clockOffsetMs
      const isHere = (room: EntranceId) => tiles[room] !== undefined
      const found = answers.flatMap((answer) => (answer.ok ? [groupOf(answer.value, isHere, nowMs)] : []))
      if (isCurrent()) setGroups(found.filter(({ roomIds }) => roomIds.size > 0))
    },
    latest,
    readEveryMs,
  )
  return groups
}

const groupOf = (
  { batch, lines }: BatchProgress,
  isHere: (room: EntranceId) => boolean,
  nowMs: number,
): RoomGroup => ({
  id: batch.id,
  name: batch.name,
  roomIds: new Set(
    lines
      .filter(({ job }) => job.state !== 'cancelled' && Date.parse(job.intent.stay.endsAt) > nowMs)
      .flatMap(({ job }) => job.intent.rooms.map(({ entranceId }) => entranceId))
      .filter(isHere),
  ),
})

/** The group of the newest job that has one: when it changes, the list of groups has changed. */
const latestBatchOf = ({ jobs, queue }: Mirror): BatchId | null => {
  for (const ids of [queue.waiting, queue.ready, queue.ended]) {
    for (const id of ids.toReversed()) {
      const batchId = jobs[id]?.batchId ?? null
      if (batchId !== null) return batchId
    }
  }
  return null
}
