import type { Job } from '#shared/job.ts'
import type { History } from './history.ts'
import type { Case, Violation } from './judge.ts'

/** I2: what the server did for one job, until a person decided anew. What a proxy doubled is not ours. */
export const judgeEffects = ({ jobs, sends, applied, history }: Case): readonly Violation[] => {
  const violations: Violation[] = []
  const decisions = (jobId: string): number =>
    history
      .clientEvents()
      .filter(
        (event) =>
          event.is === 'invoke' &&
          ['sendAgain', 'joinInstead'].includes(event.name) &&
          JSON.stringify(event.input).includes(`"${jobId}"`),
      ).length
  const unknowable = deletedUnheard(history)
  for (const job of jobs) {
    const made = sends
      .filter((send) => send.job?.id === job.id)
      .flatMap((send) => send.applied.filter((one) => !one.isDuplicate && !unknowable.has(one.credentialId)))
    if (made.length > 1 + decisions(job.id)) {
      const ids = made.map((one) => one.credentialId).join(', ')
      violations.push({ rule: 'I2', what: `${job.id} made ${made.length} keys: ${ids}` })
    }
  }
  violations.push(...sameIntentTwice(jobs), ...severalPeople(sends))
  // A second view that does not trust our own notes: the identity made for a job holds at most its keys.
  const byOwner = new Map<string, number>()
  for (const one of applied) {
    if (one.ownerKey === null || one.isDuplicate || one.wire === null || unknowable.has(one.credentialId))
      continue
    byOwner.set(one.ownerKey, (byOwner.get(one.ownerKey) ?? 0) + 1)
  }
  for (const [owner, count] of byOwner) {
    const jobId = owner.slice(owner.indexOf(':') + 1)
    if (count > 1 + decisions(jobId)) violations.push({ rule: 'I2', what: `${owner} holds ${count} keys` })
  }
  return violations
}

/** Every request of a job is for one person, or a look at what that person has would miss the others. */
const severalPeople = (sends: Case['sends']): readonly Violation[] => {
  const people = new Map<string, Set<string | null>>()
  for (const { job, wire } of sends) {
    if (job === null) continue
    people.set(job.id, (people.get(job.id) ?? new Set()).add(wire.request.owner.acsUserId))
  }
  return [...people].flatMap(([id, owners]) =>
    owners.size > 1 ? [{ rule: 'I2', what: `${id} was sent for ${owners.size} people` }] : [],
  )
}

/** Keys deleted by somebody else before we ever heard of them: no trace is left that could be looked up. */
export const deletedUnheard = (history: History): ReadonlySet<string> => {
  const heard = new Set<string>()
  for (const event of history.clientEvents()) {
    if (event.is === 'stored' && event.job.credentialId !== null) heard.add(event.job.credentialId)
  }
  return new Set(
    history
      .serverEvents()
      .flatMap((event) =>
        event.is === 'died' && event.why === 'deleted' && !heard.has(event.credentialId)
          ? [event.credentialId]
          : [],
      ),
  )
}

/** A guest's key for the same rooms and times, wanted once, is one job. */
const sameIntentTwice = (jobs: readonly Job[]): readonly Violation[] => {
  const seen = new Map<string, string>()
  return jobs
    .filter((job) => job.state !== 'cancelled' && job.revokedAt === null)
    .flatMap((job) => {
      const { rooms, guest, stay, access, copy } = job.intent
      const who = guest.is === 'known' ? guest.acsUserId : guest.fullName
      const wanted = JSON.stringify([rooms.map((room) => room.name), who, stay, access, copy])
      const other = seen.get(wanted)
      seen.set(wanted, job.id)
      return other === undefined ? [] : [{ rule: 'I2', what: `${job.id} and ${other} want the same key` }]
    })
}
