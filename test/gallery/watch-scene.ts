import { AcsUserId, JobId } from '#shared/ids.ts'
import { addMs } from '#shared/instant.ts'
import { keyRef } from '#shared/key.ts'
import type { Health } from '#shared/health.ts'
import { ok } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import type { Drift } from '#shared/watch.ts'
import { aJob, aKey, aStatus, fakeHotel, hotelNow, keyId, roomId } from '#test/support/fake-hotel.ts'

const hours = (count: number) => addMs(hotelNow, count * 3_600_000)
const { intent } = aJob()
const ana = keyRef(aKey({ endsAt: hours(16) }))
const kaito = keyRef(
  aKey({ credentialId: keyId('kaito-card'), kind: 'card', holder: 'Kaito Tanaka', endsAt: hours(3) }),
)

const drift = (id: string, room: string, part: Partial<Drift>): Drift => ({
  id,
  jobId: JobId.parse(`job-${id}`),
  credentialId: keyId(id),
  what: { is: 'deleted' },
  noticedAt: hours(-2),
  happenedAt: null,
  knownSince: null,
  knownBy: null,
  rooms: [{ entranceId: roomId(room), name: room }],
  guest: 'Rui Silva',
  acsUserId: null,
  access: 'mobile',
  until: intent.stay.endsAt,
  ...part,
})

/** Two keys that somebody else ended or changed, one that ends before its stay, one that ends tonight. */
export const watchHotel = fakeHotel({ watch: { version: 1, beforeStay: 1, soon: 1, drifts: 2 } })

export const watchHandlers: Partial<Handlers> = {
  'watch.list': async () =>
    ok({
      drifts: [
        drift('a', '503', { what: { is: 'overridden' }, happenedAt: hours(-1), guest: 'Jörg Müller' }),
        drift('b', '412', {
          what: {
            is: 'changed',
            changes: [{ part: 'endsAt', asked: intent.stay.endsAt, now: hours(14) }],
          },
        }),
      ],
      beforeStay: [
        {
          entranceId: roomId('412'),
          room: '412',
          keys: [
            {
              key: ana,
              acsUserId: AcsUserId.parse('user-ana'),
              access: 'mobile',
              endsAt: hours(16),
              why: 'otherKey',
              longer: 'Rui Silva',
              until: intent.stay.endsAt,
            },
          ],
        },
      ],
      soon: [
        {
          entranceId: roomId('602'),
          room: '602',
          keys: [
            {
              key: kaito,
              acsUserId: null,
              access: 'card',
              endsAt: hours(3),
              why: 'soon',
              longer: null,
              until: hours(27),
            },
          ],
        },
      ],
      known: [drift('c', '307', { knownSince: hours(-5), knownBy: 'Marta R.', noticedAt: hours(-6) })],
      readAt: hours(-1),
    }),
}

/** Nothing to look at: two rooms leave as planned. */
export const quietWatchHotel = fakeHotel({ watch: { version: 1, beforeStay: 0, soon: 2, drifts: 0 } })

const leaving = (room: string, holder: string | null) => ({
  entranceId: roomId(room),
  room,
  keys: [
    {
      key: keyRef(aKey({ credentialId: keyId(room), holder, endsAt: hours(15) })),
      acsUserId: null,
      access: 'mobile' as const,
      endsAt: hours(15),
      why: 'soon' as const,
      longer: null,
      until: hours(39),
    },
  ],
})

export const quietWatchHandlers: Partial<Handlers> = {
  'watch.list': async () =>
    ok({
      drifts: [],
      beforeStay: [],
      soon: [leaving('204', 'Marie Dubois'), leaving('305', 'Kaito Tanaka'), leaving('310', null)],
      known: [],
      readAt: hours(-1),
    }),
}

const { hops, queue } = aStatus()
const waiting = { ...queue, queued: 3 }

/** The Visionline server is away; everything before it answers. */
export const ailingHotel = fakeHotel({
  status: aStatus({
    gate: {
      is: 'propertyDown',
      since: hours(-1),
      hop: 'visionline',
      code: 'visionline_server_unreachable',
      probeAt: hours(1),
      failures: 3,
    },
    hops: hops.map((hop) => (hop.name === 'visionline' ? { ...hop, ok: false, lastOkAt: hours(-1) } : hop)),
  }),
})

/** Seam answers and refuses the API key; three keys wait. */
export const refusedHotel = fakeHotel({
  status: aStatus({
    gate: { is: 'unauthorised', since: hours(-1) },
    queue: waiting,
    hops: hops.map((hop) =>
      hop.name === 'seam'
        ? { ...hop, detail: 'unauthorised', latencyMs: 90 }
        : { ...hop, ok: null, lastOkAt: hours(-1) },
    ),
  }),
})

export const awayHotel = fakeHotel({
  status: aStatus({
    gate: { is: 'offline', since: hours(-2), failures: 9, probeAt: hours(1), detail: 'ECONNREFUSED' },
    queue: waiting,
    hops: hops.map((hop) => ({ ...hop, ok: hop.name === 'seam' ? false : null, lastOkAt: hours(-2) })),
  }),
})

const measured: Health = {
  seam: { p50: 84, p95: 210, samples: 120 },
  confirmed: { p50: 2_400, p95: 6_100, samples: 18 },
  unanswered: 0,
  encoders: [
    { id: 'encoder-1', name: 'Desk 1', errors: [] },
    { id: 'encoder-2', name: 'Desk 2', errors: [] },
  ],
  encodersReadAt: hotelNow,
  errors: [],
  warnings: [],
  network: {
    proxy: null,
    source: 'none',
    issuer: 'Google Trust Services',
    systemCertificates: 'loaded',
    authorityFile: 'none',
    ignoresUnsafeVariable: false,
    problem: null,
  },
}
const healthOf = (part: Partial<Health>): Partial<Handlers> => ({
  'health.read': async () => ok({ ...measured, ...part }),
})
export const wellHandlers = healthOf({})
export const slowHandlers = healthOf({ seam: { p50: 2_700, p95: 9_400, samples: 34 } })

export const healthHandlers: Partial<Handlers> = {
  'health.read': async () =>
    ok({
      seam: { p50: 84, p95: 210, samples: 120 },
      confirmed: { p50: 2_400, p95: 6_100, samples: 18 },
      unanswered: 2,
      encoders: [
        { id: 'encoder-1', name: 'Desk 1', errors: [] },
        { id: 'encoder-2', name: 'Desk 2', errors: ['acs_encoder_removed'] },
      ],
      encodersReadAt: hours(-1),
      errors: ['visionline_server_unreachable'],
      warnings: [],
      network: {
        proxy: 'proxy.hotel.test:3128',
        source: 'system',
        issuer: 'Hotel Inspection CA (Grand Hotel)',
        systemCertificates: 'loaded',
        authorityFile: 'none',
        ignoresUnsafeVariable: false,
        problem: null,
      },
    }),
}
