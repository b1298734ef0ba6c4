import type { SeamHttp } from '@seamapi/http'
import { z } from 'zod'
import type { AcsUserId, SystemId, UserIdentityId } from '#shared/ids.ts'
import type { Key } from '#shared/key.ts'
import type { Door, Guest } from '#shared/property.ts'
import type { Encoder, Outcome } from '#core/ports/gateway.ts'
import { callPages } from './call.ts'
import type { CallTools } from './call.ts'
import { toDoor, toEncoder, toGuest, toKey } from './to-domain.ts'
import { WireCredential, WireEncoder, WireEntrance, WireUser } from './wire.ts'

export type KeyFilter =
  | { readonly user_identity_id: string }
  | { readonly acs_user_id: string; readonly acs_system_id: string }
  | { readonly acs_system_id: string }

/** The lists Seam hands out in pages, each read to its end. */
export const createLists = (seam: SeamHttp, tools: CallTools) => ({
  doors: async (systemId: SystemId): Promise<Outcome<readonly Door[]>> => {
    const request = seam.acs.entrances.list({ acs_system_id: systemId })
    const pages = await callPages(tools, request.pathname, seam.createPaginator(request))
    return items(pages, WireEntrance, (wire) => wire.acs_entrance_id, toDoor)
  },
  guests: async (systemId: SystemId): Promise<Outcome<readonly Guest[]>> => {
    const request = seam.acs.users.list({ acs_system_id: systemId })
    const pages = await callPages(tools, request.pathname, seam.createPaginator(request))
    return items(pages, WireUser, (wire) => wire.acs_user_id, toGuest)
  },
  keys: async (filter: KeyFilter): Promise<Outcome<readonly Key[]>> => {
    const request = seam.acs.credentials.list(filter)
    const pages = await callPages(tools, request.pathname, seam.createPaginator(request))
    return items(pages, WireCredential, (wire) => wire.acs_credential_id, toKey)
  },
  encoders: async (systemId: SystemId): Promise<Outcome<readonly Encoder[]>> => {
    const request = seam.acs.encoders.list({ acs_system_id: systemId })
    const pages = await callPages(tools, request.pathname, seam.createPaginator(request))
    return items(pages, WireEncoder, (wire) => wire.acs_encoder_id, toEncoder)
  },
  /** The users of one identity in one system. */
  usersOf: async (identityId: UserIdentityId, systemId: SystemId): Promise<Outcome<readonly AcsUserId[]>> => {
    const request = seam.acs.users.list({ user_identity_id: identityId, acs_system_id: systemId })
    const pages = await callPages(tools, request.pathname, seam.createPaginator(request))
    return items(
      pages,
      WireUser,
      (wire) => wire.acs_user_id,
      (wire) => (wire.acs_system_id === systemId ? wire.acs_user_id : null),
    )
  },
})

/**
 * Reads the items of a list, each id once (a list that grows while it is read repeats some across pages).
 * One item without its id makes the list unreadable: left out, it would look as if it did not exist.
 */
const items = <Wire, T>(
  pages: Outcome<readonly unknown[]>,
  schema: z.ZodType<Wire>,
  idOf: (wire: Wire) => string,
  toValue: (wire: Wire) => T | null,
): Outcome<readonly T[]> => {
  if (pages.is !== 'accepted') return pages
  const wires = z.array(schema).safeParse(pages.value)
  if (!wires.success) {
    return { is: 'unknown', detail: 'list with an unreadable item', status: 200, requestId: null }
  }
  const byId = new Map(wires.data.map((wire) => [idOf(wire), wire]))
  const values = [...byId.values()].flatMap((wire) => toValue(wire) ?? [])
  return { ...pages, value: values }
}
