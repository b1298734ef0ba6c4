import type { NewJob } from '#core/ports/stores.ts'
import type { JobId } from '#shared/ids.ts'
import type { Shape } from '#shared/job.ts'

/**
 * Points a new job at the job that was there before. A rooming list read twice offers a member that is already
 * queued under a new id; whoever is to join that member's key must wait for the queued job, not for an id that
 * never comes to be.
 */
export const renameInBatch = (job: NewJob, renamed: ReadonlyMap<JobId, JobId>): NewJob => {
  if (renamed.size === 0) return job
  const current = (id: JobId): JobId => renamed.get(id) ?? id
  const dependsOn = job.dependsOn === null ? null : current(job.dependsOn)
  return { ...job, dependsOn, intent: { ...job.intent, shape: renameTargets(job.intent.shape, current) } }
}

const renameTargets = (shape: Shape, current: (id: JobId) => JobId): Shape => {
  if (shape.is !== 'join') return shape
  const targets = shape.targets.map((target) =>
    target.is === 'job' ? { ...target, jobId: current(target.jobId) } : target,
  )
  return { ...shape, targets }
}
