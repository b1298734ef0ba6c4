import type { SystemId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Key } from '#shared/key.ts'
import type { Door, Guest } from '#shared/property.ts'
import type { AccessGateway, Failure } from '../ports/gateway.ts'
import { withHolders } from './classify-keys.ts'

export type Copy = {
  readonly doors: readonly Door[]
  readonly guests: readonly Guest[]
  readonly keys: readonly Key[]
  readonly readAt: Instant
}

/**
 * Reads the whole property: doors, guests and keys, all pages, in a handful of calls whatever the number of rooms
 * (asking Seam door by door would be 600 for a large hotel). `readAt` is taken before the first call: what changed
 * meanwhile is then older than it claims, never newer.
 */
export const readProperty = async (
  gateway: AccessGateway,
  systemId: SystemId,
  readAt: Instant,
): Promise<
  { readonly is: 'read'; readonly copy: Copy } | { readonly is: 'failed'; readonly failure: Failure }
> => {
  const [doors, guests, keys] = await Promise.all([
    gateway.doors(systemId),
    gateway.guests(systemId),
    gateway.keysOfProperty(systemId),
  ])
  if (doors.is !== 'accepted') return { is: 'failed', failure: doors }
  if (guests.is !== 'accepted') return { is: 'failed', failure: guests }
  if (keys.is !== 'accepted') return { is: 'failed', failure: keys }
  return {
    is: 'read',
    copy: { doors: doors.value, guests: guests.value, keys: withHolders(keys.value, guests.value), readAt },
  }
}
