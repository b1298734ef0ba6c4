import type { EntranceId } from '#shared/ids.ts'
import type { Key } from '#shared/key.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { HandlerDeps } from '../handler-deps.ts'
import { failureProblem } from '../session/failure-problem.ts'
import { readRoom } from './read-room.ts'

type DoorDeps = Pick<HandlerDeps, 'session' | 'gate' | 'clock' | 'copy' | 'projection'>

/** Asks Seam for every key of one door; the local copy, the gate and the windows learn what it answered. */
export const readDoor = async (
  { session, gate, clock, copy, projection }: DoorDeps,
  entranceId: EntranceId,
): Promise<Result<readonly Key[], Problem>> => {
  const gateway = session.gateway()
  if (gateway === null) return err({ kind: 'notConnected' })
  const readAt = clock.now()
  const read = await readRoom(gateway, entranceId)
  if (read.is !== 'accepted') {
    gate.tell({ is: 'failure', failure: read })
    return err(failureProblem(read, clock.now()))
  }
  gate.tell({ is: 'success' })
  await copy.learnDoor(entranceId, read.value, readAt)
  projection.rooms([entranceId])
  return ok(read.value)
}
