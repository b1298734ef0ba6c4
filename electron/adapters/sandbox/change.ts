/** How a new key treats the keys already on its doors. `plain`: staff keys and keys of common doors only. */
export type KeyShape = 'join' | 'override' | 'autoJoin' | 'plain'

/** One applied change of the hotel, as outside checks read it. */
export type Change =
  | {
      readonly what: 'keyCreated'
      readonly credentialId: string
      readonly userId: string | null
      readonly holder: string | null
      readonly accessMethod: 'card' | 'mobile_key'
      readonly shape: KeyShape
      readonly rooms: readonly string[]
      readonly commonDoors: readonly string[]
      readonly startsAt: string | null
      readonly endsAt: string | null
      readonly label: string | null
      readonly joinedIds: readonly string[]
      /** Keys of other people that this one put out of use. */
      readonly invalidatedIds: readonly string[]
      /** The holder's own earlier phone keys, and their copies, that this one took the place of. */
      readonly replacedIds: readonly string[]
      readonly phoneCopyIds: readonly string[]
    }
  | { readonly what: 'keyDeleted'; readonly credentialIds: readonly string[] }
  | { readonly what: 'keyInvalidated'; readonly credentialId: string; readonly reason: string }
  | { readonly what: 'keyEncoded'; readonly credentialId: string; readonly cardNumber: string }
  | { readonly what: 'keyChanged'; readonly credentialId: string }
  | { readonly what: 'userCreated' | 'userChanged' | 'userDeleted'; readonly userId: string }
  | {
      readonly what: 'identityCreated' | 'identityChanged' | 'identityDeleted'
      readonly identityId: string
    }
  | {
      readonly what: 'linkMade' | 'linkOpened' | 'linkDeleted'
      readonly instantKeyId: string
      readonly identityId: string
    }
  | { readonly what: 'phoneAdded' | 'phoneDeactivated'; readonly phoneId: string }
  | { readonly what: 'switched'; readonly settings: Readonly<Record<string, unknown>> }
