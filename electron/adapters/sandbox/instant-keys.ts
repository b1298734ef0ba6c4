import { hash } from 'node:crypto'
import { addPhone } from './phone-copies.ts'
import { DAY_MS, iso } from './property-time.ts'
import type { IdentityRecord, InstantKeyRecord } from './records.ts'
import type { Wire } from './wire-keys.ts'
import type { World } from './world.ts'

/** Training policy: Seam does not say how long a link lasts; here a week. */
const LIFETIME_MS = 7 * DAY_MS

/** A link for one person. Training policy: in the training hotel its guest opens it by itself after a while. */
export const generateInstantKey = (
  world: World,
  identity: IdentityRecord,
  wanted: { readonly maxUses: number; readonly profileId: string | null },
): InstantKeyRecord => {
  const now = world.now()
  const { guestOpensAfterMs } = world.switches
  const made: InstantKeyRecord = {
    id: world.newId(),
    identityId: identity.id,
    sessionId: world.newId(),
    profileId: wanted.profileId,
    maxUses: wanted.maxUses,
    uses: 0,
    createdAt: now,
    expiresAt: now + LIFETIME_MS,
    opensAt: guestOpensAfterMs === null ? null : now + guestOpensAfterMs,
  }
  world.instantKeys.set(made.id, made)
  world.note({ what: 'linkMade', instantKeyId: made.id, identityId: identity.id })
  return made
}

/**
 * A guest opens the link on a phone that had no key before: the phone is enrolled and gets a copy of every live
 * phone key of its owner. Training policy: a link that is expired or used up opens nothing.
 * @returns whether it opened
 */
export const openInstantKey = (world: World, link: InstantKeyRecord, phoneName: string | null): boolean => {
  link.opensAt = null
  if (link.uses >= link.maxUses || link.expiresAt <= world.now()) return false
  link.uses += 1
  const name = phoneName ?? phoneNames[world.phones.size % phoneNames.length] ?? 'iPhone'
  addPhone(world, {
    id: world.newId(),
    identityId: link.identityId,
    name,
    system: name.startsWith('iPhone') ? 'ios' : 'android',
    endpointId: world.newId(),
    isEnrolled: true,
    createdAt: world.now(),
  })
  world.note({ what: 'linkOpened', instantKeyId: link.id, identityId: link.identityId })
  return true
}

/** Guests who meant to open their links by now do. Looked at with every request, so that it needs no timer. */
export const openDueLinks = (world: World): void => {
  for (const link of world.instantKeys.values()) {
    if (link.opensAt !== null && link.opensAt <= world.now()) openInstantKey(world, link, null)
  }
}

/** The link with this address, or id; undefined when there is none. */
export const findInstantKey = (world: World, named: string): InstantKeyRecord | undefined =>
  world.instantKeys.get(named) ??
  [...world.instantKeys.values()].find((link) => addressOf(world, link) === named)

/**
 * Made from the id and never stored: the state file lies in a profile, where no address may stand. Nothing answers
 * there, so a real phone that scans a practice code opens no door.
 */
export const addressOf = (world: World, { id }: InstantKeyRecord): string =>
  `https://instant-key.training.example/${hash('sha256', `${world.hotel.seed}:link:${id}`).slice(0, 24)}`

export const wireInstantKey = (world: World, link: InstantKeyRecord): Wire => ({
  instant_key_id: link.id,
  instant_key_url: addressOf(world, link),
  client_session_id: link.sessionId,
  user_identity_id: link.identityId,
  workspace_id: world.ids.workspaceId,
  customization_profile_id: link.profileId ?? undefined,
  created_at: iso(link.createdAt),
  expires_at: iso(link.expiresAt),
})

const phoneNames = ['iPhone 16', 'Galaxy S25', 'Pixel 9', 'iPhone 14', 'Fairphone 5']
