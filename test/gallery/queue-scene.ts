import { JobId } from '#shared/ids.ts'
import { addMs } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { ok } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import { aJob, aStatus, fakeHotel, hotelNow, roomId } from '#test/support/fake-hotel.ts'
import type { FakeHotel } from '#test/support/fake-hotel.ts'

const minutesAgo = (count: number) => addMs(hotelNow, -count * 60_000)
const names = [
  'Ana Silva',
  'J\u00f6rg M\u00fcller',
  'In\u00eas Carvalho',
  'Kaito Tanaka',
  'Marie Dubois',
  'Peter Nov\u00e1k',
]

const keyFor = (seq: number, room: string, part: Partial<Job>, access: 'mobile' | 'card' = 'mobile'): Job => {
  const job = aJob({ id: JobId.parse(`queue-${seq}`), seq, createdAt: minutesAgo(600 - seq), ...part })
  const guest = { is: 'new', fullName: names[seq % names.length] ?? '', email: null, phone: null } as const
  const rooms = [{ entranceId: roomId(room), name: room }]
  return { ...job, intent: { ...job.intent, rooms, guest, access }, finishedAt: minutesAgo(599 - seq) }
}
const ready = Array.from({ length: 140 }, (_, index) =>
  keyFor(20 + index, String(101 + (index % 20) + 100 * (index % 6)), { proof: 'confirmed' }),
)
const jobs: readonly Job[] = [
  keyFor(1, '412', {
    state: 'needsAttention',
    proof: 'none',
    problem: { kind: 'outcomeUnknown', shape: 'join', sentAt: minutesAgo(14), sends: 1 },
  }),
  keyFor(2, '503', { proof: 'confirmed' }, 'card'),
  keyFor(3, '214', { state: 'running', proof: 'none' }),
  keyFor(4, '606', { state: 'queued', proof: 'none', attempts: 0 }),
  keyFor(5, '301', { proof: 'accepted' }),
  ...ready,
  keyFor(170, '205', { proof: 'confirmed', revokedAt: minutesAgo(3) }),
  keyFor(171, '207', { state: 'cancelled', proof: 'none' }),
]

/** A long shift: two keys that need somebody, three on their way, a hundred and forty that are ready. */
export const busyQueue = fakeHotel({
  jobs,
  status: aStatus({
    queue: { queued: 1, running: 1, uncertain: 0, needsAttention: 1, issued: 142, cancelled: 1 },
  }),
})

export const storyOf = ({ snapshot }: FakeHotel): Partial<Handlers> => ({
  'queue.story': async ({ jobId }) => {
    const job = snapshot.jobs.find(({ id }) => id === jobId) ?? aJob()
    return ok({ job, attempts: [] })
  },
})
