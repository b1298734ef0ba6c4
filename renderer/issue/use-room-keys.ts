import { useCallback, useEffect, useRef, useState } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import type { RoomKeys } from '#shared/key.ts'
import type { Problem } from '#shared/problem.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'

export type RoomKeysView = {
  readonly rooms: readonly RoomKeys[]
  readonly isReading: boolean
  /** Why Seam could not be asked; `rooms` is then the local copy. */
  readonly problem: Problem | null
  readonly refresh: () => void
}

/**
 * The keys on the doors of some rooms: the local copy at once, then Seam's answer. Read again when the core says
 * that the keys of one of these rooms changed.
 */
export const useRoomKeys = (roomIds: readonly EntranceId[]): RoomKeysView => {
  const { client } = useAppParts()
  const [byRoom, setByRoom] = useState<Readonly<Record<EntranceId, RoomKeys>>>({})
  const [reading, setReading] = useState(0)
  const [problem, setProblem] = useState<Problem | null>(null)
  const changes = useApp((mirror) => roomIds.reduce((sum, id) => sum + (mirror.keyChanges[id] ?? 0), 0))
  const wanted = roomIds.join()

  const readOne = useCallback(
    async (entranceId: EntranceId, fresh: boolean) => {
      const answer = await client.call('rooms.keys', { entranceId, fresh })
      if (answer.ok) setByRoom((known) => ({ ...known, [entranceId]: answer.value }))
      return answer.ok ? null : answer.error
    },
    [client],
  )
  const askSeam = useCallback(async () => {
    setReading((count) => count + 1)
    const problems = await Promise.all(idsIn(wanted).map((id) => readOne(id, true)))
    setReading((count) => count - 1)
    setProblem(problems.find((found) => found !== null) ?? null)
  }, [readOne, wanted])

  useEffect(() => {
    void Promise.all(idsIn(wanted).map((id) => readOne(id, false))).then(askSeam)
  }, [wanted, readOne, askSeam])

  const seen = useRef(changes)
  useEffect(() => {
    if (seen.current === changes) return
    seen.current = changes
    // The core has just read them: its copy is the newest there is.
    for (const id of idsIn(wanted)) void readOne(id, false)
  }, [changes, wanted, readOne])

  return {
    rooms: roomIds.map((id) => byRoom[id]).filter((room) => room !== undefined),
    isReading: reading > 0,
    problem,
    refresh: () => void askSeam(),
  }
  function idsIn(joined: string): readonly EntranceId[] {
    return roomIds.filter((id) => joined.split(',').includes(id))
  }
}
