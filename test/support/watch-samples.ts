import type { z } from 'zod'
import type { contract } from '#shared/contract.ts'

/** A key that ends before its stay, one that ends soon, and one that was changed elsewhere. */
export const sampleWatchList: z.input<(typeof contract)['calls']['watch.list']['output']> = {
  beforeStay: [
    {
      entranceId: 'room-412',
      room: '412',
      keys: [
        {
          key: {
            credentialId: 'key-1',
            holder: 'Ana Lima',
            kind: 'card',
            cardNumber: '5002',
            endsAt: '2026-12-01T11:00:00.000Z',
          },
          acsUserId: 'user-1',
          access: 'card',
          endsAt: '2026-12-01T11:00:00.000Z',
          why: 'otherKey',
          longer: 'Rui Silva',
          until: '2026-12-03T11:00:00.000Z',
        },
      ],
    },
  ],
  soon: [],
  drifts: [
    {
      id: 'job-1 deleted',
      jobId: 'job-1',
      credentialId: 'key-2',
      what: { is: 'deleted' },
      noticedAt: '2026-12-01T10:00:00.000Z',
      happenedAt: null,
      knownSince: null,
      knownBy: null,
      rooms: [{ entranceId: 'room-412', name: '412' }],
      guest: 'Rui Silva',
      acsUserId: null,
      access: 'mobile',
      until: '2026-12-03T11:00:00.000Z',
    },
  ],
  known: [],
  readAt: '2026-12-01T10:00:00.000Z',
}
