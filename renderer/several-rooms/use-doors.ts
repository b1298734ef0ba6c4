import { useEffect, useState } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import { useAppParts } from '../state/app-context.tsx'
import { inTurns } from './in-turns.ts'

export type DoorRead = {
  readonly entranceId: EntranceId
  readonly room: string
  readonly keys: readonly KeyOnDoor[]
  /** False when Seam did not answer and this is the local copy. */
  readonly isFresh: boolean
}

const abreast = 4

/** The keys of several doors as Seam knows them now, one door after another; else as last known. */
export const useDoors = (roomIds: readonly EntranceId[]) => {
  const { client, store } = useAppParts()
  const [doors, setDoors] = useState<readonly DoorRead[]>([])
  useEffect(() => {
    let isCurrent = true
    const ask = (entranceId: EntranceId, fresh: boolean) => client.call('rooms.keys', { entranceId, fresh })
    const read = async (entranceId: EntranceId) => {
      if (!isCurrent) return
      const fresh = await ask(entranceId, true)
      const answer = fresh.ok ? fresh : await ask(entranceId, false)
      if (!isCurrent) return
      const room = store.getState().tiles[entranceId]?.name ?? ''
      const keys = answer.ok ? answer.value.keys : []
      setDoors((before) => [...before, { entranceId, room, keys, isFresh: fresh.ok }])
    }
    void inTurns(roomIds, abreast, read)
    return () => {
      isCurrent = false
    }
  }, [client, store, roomIds])
  return {
    /** In the order of the selection; complete when `isRead`. */
    doors: roomIds.flatMap((id) => doors.find(({ entranceId }) => entranceId === id) ?? []),
    done: doors.length,
    isRead: doors.length === roomIds.length,
    notFresh: doors.filter(({ isFresh }) => !isFresh).map(({ room }) => room),
  }
}
