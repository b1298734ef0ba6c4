import { err, ok } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import type { HandlerDeps } from '../handler-deps.ts'
import { failureProblem } from '../session/failure-problem.ts'
import { classifyKeys } from './classify-keys.ts'
import { endKey } from './end-key.ts'
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
      const failure = await endKey({ ...deps, onRooms: projection.rooms }, gateway, credentialId)
      if (failure !== null) return err(failureProblem(failure, clock.now()))
      return ok({})
    },
  }
}
