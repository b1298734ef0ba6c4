import { createNetwork } from '#adapters/network/network.ts'
import type { Network } from '#adapters/network/network.ts'
import { createOpenGateway } from '#adapters/seam/open-gateway.ts'
import type { Log } from '#core/ports/ambient.ts'
import type { AccessGateway, CredentialRequest } from '#core/ports/gateway.ts'
import { AcsUserId, CredentialId, EntranceId, InstantKeyId, SystemId, UserIdentityId } from '#shared/ids.ts'
import { Instant } from '#shared/instant.ts'

/** A key no text of ours may ever contain. */
export const CANARY = 'seam_test1canary_7f3aC0ffee'

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Ids of a small hotel, readable in a snapshot. */
export const hotel = {
  systemId: SystemId.parse(uuid(1)),
  managerId: SystemId.parse(uuid(2)),
  anna: { acsUserId: AcsUserId.parse(uuid(11)), userIdentityId: null },
  ben: { acsUserId: null, userIdentityId: UserIdentityId.parse(uuid(12)) },
  room101: EntranceId.parse(uuid(101)),
  room102: EntranceId.parse(uuid(102)),
  gym: EntranceId.parse(uuid(201)),
  pool: EntranceId.parse(uuid(202)),
  syncParent: CredentialId.parse(uuid(301)),
  phoneCopy: CredentialId.parse(uuid(302)),
  plasticCard: CredentialId.parse(uuid(303)),
  link: InstantKeyId.parse(uuid(401)),
}

/** A phone key for Anna in room 101 that joins one sync parent, unless told otherwise. */
export const aRequest = (changes: Partial<CredentialRequest> = {}): CredentialRequest => ({
  systemId: hotel.systemId,
  owner: hotel.anna,
  access: 'mobile',
  credentialManagerId: hotel.managerId,
  entranceIds: [hotel.room101],
  startsAt: Instant.parse('2026-12-01T14:00:00.000Z'),
  endsAt: Instant.parse('2026-12-04T10:00:00.000Z'),
  format: 'rfid48',
  shape: { is: 'join', credentialIds: [hotel.syncParent] },
  label: '101 - Hotel Aurora',
  ...changes,
})

/** A log that keeps every call, to look for what must not be in it. */
export const keepingLog = (): Log & { readonly calls: unknown[] } => {
  const calls: unknown[] = []
  const keep = (event: string, fields: object) => void calls.push({ event, fields })
  return { calls, info: keep, warn: keep, error: keep }
}

/** The real adapter towards an endpoint, with the canary as its key. */
export const openAt = (
  endpoint: string,
  options: {
    readonly timeoutMs?: number
    readonly log?: Log
    readonly apiKey?: string
    readonly network?: Network
  } = {},
): AccessGateway => {
  const open = createOpenGateway({
    transport: options.network ?? createNetwork(),
    log: options.log ?? keepingLog(),
    now: () => Instant.parse('2026-11-23T12:00:00.000Z'),
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
  })
  const gateway = open({ apiKey: options.apiKey ?? CANARY, endpoint })
  if (!gateway.ok) throw new Error(`not opened: ${gateway.error.kind}`)
  return gateway.value
}
