import type {
  AttemptRecord,
  CredentialRecord,
  EncoderRecord,
  EntranceRecord,
  EventRecord,
  HotelRecord,
  IdentityRecord,
  InstantKeyRecord,
  PhoneRecord,
  UserRecord,
} from './records.ts'
import type { Change } from './change.ts'
import { stableId } from './seeded.ts'

/** Behaviour that tests and trainers may turn on and off while the hotel runs. */
export type Switches = {
  /** The label is not in Seam's published schema; false makes create refuse it as `invalid_input`. */
  labelAccepted: boolean
  bridgeDown: boolean
  keyRevoked: boolean
  /** Answers carry fields and enum values this product has never heard of. */
  futureApi: boolean
  /** Every page carries the same cursor, as a broken server would. */
  repeatCursor: boolean
  /** Whether a key past its end also reports `is_valid: false`. */
  expiryInvalidates: boolean
  /** Milliseconds until a new key reports that Visionline has it. */
  syncDelayMs: number
  /** How often an encode or scan answers `pending` before it is settled. */
  attemptPolls: number
  /** False: the site has no licence for links to phone keys. */
  instantKeysLicensed: boolean
  /** Milliseconds after which a guest opens a new link without being told to; null for never. */
  guestOpensAfterMs: number | null
}

/** Ids that never change for a seed: the workspace, its two systems and their accounts. */
export type HotelIds = {
  readonly workspaceId: string
  readonly systemId: string
  readonly managerId: string
  readonly accountId: string
  readonly managerAccountId: string
}

/** The hotel as Visionline and Seam know it, with the few verbs every change goes through. */
export type World = {
  readonly hotel: HotelRecord
  readonly ids: HotelIds
  readonly entrances: Map<string, EntranceRecord>
  readonly encoders: Map<string, EncoderRecord>
  readonly users: Map<string, UserRecord>
  readonly identities: Map<string, IdentityRecord>
  readonly phones: Map<string, PhoneRecord>
  readonly instantKeys: Map<string, InstantKeyRecord>
  readonly credentials: Map<string, CredentialRecord>
  readonly attempts: Map<string, AttemptRecord>
  readonly events: EventRecord[]
  /** Outcomes ordered by the simulate routes, by encoder and action; the next attempt uses one up. */
  readonly orders: Map<string, NonNullable<AttemptRecord['ordered']>>
  readonly counters: { created: number; cardNumber: number }
  readonly switches: Switches
  readonly now: () => number
  /** A fresh id; the sequence is part of the state, so it never repeats after a restart. */
  readonly newId: () => string
  /** Appends to Seam's event list. A time in the future hides the event until then. */
  readonly emit: (type: string, subject: Record<string, string>, at?: number) => void
  /** Notes one applied change for the outside record. */
  readonly note: (change: Change) => void
  /** Hands over and forgets the changes noted since the last call. */
  readonly takeChanges: () => Change[]
}

/** An empty hotel: walls, but no doors, guests or keys yet. */
export const createWorld = (hotel: HotelRecord, now: () => number): World => {
  const counters = { created: 0, cardNumber: 5100 }
  const events: EventRecord[] = []
  let changes: Change[] = []

  const newId = (): string => {
    counters.created += 1
    return stableId(hotel.seed, `created:${counters.created}`)
  }

  return {
    hotel,
    ids: hotelIds(hotel.seed),
    entrances: new Map(),
    encoders: new Map(),
    users: new Map(),
    identities: new Map(),
    phones: new Map(),
    instantKeys: new Map(),
    credentials: new Map(),
    attempts: new Map(),
    events,
    orders: new Map(),
    counters,
    switches: defaultSwitches(),
    now,
    newId,
    emit: (type, subject, at) => {
      events.push({ id: newId(), type, createdAt: at ?? now(), subject })
    },
    note: (change) => {
      changes.push(change)
    },
    takeChanges: () => {
      const taken = changes
      changes = []
      return taken
    },
  }
}

const hotelIds = (seed: number): HotelIds => ({
  workspaceId: stableId(seed, 'workspace'),
  systemId: stableId(seed, 'visionline system'),
  managerId: stableId(seed, 'credential manager'),
  accountId: stableId(seed, 'visionline account'),
  managerAccountId: stableId(seed, 'credential manager account'),
})

const defaultSwitches = (): Switches => ({
  labelAccepted: true,
  bridgeDown: false,
  keyRevoked: false,
  futureApi: false,
  repeatCursor: false,
  expiryInvalidates: false,
  syncDelayMs: 1500,
  attemptPolls: 2,
  instantKeysLicensed: true,
  guestOpensAfterMs: null,
})
