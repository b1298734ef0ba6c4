import { JobId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import { ok } from '#shared/result.ts'
import { ListOptions } from '#shared/rooming-list.ts'
import type { Handlers } from '#shared/rpc.ts'
import { askingPlan, rememberedPlan } from '#test/support/asking-list.ts'
import { aBatch, aPlan, aProgress, aRow, aWrongRow, batchId } from '#test/support/fake-groups.ts'
import { aJob, roomId } from '#test/support/fake-hotel.ts'

const guests = [
  'Aino Virtanen',
  'Mikko Korhonen',
  'Liisa Mäkinen',
  'Juhani Nieminen',
  'Helmi Laine',
  'Eero Heikkinen',
]

const rows = guests.map((guest, index) => {
  const room = String(201 + index)
  return aRow(index + 2, { room, entranceId: roomId(room), guests: [guest], cells: [room, guest] })
})

const job = (index: number, part: Partial<Job>): Job => {
  const { intent, ...rest } = aJob(part)
  const room = String(201 + index)
  return {
    ...rest,
    id: JobId.parse(`group-${index}`),
    seq: 100 + index,
    batchId,
    intent: {
      ...intent,
      rooms: [{ entranceId: roomId(room), name: room }],
      guest: { is: 'new', fullName: guests[index % guests.length] ?? '', email: null, phone: null },
    },
  }
}

const waits = { state: 'queued', proof: 'none', finishedAt: null, credentialId: null } as const
const jobs = [
  job(0, { state: 'needsAttention', proof: 'none', problem: { kind: 'held', rooms: ['201'] } }),
  job(1, { proof: 'confirmed' }),
  job(2, { proof: 'accepted' }),
  job(3, { ...waits, state: 'running' }),
  job(4, waits),
  job(5, waits),
]

const packets = guests.map((guest, index) => ({
  number: index + 1,
  code: `BCDFGHJKLNP${'RSTVWX'.charAt(index)}`,
  room: String(201 + index),
  guests: [guest],
  keys: 1,
  rows: [index + 2],
  credentialIds: [],
}))

/** A coach whose list needs five answers; each of them is heeded. */
export const askingHandlers: Partial<Handlers> = {
  'groups.plan': async ({ options }) => ok(askingPlan(ListOptions.parse(options))),
  'groups.list': async () => ok({ batches: [] }),
}

/** A list whose columns were chosen for the last one with the same headings. */
export const rememberedHandlers: Partial<Handlers> = {
  ...askingHandlers,
  'groups.plan': async ({ options }) => ok(rememberedPlan(ListOptions.parse(options))),
}

/** A coach of six: one row to put right, one first key that waits for a decision. */
export const groupHandlers: Partial<Handlers> = {
  'groups.plan': async () => ok(aPlan([...rows, aWrongRow(8)])),
  'groups.list': async () => {
    const { batch, summary } = aProgress(jobs, aBatch())
    return ok({ batches: [{ batch, summary }] })
  },
  'groups.progress': async () => ok(aProgress(jobs)),
  'groups.packets': async () => ok({ name: 'Coach Helsinki', packets, open: [] }),
}
