import type { NewJob } from '#core/ports/stores.ts'
import { AcsUserId, CredentialId, EntranceId, JobId, SystemId } from '#shared/ids.ts'
import { Instant } from '#shared/instant.ts'
import { Attempt, Intent, Job } from '#shared/job.ts'
import { isFinal } from '#shared/job-states.ts'
import { Key } from '#shared/key.ts'
import { Door, Guest } from '#shared/property.ts'

/** `at('15:00')` is that time on the day all builders use; a full instant stays as it is. */
export const at = (time: string): Instant =>
  Instant.parse(/^\d\d:\d\d$/.test(time) ? `2026-12-01T${time}:00.000Z` : time)

export const jobId = (id: string): JobId => JobId.parse(id)
export const entranceId = (room: string): EntranceId => EntranceId.parse(`entrance-${room}`)
export const credentialId = (id: string): CredentialId => CredentialId.parse(id)

/** A phone key for room 412 that joins one key; `rooms` are room names. */
export const intent = ({ rooms = ['412'], ...rest }: Partial<Omit<Intent, 'rooms'>> & Rooms = {}): Intent =>
  Intent.parse({
    systemId: SystemId.parse('system-1'),
    timeZone: 'Europe/Lisbon',
    siteName: 'Hotel Joinery',
    credentialManagerId: SystemId.parse('manager-1'),
    rooms: rooms.map((name) => ({ entranceId: entranceId(name), name })),
    doors: [],
    guest: { is: 'new', fullName: 'Ada Lovelace', email: 'ada@example.com', phone: null },
    stay: { startsAt: at('15:00'), endsAt: at('2026-12-03T11:00:00.000Z') },
    access: 'mobile',
    shape: {
      is: 'join',
      targets: [
        {
          is: 'key',
          key: {
            credentialId: 'parent-1',
            holder: 'Byron',
            kind: 'syncParent',
            cardNumber: null,
            endsAt: null,
          },
        },
      ],
    },
    label: '412 - Hotel Joinery',
    format: 'rfid48',
    copy: 1,
    encoder: null,
    ...rest,
  })

/** A job as it is handed to the store; its intent key is its own unless given. */
export const newJob = ({
  id,
  rooms = ['412'],
  ...rest
}: Partial<Omit<NewJob, 'id'>> & Id & Rooms): NewJob => ({
  id: jobId(id),
  intentKey: `intent of ${id}`,
  intent: intent({ rooms }),
  batchId: null,
  dependsOn: null,
  operator: 'Front desk',
  notAfter: at('23:00'),
  createdAt: at('12:00'),
  problem: null,
  ...rest,
})

/** A stored job whose times and ids fit its state: an issued one has a key, one that was sent has an attempt. */
export const job = ({
  id = 'job-1',
  rooms = ['412'],
  ...rest
}: Partial<Omit<Job, 'id'>> & Partial<Id> & Rooms = {}): Job => {
  const state = rest.state ?? 'queued'
  const wasSent = state === 'issued' || state === 'uncertain'
  return Job.parse({
    id,
    seq: 1,
    state,
    intent: intent({ rooms }),
    batchId: null,
    dependsOn: null,
    operator: 'Front desk',
    holder: wasSent ? { userIdentityId: 'identity-1', acsUserId: 'user-1' } : null,
    attempts: wasSent ? 1 : 0,
    joinedTo: wasSent ? ['parent-1'] : [],
    credentialId: state === 'issued' ? 'credential-1' : null,
    requestId: state === 'issued' ? 'request-1' : null,
    problem: state === 'needsAttention' ? { kind: 'held', rooms } : null,
    blocksRoom: false,
    runAfter: null,
    notAfter: at('23:00'),
    lastSentAt: wasSent ? at('12:01') : null,
    createdAt: at('12:00'),
    updatedAt: at('12:01'),
    finishedAt: isFinal(state) ? at('12:01') : null,
    proof: state === 'issued' ? 'accepted' : 'none',
    notes: [],
    revokedAt: null,
    ...rest,
  })
}

/** An attempt on its way. */
export const attempt = (rest: Partial<Attempt> = {}): Attempt =>
  Attempt.parse({
    n: 1,
    outcome: 'sending',
    startedAt: at('12:01'),
    finishedAt: null,
    request: { joiner_acs_credential_ids: ['parent-1'] },
    status: null,
    code: null,
    message: null,
    requestId: null,
    ...rest,
  })

/** A valid sync parent on room 412; `rooms` are room names. */
export const key = ({
  id = 'parent-1',
  rooms = ['412'],
  ...rest
}: Partial<Key> & Partial<Id> & Rooms = {}): Key =>
  Key.parse({
    credentialId: id,
    kind: 'syncParent',
    holder: 'Byron',
    acsUserId: 'user-9',
    userIdentityId: 'identity-9',
    name: 'Phone key',
    cardNumber: null,
    startsAt: at('10:00'),
    endsAt: at('2026-12-03T11:00:00.000Z'),
    createdAt: at('10:00'),
    parentId: null,
    encoded: null,
    confirmed: true,
    isValid: true,
    isStaff: false,
    guestEntranceIds: rooms.map(entranceId),
    commonEntranceIds: [],
    joinedTo: [],
    warnings: [],
    errors: [],
    ...rest,
  })

export const door = (name = '412', category: Door['category'] = 'guest'): Door =>
  Door.parse({ entranceId: entranceId(name), name, category })

export const guest = (fullName = 'Ada Lovelace', rest: Partial<Guest> = {}): Guest =>
  Guest.parse({
    acsUserId: AcsUserId.parse(`user of ${fullName}`),
    userIdentityId: null,
    fullName,
    email: null,
    phone: null,
    ...rest,
  })

type Id = { readonly id: string }
type Rooms = { readonly rooms?: readonly string[] }
