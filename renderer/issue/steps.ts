import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'

type Step = {
  readonly name: 'queued' | 'sent' | 'accepted' | 'verified' | 'confirmed' | 'onCard'
  readonly is: 'done' | 'now' | 'later'
  readonly at: Instant | null
}

const proofs = [
  'none',
  'accepted',
  'verified',
  'confirmed',
  'onCard',
] as const satisfies readonly Job['proof'][]

/** The way of a key, each step done only when it is known to be. A phone key ends with Visionline's word. */
export const stepsOf = (job: Job): readonly Step[] => {
  const proven = proofs.indexOf(job.proof)
  const wasSent = job.lastSentAt !== null || proven > 0
  const all: readonly { readonly name: Step['name']; readonly done: boolean; readonly at: Instant | null }[] =
    [
      { name: 'queued', done: true, at: job.createdAt },
      { name: 'sent', done: wasSent, at: job.lastSentAt },
      { name: 'accepted', done: proven >= 1, at: job.finishedAt },
      { name: 'verified', done: proven >= 2, at: null },
      { name: 'confirmed', done: proven >= 3, at: null },
      ...(job.intent.access === 'card' ? [{ name: 'onCard' as const, done: proven >= 4, at: null }] : []),
    ]
  const next = all.findIndex((step) => !step.done)
  return all.map(({ name, done, at }, index) => ({
    name,
    at: done ? at : null,
    is: done ? 'done' : index === next ? 'now' : 'later',
  }))
}
