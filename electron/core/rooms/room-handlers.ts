import { err, ok } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import type { HandlerDeps } from '../handler-deps.ts'
import { failureProblem } from '../session/failure-problem.ts'
import { classifyKeys } from './classify-keys.ts'
import { createPhoneNames } from './phone-names.ts'
import { readDoor } from './read-door.ts'

type RoomCalls = Pick<Handlers, 'rooms.refresh' | 'rooms.keys' | 'keys.revoke'>

export const roomHandlers = (deps: HandlerDeps): RoomCalls => {
  const { copy, session, clock, projection } = deps
  const phones = createPhoneNames()
  return {
    'rooms.refresh': async () => {
      const read = await deps.refresh.now()
      return read.ok ? ok({ readAt: read.value }) : read
    },

    'rooms.keys': async ({ entranceId, fresh }) => {
      const door = copy.doors().find((one) => one.entranceId === entranceId)
      if (door === undefined) return err({ kind: 'unknownRoom', room: entranceId, near: [] })
      if (fresh) {
        const read = await readDoor(deps, entranceId)
        if (!read.ok) return read
        const gateway = session.gateway()
        if (gateway !== null) await phones.learn(gateway, read.value)
      }
      return ok({
        entranceId,
        room: door.name,
        keys: phones.apply(classifyKeys(copy.keysOfRoom(entranceId), clock.now())),
        readAt: copy.readAt(entranceId),
      })
    },

    'keys.revoke': async ({ credentialId }) => {
      const gateway = session.gateway()
      if (gateway === null) return err({ kind: 'notConnected' })
      const rooms = copy.key(credentialId)?.guestEntranceIds ?? []
      const deleted = await gateway.deleteCredential(credentialId)
      // Gone already is what was wanted; any other failure is told.
      const isGone = deleted.is === 'refused' && deleted.status === 404
      if (deleted.is !== 'accepted' && !isGone) return err(failureProblem(deleted, clock.now()))
      await markRevoked(deps, credentialId)
      for (const entranceId of rooms) {
        const left = copy
          .keysOfRoom(entranceId)
          .filter((key) => key.credentialId !== credentialId && key.parentId !== credentialId)
        await copy.learnDoor(entranceId, left, clock.now())
      }
      projection.rooms(rooms)
      return ok({})
    },
  }
}

const markRevoked = async ({ jobs, clock, onJob }: HandlerDeps, credentialId: string): Promise<void> => {
  const made = await jobs.list({ states: ['issued', 'needsAttention'] })
  const job = made.find((one) => one.credentialId === credentialId)
  if (job === undefined) return
  const now = clock.now()
  const revoked =
    job.state === 'issued'
      ? await jobs.move(job.id, ['issued'], 'issued', { revokedAt: now, runAfter: null }, now)
      : await jobs.move(job.id, ['needsAttention'], 'cancelled', { revokedAt: now, problem: null }, now)
  if (revoked !== null) onJob(revoked)
}
