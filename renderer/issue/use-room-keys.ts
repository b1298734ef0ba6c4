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
 * that the keys of one of these rooms changed. `roomIds` must be the same array while the rooms are the same.
 */
export const useRoomKeys = (roomIds: readonly EntranceId[]): RoomKeysView => {
  const { client } = useAppParts()
  const [byRoom, setByRoom] = useState<Readonly<Record<EntranceId, RoomKeys>>>({})
  const [reading, setReading] = useState(0)
  const [problem, setProblem] = useState<Problem | null>(null)
  const changes = useApp((mirror) => roomIds.reduce((sum, id) => sum + (mirror.keyChanges[id] ?? 0), 0))

  const read = useCallback(
    async (fresh: boolean): Promise<void> => {
      const answers = await Promise.all(
        roomIds.map((entranceId) => client.call('rooms.keys', { entranceId, fresh })),
      )
      const found = answers.filter((answer) => answer.ok).map((answer) => answer.value)
      setByRoom((known) => ({
        ...known,
        ...Object.fromEntries(found.map((room) => [room.entranceId, room])),
      }))
      // Whether Seam answers is a question for a fresh reading; the copy is there or not.
      if (fresh) setProblem(answers.find((answer) => !answer.ok)?.error ?? null)
    },
    [client, roomIds],
  )
  const askSeam = useCallback(async () => {
    setReading((count) => count + 1)
    await read(true)
    setReading((count) => count - 1)
  }, [read])

  const asked = useRef<{ readonly roomIds: readonly EntranceId[]; readonly changes: number } | null>(null)
  useEffect(() => {
    const isFirst = asked.current?.roomIds !== roomIds
    if (!isFirst && asked.current?.changes === changes) return
    asked.current = { roomIds, changes }
    const start = async () => {
      // After a change the core has just read these keys: its copy is the newest there is.
      await read(false)
      if (isFirst) await askSeam()
    }
    void start()
  }, [read, askSeam, roomIds, changes])

  return {
    rooms: roomIds.map((id) => byRoom[id]).filter((room) => room !== undefined),
    isReading: reading > 0,
    problem,
    refresh: () => void askSeam(),
  }
}
