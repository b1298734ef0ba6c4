import type { Job } from '#shared/job.ts'
import type { History } from './history.ts'
import { deletedUnheard } from './judge-effects.ts'
import type { Case, Violation } from './judge.ts'

/** Questions under which a key may exist that the job does not call its own. */
const openQuestions: ReadonlySet<string> = new Set([
  'outcomeUnknown',
  'severalMatches',
  'partialMatch',
  'excessAccess',
  'unreadableJob',
])

/** I1 nothing lost, I7 the state tells the truth, I8 the story is complete, I9 rest, I12 nothing shown too early. */
export const judgeJobs = (facts: Case): readonly Violation[] => [
  ...nothingLost(facts),
  ...issuedExists(facts),
  ...storyIsComplete(facts),
  ...facts.restless.map((job) => ({ rule: 'I9', what: `${job.id} is still ${job.state}` })),
  ...shownTooEarly(facts),
]

const nothingLost = ({ history, jobs, quarantined }: Case): readonly Violation[] => {
  const ids = jobs.map((job) => job.id)
  const kept = new Set<string>([...ids, ...quarantined])
  const violations: Violation[] = []
  if (new Set(ids).size !== ids.length) violations.push({ rule: 'I1', what: 'a job is listed twice' })
  for (const event of history.clientEvents()) {
    if (event.is !== 'ok') continue
    for (const id of acknowledged(event.name, event.value)) {
      if (!kept.has(id)) violations.push({ rule: 'I1', what: `${id} was acknowledged and is gone` })
    }
  }
  return violations
}

const acknowledged = (name: string, value: unknown): readonly string[] => {
  const accepted = name === 'submit' ? [value] : name === 'group' && Array.isArray(value) ? value : []
  return accepted.flatMap((one: unknown) => {
    const job: unknown = typeof one === 'object' && one !== null && 'job' in one ? one.job : null
    return typeof job === 'object' && job !== null && 'id' in job ? [String(job.id)] : []
  })
}

const issuedExists = ({ jobs, applied, history }: Case): readonly Violation[] => {
  const violations: Violation[] = []
  const owners = new Map<string, Job>()
  for (const job of jobs.filter((one) => one.state === 'issued')) {
    if (job.notes.includes('resolvedByPerson')) continue
    const made = applied.find((one) => one.credentialId === job.credentialId)
    const issuedAt = history
      .clientEvents()
      .find((event) => event.is === 'stored' && event.job.id === job.id && event.job.state === 'issued')
    if (made === undefined || (issuedAt !== undefined && made.order > issuedAt.order))
      violations.push({ rule: 'I7', what: `${job.id} is issued, its key ${job.credentialId} does not exist` })
    const rooms = new Set<string>(job.intent.rooms.map((room) => room.entranceId))
    // A verifying read that failed is made up for later, so that more access never stays unseen; a key that was
    // deleted before that opens nothing.
    const isGone =
      job.notes.includes('keyGone') && made !== undefined && isDeleted(history, made.credentialId)
    if (made !== undefined && !isGone && !made.guestRooms.every((room) => rooms.has(room)))
      violations.push({
        rule: 'I3',
        what: `${job.id} calls ${job.credentialId} its own, a key of other rooms`,
      })
    const other = owners.get(job.credentialId ?? '')
    if (other !== undefined)
      violations.push({ rule: 'I7', what: `${job.id} and ${other.id} call ${job.credentialId} their own` })
    owners.set(job.credentialId ?? '', job)
  }
  return violations
}

const isDeleted = (history: History, credentialId: string): boolean =>
  history
    .serverEvents()
    .some((event) => event.is === 'died' && event.why === 'deleted' && event.credentialId === credentialId)

const storyIsComplete = ({ jobs, attempts, sends, history }: Case): readonly Violation[] => {
  const violations: Violation[] = []
  const unknowable = deletedUnheard(history)
  for (const job of jobs) {
    const story = attempts.get(job.id) ?? []
    for (const send of sends.filter((one) => one.job?.id === job.id)) {
      const told = story.find((one) => one.n === send.begun?.attempt.n)
      const wasApplied = send.applied.length > 0
      if (told === undefined) violations.push({ rule: 'I8', what: `${job.id} sent without a trace` })
      else if (wasApplied && ['notSent', 'throttled', 'unauthorised', 'refused'].includes(told.outcome))
        violations.push({ rule: 'I8', what: `${job.id} calls an applied request ${told.outcome}` })
      else if (told.outcome === 'sending' && job.state !== 'running')
        violations.push({ rule: 'I8', what: `${job.id} is ${job.state}, its request is told as on its way` })
    }
    const mayHaveKey =
      job.state === 'issued' ||
      openQuestions.has(job.problem?.kind ?? '') ||
      job.notes.some((note) => note === 'sentAgainByPerson' || note === 'cancelledWhileUncertain') ||
      wasOpenQuestion(job)
    const made = sends
      .filter((one) => one.job?.id === job.id)
      .flatMap((one) => one.applied.filter((key) => !unknowable.has(key.credentialId)))
    if (made.length > 0 && !mayHaveKey && job.state !== 'uncertain' && job.state !== 'running')
      violations.push({
        rule: 'I7',
        what: `${job.id} is ${job.state} (${job.problem?.kind ?? 'no question'}), but ${made[0]?.credentialId} exists`,
      })
  }
  return violations
}

/** A person ended it, knowing that a key may exist. */
const wasOpenQuestion = (job: Job): boolean =>
  job.state === 'cancelled' && (job.credentialId !== null || openQuestions.has(job.problem?.kind ?? ''))

const shownTooEarly = ({ history, applied, jobs }: Case): readonly Violation[] => {
  const byPerson = new Set(jobs.filter((job) => job.notes.includes('resolvedByPerson')).map((job) => job.id))
  const made = new Map<string, number>(applied.map((one) => [one.credentialId, one.order]))
  return history.clientEvents().flatMap((event) => {
    if (event.is !== 'shown' || event.state !== 'issued' || byPerson.has(event.jobId)) return []
    const order = made.get(event.credentialId ?? '')
    return order === undefined || order > event.order
      ? [{ rule: 'I12', what: `${event.jobId} is shown as issued before its key exists` }]
      : []
  })
}
