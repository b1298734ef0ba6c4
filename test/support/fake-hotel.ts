import type { Snapshot } from '#shared/contract.ts'
import { AcsUserId, CredentialId, EntranceId, JobId, SystemId } from '#shared/ids.ts'
import { addMs, Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import type { Door, Guest } from '#shared/property.ts'
import type { RoomTile } from '#shared/room.ts'
import { defaultSettings } from '#shared/session.ts'
import type { SessionStatus } from '#shared/session.ts'

/** A hotel as a window sees it, the same every time: Monday evening in Lisbon, Ana Silva in 412. */
export type FakeHotel = {
  readonly snapshot: Snapshot
  readonly keys: Readonly<Record<string, readonly KeyOnDoor[]>>
}

const hour = 3_600_000
export const hotelNow = Instant.parse('2026-11-23T19:52:07.000Z')
const thursday = Instant.parse('2026-11-26T11:00:00.000Z')
const sunday = Instant.parse('2026-11-22T15:00:00.000Z')
const tonight = Instant.parse('2026-11-23T22:30:00.000Z')

export const roomId = (name: string) => EntranceId.parse(`door-${name}`)
export const keyId = (name: string) => CredentialId.parse(`key-${name}`)

/** A valid guest key; name what differs. */
export const aKey = (part: Partial<KeyOnDoor> = {}): KeyOnDoor => ({
  credentialId: keyId('ana-phone'),
  kind: 'syncParent',
  holder: 'Ana Silva',
  acsUserId: AcsUserId.parse('user-ana'),
  userIdentityId: null,
  name: 'Ana Silva',
  cardNumber: null,
  startsAt: Instant.parse('2026-11-22T15:00:00.000Z'),
  endsAt: thursday,
  createdAt: Instant.parse('2026-11-22T15:02:00.000Z'),
  parentId: null,
  encoded: null,
  confirmed: true,
  isValid: true,
  isStaff: false,
  guestEntranceIds: [roomId('412')],
  commonEntranceIds: [],
  joinedTo: [],
  warnings: [],
  errors: [],
  joinable: true,
  reason: null,
  ...part,
})

const card = (id: string, cardNumber: string, part: Partial<KeyOnDoor> = {}) =>
  aKey({ credentialId: keyId(id), kind: 'card', cardNumber, encoded: true, ...part })

const keysOf412: readonly KeyOnDoor[] = [
  aKey(),
  ...['iPhone of Ana', 'Pixel 9'].map((name, index) =>
    aKey({ credentialId: keyId(`ana-copy-${index}`), kind: 'phoneCopy', name, parentId: keyId('ana-phone') }),
  ),
  card('ana-card', '5002'),
  card('costa-card', '4871', { holder: 'B. Costa', joinable: false, isValid: false, reason: 'notValid' }),
]

const names = ['Ana Silva', 'Jörg Müller', 'Inês Carvalho', 'Kaito Tanaka', 'Marie Dubois', 'Peter Novák']
const spread = (seed: number) => Math.abs(Math.sin(seed * 127.1) * 43758.5453) % 1

const tileOf = (name: string, floor: string, seed: number): RoomTile => {
  const luck = spread(seed)
  const occupancy = luck < 0.36 ? 'vacant' : luck < 0.4 ? 'unknown' : 'occupied'
  const isTaken = occupancy !== 'vacant'
  const phoneKeys = isTaken ? Math.floor(spread(seed + 0.3) * 3) : 0
  return {
    entranceId: roomId(name),
    name,
    floor,
    occupancy,
    phoneKeys,
    cardKeys: isTaken ? (phoneKeys === 0 ? 1 : Math.floor(spread(seed + 0.7) * 2)) : 0,
    holders: isTaken ? [names[Math.floor(spread(seed + 0.1) * names.length)] ?? 'Ana Silva'] : [],
    expiresAt: isTaken ? (luck > 0.88 ? tonight : thursday) : null,
    // Some guests of today have not come yet.
    stayFrom: isTaken ? (luck < 0.88 && spread(seed + 0.5) > 0.94 ? tonight : sunday) : null,
    stayUntil: isTaken ? (luck > 0.88 ? tonight : thursday) : null,
    nextFrom: null,
    pendingJobs: luck > 0.94 ? 2 : 0,
    needsPerson: 0,
  }
}

/** `floors` of `perFloor` rooms, 101 to 620 when nothing is said. */
export const tilesOf = (floors: number, perFloor: number): readonly RoomTile[] =>
  Array.from({ length: floors }, (_, floor) =>
    Array.from({ length: perFloor }, (_, room) => {
      const name = `${floor + 1}${String(room + 1).padStart(perFloor > 99 ? 3 : 2, '0')}`
      return tileOf(name, String(floor + 1), (floor + 1) * 100 + room)
    }),
  ).flat()

const room412: Partial<RoomTile> = {
  occupancy: 'occupied',
  phoneKeys: 2,
  cardKeys: 1,
  holders: ['Ana Silva'],
  expiresAt: thursday,
  stayFrom: sunday,
  stayUntil: thursday,
  pendingJobs: 0,
}

/** A job that is issued; name what differs. */
export const aJob = (part: Partial<Job> = {}): Job => ({
  id: JobId.parse('job-1'),
  seq: 1,
  state: 'issued',
  intent: {
    systemId: SystemId.parse('system-1'),
    timeZone: 'Europe/Lisbon',
    siteName: 'Hotel Meridian',
    credentialManagerId: null,
    rooms: [{ entranceId: roomId('412'), name: '412' }],
    doors: [],
    guest: { is: 'new', fullName: 'Rui Silva', email: null, phone: null },
    stay: { startsAt: hotelNow, endsAt: thursday },
    access: 'mobile',
    shape: {
      is: 'join',
      targets: [
        {
          is: 'key',
          key: {
            credentialId: keyId('ana-phone'),
            holder: 'Ana Silva',
            kind: 'syncParent',
            cardNumber: null,
            endsAt: thursday,
          },
        },
      ],
    },
    label: '412 - Hotel Meridian',
    format: 'rfid48',
    copy: 1,
    encoder: null,
  },
  batchId: null,
  dependsOn: null,
  operator: 'Marta R.',
  holder: null,
  attempts: 1,
  joinedTo: [keyId('ana-phone')],
  credentialId: keyId('rui-phone'),
  requestId: 'req-8a41',
  problem: null,
  blocksRoom: false,
  runAfter: null,
  notAfter: thursday,
  lastSentAt: addMs(hotelNow, -2_000),
  createdAt: addMs(hotelNow, -4_000),
  updatedAt: hotelNow,
  finishedAt: addMs(hotelNow, -1_000),
  proof: 'verified',
  notes: [],
  revokedAt: null,
  ...part,
})

const doors: readonly Door[] = [
  { entranceId: roomId('gym'), name: 'Gym', category: 'common' },
  { entranceId: roomId('pool'), name: 'Pool', category: 'common' },
  { entranceId: roomId('garage'), name: 'Garage', category: 'commonPms' },
  { entranceId: roomId('lift'), name: 'Lift A', category: 'elevator' },
]
const guests: readonly Guest[] = names.map((fullName, index) => ({
  acsUserId: AcsUserId.parse(`user-${index}`),
  userIdentityId: null,
  fullName,
  email: null,
  phone: null,
}))

export const aStatus = (part: Partial<SessionStatus> = {}): SessionStatus => ({
  property: {
    workspace: { id: 'ws-1', name: 'Meridian Group', isSandbox: false },
    system: { id: SystemId.parse('system-1'), name: 'Hotel Meridian', timeZone: 'Europe/Lisbon' },
    credentialManager: null,
    isTraining: false,
  },
  gate: { is: 'open' },
  hops: [
    { name: 'seam', ok: true, detail: null, latencyMs: 84, lastOkAt: hotelNow },
    { name: 'bridge', ok: true, detail: null, latencyMs: null, lastOkAt: hotelNow },
    { name: 'visionline', ok: true, detail: null, latencyMs: null, lastOkAt: hotelNow },
  ],
  queue: { queued: 0, running: 0, uncertain: 0, needsAttention: 0, issued: 0, cancelled: 0 },
  vault: { is: 'keychain', backend: 'Secret Service', hasKey: true },
  operator: 'Marta R.',
  copyReadAt: addMs(hotelNow, -hour),
  syncing: false,
  ...part,
})

/** The hotel; name what differs in its first picture. */
export const fakeHotel = (part: Partial<Snapshot> = {}): FakeHotel => ({
  snapshot: {
    revision: 7,
    now: hotelNow,
    status: aStatus(),
    settings: { ...defaultSettings, language: 'en', theme: 'light' },
    tiles: tilesOf(6, 20).map((tile) => (tile.name === '412' ? { ...tile, ...room412 } : tile)),
    doors,
    guests,
    jobs: [],
    watch: { version: 0, beforeStay: 0, soon: 0, drifts: 0 },
    ...part,
  },
  keys: { [roomId('412')]: keysOf412 },
})
