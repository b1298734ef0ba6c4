import type { CredentialId, EntranceId, InstantKeyId, SystemId, UserIdentityId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Access, Attempt, CardFormat, Holder } from '#shared/job.ts'
import type { Key } from '#shared/key.ts'
import type { NetworkProblem, Problem } from '#shared/problem.ts'
import type { Door, Guest, VisionlineSystem, Workspace } from '#shared/property.ts'
import type { Result } from '#shared/result.ts'

/** Why a call gave no value, by what that proves about the request. */
export type Failure =
  /** Proven: no byte of the request was written (DNS, refused, proxy, TLS handshake, no route). */
  | {
      readonly is: 'notSent'
      readonly detail: string
      /** What a person can do about it; missing when only the line is down. */
      readonly network?: NetworkProblem
    }
  /** It may have been applied: timeout, reset, 5xx, an answer that cannot be read, 2xx without an id. */
  | {
      readonly is: 'unknown'
      readonly detail: string
      readonly status: number | null
      readonly requestId: string | null
    }
  | { readonly is: 'throttled'; readonly retryAfterMs: number | null; readonly requestId: string | null }
  | { readonly is: 'unauthorised'; readonly requestId: string | null }
  /** A 4xx with Seam's own error body: proof that nothing was made. */
  | {
      readonly is: 'refused'
      readonly status: number
      readonly code: string
      readonly message: string
      readonly requestId: string | null
      /** Seam refused because of the label key, which its create schema does not list. */
      readonly becauseOfLabel: boolean
    }

export type Outcome<T> =
  | { readonly is: 'accepted'; readonly value: T; readonly requestId: string | null }
  | Failure

/** A credential to create, complete and resolved: exactly one of join, override, auto-join. */
export type CredentialRequest = {
  readonly systemId: SystemId
  readonly owner: Holder
  readonly access: Access
  /** Needed for phone keys, left out for cards (Seam's Visionline guides). */
  readonly credentialManagerId: SystemId | null
  readonly entranceIds: readonly EntranceId[]
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly format: CardFormat
  readonly shape:
    | { readonly is: 'join'; readonly credentialIds: readonly CredentialId[] }
    | { readonly is: 'override' }
    | { readonly is: 'autoJoin' }
  readonly label: string | null
}

export type HolderRequest = {
  readonly key: string
  readonly systemId: SystemId
  readonly fullName: string
  readonly email: string | null
  readonly phone: string | null
}

/** JSON as it goes over the wire. */
export type JsonValue = Attempt['request']
export type WireBody = { [key: string]: JsonValue }

export type SystemHealth = {
  readonly system: VisionlineSystem
  /** Seam's own error codes for the chain, for example `seam_bridge_disconnected`. */
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

/** Something that happened to a key or a door of the property. Unknown types are data. */
export type PropertyEvent = {
  readonly id: string
  readonly type: string
  readonly at: Instant
  readonly credentialId: CredentialId | null
}

/** A card encoder. Seam does not say whether one is switched on: that shows when it is asked to do something. */
export type Encoder = { readonly id: string; readonly name: string; readonly errors: readonly string[] }

/** A link for one person's phones; its address comes from `linkUrl` alone. */
export type InstantKey = {
  readonly id: InstantKeyId
  readonly createdAt: Instant | null
  readonly expiresAt: Instant | null
}

export type Phone = { readonly name: string | null; readonly addedAt: Instant | null }

/**
 * Seam, seen from the hotel. Every method may wait for the network and none throws for what the network does.
 * Reads may be repeated by the client below; `createCredential`, `createHolder`, `deleteCredential`, `makeLink` and
 * `deleteLink` reach the wire at most once per call.
 */
export type AccessGateway = {
  readonly workspace: () => Promise<Outcome<Workspace>>
  readonly visionlineSystems: () => Promise<Outcome<readonly VisionlineSystem[]>>
  readonly health: (systemId: SystemId) => Promise<Outcome<SystemHealth>>
  readonly credentialManagers: (
    systemId: SystemId,
  ) => Promise<Outcome<readonly { readonly id: SystemId; readonly name: string }[]>>
  /** All pages. */
  readonly doors: (systemId: SystemId) => Promise<Outcome<readonly Door[]>>
  /** All pages; `holder` is null, names come with `guests`. */
  readonly keysOfProperty: (systemId: SystemId) => Promise<Outcome<readonly Key[]>>
  /** `list_credentials_with_access`; `validOnly` adds `include_if: ["visionline_metadata.is_valid"]`. */
  readonly keysOfDoor: (
    entranceId: EntranceId,
    options: { readonly validOnly: boolean },
  ) => Promise<Outcome<readonly Key[]>>
  readonly guests: (systemId: SystemId) => Promise<Outcome<readonly Guest[]>>
  /** The identity with our own key; null when there is none. */
  readonly holderByKey: (key: string, systemId: SystemId) => Promise<Outcome<Holder | null>>
  readonly createHolder: (request: HolderRequest) => Promise<Outcome<Holder>>
  /** All pages of one holder's credentials, phone copies included. */
  readonly keysOfHolder: (holder: Holder, systemId: SystemId) => Promise<Outcome<readonly Key[]>>
  readonly key: (credentialId: CredentialId) => Promise<Outcome<Key>>
  /** Whether any phone of this person is ready for keys (`has_active_endpoint`). */
  readonly hasReadyPhone: (userIdentityId: UserIdentityId) => Promise<Outcome<boolean>>
  /** The name of the phone a phone copy is on; null when Seam does not say. */
  readonly phoneOfKey: (credentialId: CredentialId) => Promise<Outcome<string | null>>
  /** All phones of this person, by what Seam calls them. */
  readonly phonesOf: (userIdentityId: UserIdentityId) => Promise<Outcome<readonly Phone[]>>
  /** Generates an instant key: a link that brings this person's phone keys to a phone. */
  readonly makeLink: (request: {
    readonly userIdentityId: UserIdentityId
    readonly maxUses: number
  }) => Promise<Outcome<InstantKey>>
  /** Every link of this person. Seam hands the list out whole. */
  readonly linksOf: (userIdentityId: UserIdentityId) => Promise<Outcome<readonly InstantKey[]>>
  /** The address of a link: a secret, for whoever looks at it now. */
  readonly linkUrl: (id: InstantKeyId) => Promise<Outcome<string>>
  readonly deleteLink: (id: InstantKeyId) => Promise<Outcome<null>>
  /** Changes to keys and doors since a moment; no order is promised, and an event may come twice. */
  readonly events: (systemId: SystemId, since: Instant) => Promise<Outcome<readonly PropertyEvent[]>>
  /** All pages. */
  readonly encoders: (systemId: SystemId) => Promise<Outcome<readonly Encoder[]>>
  readonly createCredential: (request: CredentialRequest) => Promise<Outcome<Key>>
  readonly deleteCredential: (credentialId: CredentialId) => Promise<Outcome<null>>
  /** The body `createCredential` would send, checked against the closed schema; throws when it does not fit (a bug). */
  readonly wireBody: (request: CredentialRequest) => WireBody
}

export type SeamAccount = {
  readonly apiKey: string
  readonly endpoint: string
  /** The property the key was kept for; absent for a key that this process was given. */
  readonly systemId?: SystemId | undefined
}

/** Opens Seam for a key. A key of the wrong form is a Problem before anything is sent. */
export type OpenGateway = (account: SeamAccount) => Result<AccessGateway, Problem>
