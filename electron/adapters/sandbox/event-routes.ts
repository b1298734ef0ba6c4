import { z } from 'zod'
import { ids, looseTime, uuid, words } from './inputs.ts'
import { answer, invalidAt } from './reply.ts'
import { READ, route } from './route.ts'
import type { Route } from './route.ts'
import { wireEvent } from './wire.ts'

const subjectFilters = {
  acs_system_id: uuid.optional(),
  acs_credential_id: uuid.optional(),
  acs_encoder_id: uuid.optional(),
  acs_entrance_id: uuid.optional(),
  acs_user_id: uuid.optional(),
  connected_account_id: uuid.optional(),
  device_id: uuid.optional(),
}

/** The change feed. Oldest first (training policy: Seam documents no order). */
export const eventRoutes: readonly Route[] = [
  route(
    READ,
    '/events/list',
    z.strictObject({
      ...subjectFilters,
      since: looseTime.optional(),
      between: z.tuple([looseTime, looseTime]).optional(),
      event_type: z.string().optional(),
      event_types: words.optional(),
      event_ids: ids.optional(),
      acs_system_ids: ids.optional(),
      limit: z.coerce.number().int().min(1).optional(),
    }),
    (input, { world }) => {
      const { since, between, event_type: type, event_types: types, event_ids: eventIds } = input
      if (since === undefined && between === undefined) return invalidAt(['since'], 'Send since or between')
      const now = world.now()
      const [low, high] = between ?? [(since ?? 0) - 1, Number.POSITIVE_INFINITY]
      const systems = input.acs_system_ids
      const wanted = Object.keys(subjectFilters).flatMap((name) => {
        const value = Object.entries(input).find(([key]) => key === name)?.[1]
        return typeof value === 'string' ? [{ name, value }] : []
      })
      const events = world.events
        .filter(
          (event) =>
            event.createdAt > low &&
            event.createdAt < high &&
            event.createdAt <= now &&
            (type === undefined || event.type === type) &&
            (types === undefined || types.includes(event.type)) &&
            (eventIds === undefined || eventIds.includes(event.id)) &&
            (systems === undefined || systems.includes(event.subject['acs_system_id'] ?? '')) &&
            wanted.every(({ name, value }) => event.subject[name] === value),
        )
        .sort((left, right) => left.createdAt - right.createdAt)
      return answer({ events: events.slice(0, input.limit ?? 500).map((event) => wireEvent(world, event)) })
    },
  ),
]
