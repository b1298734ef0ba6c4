import type { CredentialId } from '#shared/ids.ts'
import { msBetween } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { waitsForCard } from '#shared/job.ts'
import type { Key } from '#shared/key.ts'
import type { Clock } from '../ports/ambient.ts'
import type { JobStore } from '../ports/stores.ts'
import type { Session } from '../session/session.ts'

/** After issuing, Visionline's confirmation is asked for at these ages of the key; then the property refresh takes over. */
const looksAtMs = [1_500, 4_000, 10_000, 30_000, 90_000] as const
/** Timers are late, never early: the last look still counts when it comes a little after its time. */
const watchedMs = 100_000
/** A group's keys are not asked for one by one. */
const watchedMax = 8

export type ProofWatch = {
  readonly look: () => void
  /** Takes from the local copy what Seam says by now about keys of ours: no request. */
  readonly fromCopy: (ours: readonly Job[], keyOf: (id: CredentialId) => Key | null) => Promise<void>
  readonly stop: () => void
}

/**
 * "Issued" means that Seam accepted the wish. This watches for what comes after: confirmed by Visionline
 * (`is_latest_desired_state_synced_with_provider`), written on the card (`is_issued`).
 */
export const createProofWatch = ({
  jobs,
  clock,
  session,
  learnKey,
  onJob,
  inBackground,
  isOn,
  onConfirmed,
}: {
  readonly jobs: JobStore
  readonly clock: Clock
  readonly session: Session
  readonly learnKey: (job: Job, key: Key) => Promise<void>
  readonly onJob: (job: Job) => void
  readonly inBackground: (work: () => Promise<void>) => void
  readonly isOn: boolean
  /** How old a key was when a look first saw that Visionline has it. */
  readonly onConfirmed: (ageMs: number) => void
}): ProofWatch => {
  let cancel: () => void = () => undefined

  const lookAll = async (): Promise<void> => {
    const recent = await jobs.list({ states: ['issued'], limit: watchedMax, newestFirst: true })
    const now = clock.now()
    const waiting = recent.filter((job) => isUnproven(job) && ageMs(job, now) < watchedMs)
    const gateway = session.gateway()
    if (gateway === null || waiting.length === 0) return
    for (const job of waiting) {
      const read = job.credentialId === null ? null : await gateway.key(job.credentialId)
      if (read?.is !== 'accepted') continue
      const proof = provenBy(read.value)
      if (proof === null) continue
      await learnKey(job, read.value)
      const moved = await jobs.move(job.id, ['issued'], 'issued', { proof }, clock.now())
      if (moved === null) continue
      if (proof === 'confirmed') onConfirmed(ageMs(job, clock.now()))
      onJob(moved)
    }
    schedule(Math.min(...waiting.map((job) => ageMs(job, now))))
  }

  const schedule = (ageMsNow: number): void => {
    const next = looksAtMs.find((at) => at > ageMsNow)
    cancel()
    if (next !== undefined) cancel = clock.after(next - ageMsNow, () => inBackground(lookAll))
  }

  return {
    look: () => {
      if (isOn) schedule(0)
    },
    fromCopy: async (ours, keyOf) => {
      if (!isOn) return
      for (const job of ours) {
        const key = job.credentialId === null ? null : keyOf(job.credentialId)
        const proof = key === null ? null : provenBy(key)
        if (proof === null || proof === job.proof || !mayBeProven(job)) continue
        const moved = await jobs.move(job.id, ['issued'], 'issued', { proof }, clock.now())
        if (moved !== null) onJob(moved)
      }
    },
    stop: () => cancel(),
  }
}

const provenBy = (key: Key): 'onCard' | 'confirmed' | null =>
  key.encoded === true ? 'onCard' : key.confirmed === true ? 'confirmed' : null

/** A key that was never compared is not called confirmed before it is (verify-later.ts). */
const isUnproven = (job: Job): boolean =>
  !job.notes.includes('notVerified') &&
  (job.proof === 'accepted' || job.proof === 'verified') &&
  job.revokedAt === null

/** A confirmed card is still to be written, which may take a person hours: only the property refresh looks for that. */
const mayBeProven = (job: Job): boolean => isUnproven(job) || (job.proof === 'confirmed' && waitsForCard(job))

const ageMs = (job: Job, now: Job['createdAt']): number => msBetween(job.finishedAt ?? job.updatedAt, now)
