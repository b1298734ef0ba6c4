import { startTrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import type { TrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import type { CredentialRecord } from '#adapters/sandbox/records.ts'
import type { KeyCreated } from '#adapters/sandbox/record-book.ts'

/** Which key of a holder: the sync parent, the plastic card, or the copy on a phone of that name. */
export type KeyName = 'phone key' | 'card' | { readonly onPhone: string }

/** What the server did with one request for a key: everything that decides whose key still works. */
export type MadeKey = Pick<
  KeyCreated,
  'holder' | 'accessMethod' | 'shape' | 'rooms' | 'commonDoors' | 'joinedIds'
>

/** The hotel of a spec, read from the server's own side: its record is the judge of what a person did. */
export type Hotel = TrainingProperty & {
  readonly keyId: (holder: string, name: KeyName) => string
  /** Every key made through the API so far. */
  readonly made: () => readonly MadeKey[]
  /** Keys of anybody that stopped working since the start: by an override, or deleted through the API. */
  readonly stopped: () => readonly string[]
}

export const openHotel = async (): Promise<Hotel> => {
  const property = await startTrainingProperty({ syncDelayMs: 0 })
  const { control, world } = property
  return {
    ...property,
    keyId: (holder, name) => {
      const key = [...world.credentials.values()].find(
        (candidate) =>
          world.users.get(candidate.userId ?? '')?.fullName === holder && isNamed(candidate, name, property),
      )
      if (key === undefined) throw new Error(`${holder} has no such key: ${JSON.stringify(name)}`)
      return key.id
    },
    made: () =>
      control.keysCreated().map(({ holder, accessMethod, shape, rooms, commonDoors, joinedIds }) => ({
        holder,
        accessMethod,
        shape,
        rooms,
        commonDoors,
        joinedIds: joinedIds.toSorted(),
      })),
    stopped: () =>
      control
        .record()
        .flatMap((entry) => entry.changes)
        .flatMap((change) => {
          if (change.what === 'keyInvalidated') return [change.credentialId]
          return change.what === 'keyDeleted' ? change.credentialIds : []
        }),
  }
}

const isNamed = (key: CredentialRecord, name: KeyName, { world }: TrainingProperty): boolean => {
  if (name === 'phone key') return key.isSyncParent
  if (name === 'card') return key.accessMethod === 'card'
  return world.phones.get(key.phoneId ?? '')?.name === name.onPhone
}

/** A joiner as it should be on the server's record: a phone key for one room and nothing else, unless said. */
export const joiner = (key: Partial<MadeKey> & Pick<MadeKey, 'holder' | 'rooms' | 'joinedIds'>): MadeKey => ({
  accessMethod: 'mobile_key',
  shape: 'join',
  commonDoors: [],
  ...key,
  joinedIds: key.joinedIds.toSorted(),
})
