import { z } from 'zod'
import { uuid } from './inputs.ts'
import { findInstantKey, generateInstantKey, wireInstantKey } from './instant-keys.ts'
import { answer, invalidAt, notFound, refusal } from './reply.ts'
import { DELETE, READ, WRITE, route } from './route.ts'
import type { Route } from './route.ts'

/** Instant keys: links that bring a person's phone keys to a phone. */
export const instantKeyRoutes: readonly Route[] = [
  route(
    WRITE,
    '/user_identities/generate_instant_key',
    z.strictObject({
      user_identity_id: uuid,
      max_use_count: z.number().default(1),
      customization_profile_id: uuid.optional(),
    }),
    (input, { world }) => {
      // Training policy: Seam does not document how it refuses a site without a licence for instant keys.
      if (!world.switches.instantKeysLicensed) {
        return refusal(403, 'instant_keys_not_enabled', 'Instant Keys are not enabled for this workspace.')
      }
      const identity = world.identities.get(input.user_identity_id)
      if (identity === undefined) return notFound('user_identity', input.user_identity_id)
      // Training policy: Seam's schema allows any number; a use is a whole one.
      if (!Number.isInteger(input.max_use_count) || input.max_use_count < 1) {
        return invalidAt(['max_use_count'], 'Must be a whole number of at least 1')
      }
      const made = generateInstantKey(world, identity, {
        maxUses: input.max_use_count,
        profileId: input.customization_profile_id ?? null,
      })
      return answer({ instant_key: wireInstantKey(world, made) })
    },
  ),

  route(
    READ,
    '/instant_keys/list',
    z.strictObject({ user_identity_id: uuid.optional() }),
    ({ user_identity_id: owner }, { world }) =>
      answer({
        instant_keys: [...world.instantKeys.values()]
          .filter(({ identityId }) => owner === undefined || identityId === owner)
          .map((one) => wireInstantKey(world, one)),
      }),
  ),

  route(
    READ,
    '/instant_keys/get',
    z.strictObject({ instant_key_id: uuid.optional(), instant_key_url: z.url().optional() }),
    ({ instant_key_id: id, instant_key_url: url }, { world }) => {
      const named = id ?? url
      if (named === undefined) return invalidAt(['instant_key_id'], 'An id or a URL is required')
      const found = findInstantKey(world, named)
      // Never the address: an error goes into logs.
      return found === undefined
        ? notFound('instant_key', id ?? 'of this URL')
        : answer({ instant_key: wireInstantKey(world, found) })
    },
  ),

  route(
    DELETE,
    '/instant_keys/delete',
    z.strictObject({ instant_key_id: uuid }),
    ({ instant_key_id: id }, { world }) => {
      const found = world.instantKeys.get(id)
      if (found === undefined) return notFound('instant_key', id)
      world.instantKeys.delete(id)
      world.note({ what: 'linkDeleted', instantKeyId: id, identityId: found.identityId })
      return answer()
    },
  ),
]
