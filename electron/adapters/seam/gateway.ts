import type { SeamHttp } from '@seamapi/http'
import { z } from 'zod'
import type { CredentialId, SystemId } from '#shared/ids.ts'
import type { Holder } from '#shared/job.ts'
import type { Key } from '#shared/key.ts'
import type { AccessGateway, Outcome } from '#core/ports/gateway.ts'
import { call } from './call.ts'
import type { CallTools } from './call.ts'
import { createLinks } from './links.ts'
import { createLists } from './lists.ts'
import { credentialBody, identityBody } from './request.ts'
import {
  isReady,
  isVisionline,
  toEvent,
  toHealth,
  toHolder,
  toKey,
  toSystem,
  toWorkspace,
} from './to-domain.ts'
import { WireCredential, WireEvent, WireIdentity, WirePhone, WireSystem, WireWorkspace } from './wire.ts'

/** The methods of the port over one Seam client. Nothing here throws for what the network or Seam does. */
export const createGateway = (seam: SeamHttp, tools: CallTools): AccessGateway => {
  const lists = createLists(seam, tools)
  return {
    workspace: () =>
      call(tools, seam.workspaces.get(), WorkspaceAnswer, (body) => toWorkspace(body.workspace)),
    visionlineSystems: () =>
      call(tools, seam.acs.systems.list(), SystemsAnswer, (body) =>
        body.acs_systems.filter(isVisionline).map(toSystem),
      ),
    health: (systemId) =>
      call(tools, seam.acs.systems.get({ acs_system_id: systemId }), SystemAnswer, (body) =>
        toHealth(body.acs_system),
      ),
    credentialManagers: (systemId) =>
      call(
        tools,
        seam.acs.systems.listCompatibleCredentialManagerAcsSystems({ acs_system_id: systemId }),
        SystemsAnswer,
        (body) => body.acs_systems.map(({ acs_system_id: id, name }) => ({ id, name })),
      ),
    doors: lists.doors,
    guests: lists.guests,
    encoders: lists.encoders,
    keysOfProperty: (systemId) => lists.keys({ acs_system_id: systemId }),
    keysOfHolder: (holder, systemId) => lists.keys(filterByHolder(holder, systemId)),
    keysOfDoor: (entranceId, { validOnly }) =>
      call(
        tools,
        seam.acs.entrances.listCredentialsWithAccess({
          acs_entrance_id: entranceId,
          ...(validOnly ? { include_if: ['visionline_metadata.is_valid' as const] } : {}),
        }),
        CredentialsAnswer,
        (body) => body.acs_credentials.flatMap((wire) => toKey(wire) ?? []),
      ),
    key: (id) => call(tools, seam.acs.credentials.get({ acs_credential_id: id }), CredentialAnswer, keyOf),
    hasReadyPhone: (userIdentityId) =>
      call(tools, seam.phones.list({ owner_user_identity_id: userIdentityId }), PhonesAnswer, (body) =>
        body.phones.some(isReady),
      ),
    phoneOfKey: (credentialId) =>
      call(
        tools,
        seam.phones.list({ acs_credential_id: credentialId }),
        PhonesAnswer,
        (body) => body.phones[0]?.nickname ?? body.phones[0]?.display_name ?? null,
      ),
    ...createLinks(seam, tools),
    events: (systemId, since) =>
      call(
        tools,
        seam.events.list({ acs_system_id: systemId, since, event_types: [...watchedEvents] }),
        EventsAnswer,
        (body) => body.events.flatMap(toEvent),
      ),
    holderByKey: (key, systemId) => findHolder(seam, tools, lists, key, systemId),
    createHolder: (request) =>
      call(
        tools,
        seam.userIdentities.create(identityBody(request)),
        IdentityAnswer,
        ({ user_identity: made }) =>
          // Made a moment ago for this one system, so its only user is the one of this system.
          toHolder(made, made.acs_user_ids),
      ),
    createCredential: async (request) => {
      const outcome = await call(
        tools,
        seam.acs.credentials.create(credentialBody(request)),
        CredentialAnswer,
        keyOf,
      )
      const blamesOurLabel = outcome.is === 'refused' && outcome.becauseOfLabel && request.label !== null
      return outcome.is === 'refused' ? { ...outcome, becauseOfLabel: blamesOurLabel } : outcome
    },
    deleteCredential: (id) => deleteCredential(seam, tools, id),
    wireBody: credentialBody,
  }
}

/** `ok` is all a delete answers, so `ok` is what must be there. */
const deleteCredential = (seam: SeamHttp, tools: CallTools, id: CredentialId): Promise<Outcome<null>> =>
  call(tools, seam.acs.credentials.delete({ acs_credential_id: id }), OkAnswer, () => null)

const findHolder = async (
  seam: SeamHttp,
  tools: CallTools,
  lists: ReturnType<typeof createLists>,
  key: string,
  systemId: SystemId,
): Promise<Outcome<Holder | null>> => {
  const found = await call(
    tools,
    seam.userIdentities.get({ user_identity_key: key }),
    IdentityAnswer,
    (body) => body.user_identity,
  )
  if (found.is === 'refused' && found.status === 404) {
    return { is: 'accepted', value: null, requestId: found.requestId }
  }
  if (found.is !== 'accepted') return found
  const identity = found.value
  if (identity.acs_user_ids.length === 0) return { ...found, value: toHolder(identity, []) }

  // The identity's ids do not say to which system each belongs.
  const users = await lists.usersOf(identity.user_identity_id, systemId)
  return users.is === 'accepted' ? { ...found, value: toHolder(identity, users.value) } : users
}

/** What changes the board when somebody else does it. Seam has no event for a new phone key. */
const watchedEvents = [
  'acs_credential.issued',
  'acs_credential.reissued',
  'acs_credential.invalidated',
  'acs_credential.deleted',
  'acs_entrance.added',
  'acs_entrance.removed',
] as const

/** By identity when known: it also finds keys under a user Seam has made for it since. */
const filterByHolder = (holder: Holder, systemId: SystemId) => {
  if (holder.userIdentityId !== null) return { user_identity_id: holder.userIdentityId }
  if (holder.acsUserId !== null) return { acs_user_id: holder.acsUserId, acs_system_id: systemId }
  throw new Error('a holder without an id has no keys to list')
}

const keyOf = (body: { acs_credential: WireCredential }): Key | undefined =>
  toKey(body.acs_credential) ?? undefined

const WorkspaceAnswer = z.object({ workspace: WireWorkspace })
const SystemAnswer = z.object({ acs_system: WireSystem })
const SystemsAnswer = z.object({ acs_systems: z.array(WireSystem) })
const CredentialAnswer = z.object({ acs_credential: WireCredential })
const CredentialsAnswer = z.object({ acs_credentials: z.array(WireCredential) })
const IdentityAnswer = z.object({ user_identity: WireIdentity })
const PhonesAnswer = z.object({ phones: z.array(WirePhone) })
const EventsAnswer = z.object({ events: z.array(WireEvent) })
const OkAnswer = z.object({ ok: z.literal(true) })
