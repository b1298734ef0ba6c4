import { z } from 'zod'

export const JobState = z.enum(['queued', 'running', 'uncertain', 'issued', 'needsAttention', 'cancelled'])
export type JobState = z.infer<typeof JobState>

/**
 * Every change a job may make. A crash makes a running job uncertain, never queued: nobody can prove that
 * nothing was sent. cancelled and issued are final, but for one way back: a key that turns out to open more than
 * was meant, when it is compared late, is a person's matter again.
 */
export const transitions = {
  queued: ['running', 'cancelled', 'needsAttention'],
  running: ['issued', 'queued', 'uncertain', 'needsAttention'],
  uncertain: ['issued', 'queued', 'needsAttention', 'cancelled'],
  needsAttention: ['queued', 'issued', 'cancelled'],
  issued: ['needsAttention'],
  cancelled: [],
} as const satisfies Record<JobState, readonly JobState[]>

export const canBecome = (from: JobState, to: JobState): boolean =>
  (transitions[from] as readonly JobState[]).includes(to)

/** Nothing more is sent for it, and its room is free. */
export const isFinal = (state: JobState): boolean => state === 'issued' || state === 'cancelled'
