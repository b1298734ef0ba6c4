import { z } from 'zod'

export const JobState = z.enum(['queued', 'running', 'uncertain', 'issued', 'needsAttention', 'cancelled'])
export type JobState = z.infer<typeof JobState>

/**
 * Every change a job may make. A crash makes a running job uncertain, never queued: nobody can prove that
 * nothing was sent. issued and cancelled are final.
 */
export const transitions = {
  queued: ['running', 'cancelled', 'needsAttention'],
  running: ['issued', 'queued', 'uncertain', 'needsAttention'],
  uncertain: ['issued', 'queued', 'needsAttention', 'cancelled'],
  needsAttention: ['queued', 'issued', 'cancelled'],
  issued: [],
  cancelled: [],
} as const satisfies Record<JobState, readonly JobState[]>

export const canBecome = (from: JobState, to: JobState): boolean =>
  (transitions[from] as readonly JobState[]).includes(to)

export const isFinal = (state: JobState): boolean => transitions[state].length === 0
