import type { SeamHttp } from '@seamapi/http'
import { z } from 'zod'
import { parseInstant } from '#shared/instant.ts'
import { LinkUrl } from '#shared/link.ts'
import type { AccessGateway, InstantKey } from '#core/ports/gateway.ts'
import { call } from './call.ts'
import type { CallTools } from './call.ts'
import { InstantKeyBody } from './request.ts'
import { WireInstantKey, WirePhone } from './wire.ts'

type LinkMethods = Pick<AccessGateway, 'phonesOf' | 'makeLink' | 'linksOf' | 'linkUrl' | 'deleteLink'>

/**
 * Instant keys, and the phones that show whether one was opened. `/client_sessions/get` also knows the session
 * behind a link, but it counts devices the session may control, not phones, and it answers a token we must not hold.
 */
export const createLinks = (seam: SeamHttp, tools: CallTools): LinkMethods => ({
  phonesOf: (userIdentityId) =>
    call(tools, seam.phones.list({ owner_user_identity_id: userIdentityId }), PhonesAnswer, ({ phones }) =>
      phones.map((wire) => ({
        name: wire.nickname ?? wire.display_name ?? null,
        addedAt: parseInstant(wire.created_at),
      })),
    ),
  makeLink: async ({ userIdentityId, maxUses }) => {
    const body = InstantKeyBody.parse({ user_identity_id: userIdentityId, max_use_count: maxUses })
    return call(tools, seam.userIdentities.generateInstantKey(body), InstantKeyAnswer, (answer) =>
      toInstantKey(answer.instant_key),
    )
  },
  linksOf: (userIdentityId) =>
    call(tools, seam.instantKeys.list({ user_identity_id: userIdentityId }), InstantKeysAnswer, (answer) =>
      answer.instant_keys.map(toInstantKey),
    ),
  linkUrl: (id) =>
    call(
      tools,
      seam.instantKeys.get({ instant_key_id: id }),
      AddressAnswer,
      (answer) => answer.instant_key.instant_key_url,
    ),
  deleteLink: (id) => call(tools, seam.instantKeys.delete({ instant_key_id: id }), OkAnswer, () => null),
})

const toInstantKey = (wire: WireInstantKey): InstantKey => ({
  id: wire.instant_key_id,
  createdAt: parseInstant(wire.created_at),
  expiresAt: parseInstant(wire.expires_at),
})

const PhonesAnswer = z.object({ phones: z.array(WirePhone) })
const InstantKeyAnswer = z.object({ instant_key: WireInstantKey })
const InstantKeysAnswer = z.object({ instant_keys: z.array(WireInstantKey) })
const AddressAnswer = z.object({ instant_key: z.object({ instant_key_url: LinkUrl }) })
const OkAnswer = z.object({ ok: z.literal(true) })
