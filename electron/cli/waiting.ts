import type { JobStore } from '#core/ports/stores.ts'
import type { Instant } from '#shared/instant.ts'
import type { Attempt, Job } from '#shared/job.ts'
import type { Gate } from '#shared/session.ts'
import { local } from './print.ts'

/** Why a job does not go on, for scripts; `sentence` says the same and what to do. A contract: add, never rename. */
export type WaitingFor = {
  readonly reason:
    | 'offline'
    | 'throttled'
    | 'unauthorised'
    | 'propertyDown'
    | 'paused'
    | 'notConnected'
    | 'dependency'
    | 'later'
    | 'quietPeriod'
    | 'held'
    | 'sameParty'
    | 'batchPaused'
    | 'person'
    | 'worker'
  readonly sentence: string
  readonly until: Instant | null
  readonly jobId: Job['id'] | null
}

/** What is known about the way; `null` where only files were read. */
type Known = {
  readonly gate: Gate | null
  readonly now: Instant
  readonly lastOutcome?: Attempt['outcome'] | undefined
}

/** null when nothing is waited for: the key is made or given up, or on its way right now. */
export const waitingFor = (job: Job, { gate, now, lastOutcome }: Known): WaitingFor | null => {
  const until = job.runAfter !== null && job.runAfter > now ? job.runAfter : null
  const when = until === null ? '' : ` (${local(until, job.intent.timeZone)}, ${job.intent.timeZone})`
  const say = (
    reason: WaitingFor['reason'],
    sentence: string,
    more: Partial<WaitingFor> = {},
  ): WaitingFor => ({
    reason,
    sentence,
    until: null,
    jobId: null,
    ...more,
  })
  switch (job.state) {
    case 'issued':
    case 'cancelled':
    case 'running':
      return null
    case 'needsAttention':
      if (job.problem?.kind === 'held')
        return say('held', 'A person decides about the first key of the room: joinery queue resolve.')
      if (job.problem?.kind === 'sameParty')
        return say(
          'sameParty',
          'A person says whether these people and the list are one party: joinery queue resolve --same-party, or queue cancel.',
        )
      return job.problem?.kind === 'batchPaused'
        ? say('batchPaused', 'Its group is paused: resume it on the screen.')
        : say('person', `A person decides: joinery queue show ${job.id}.`)
    case 'uncertain':
      if (gate !== null && gate.is !== 'open') return closed(gate, job.intent.timeZone, say)
      return say(
        'quietPeriod',
        `Its answer was lost; the key is looked for before anything is sent again${when}.`,
        {
          until,
        },
      )
    case 'queued':
  }
  if (job.dependsOn !== null)
    return say('dependency', 'The first key of its room comes before it.', { jobId: job.dependsOn })
  if (gate !== null && gate.is !== 'open') return closed(gate, job.intent.timeZone, say)
  if (until !== null) return say('later', `It goes out later${when}.`, { until })
  if (gate === null && lastOutcome === 'unauthorised')
    return say('unauthorised', 'Seam did not accept the API key when it was last tried: joinery connect.')
  if (gate === null && lastOutcome === 'notSent')
    return say(
      'offline',
      'Seam could not be reached when it was last tried: joinery queue drain tries again.',
    )
  return say('worker', 'A Joinery that works the queue: an open desk, or joinery queue drain.')
}

type Say = (reason: WaitingFor['reason'], sentence: string, more?: Partial<WaitingFor>) => WaitingFor

const closed = (gate: Exclude<Gate, { is: 'open' }>, timeZone: string, say: Say): WaitingFor =>
  say(gate.is, sayClosed(gate, timeZone), { until: gate.is === 'throttled' ? gate.until : null })

const again = 'It goes out then if a desk is open; else with joinery queue drain.'
const hops = {
  bridge: 'the Bridge in the hotel',
  visionline: 'the Visionline server',
  account: 'the Visionline account',
}

/** Why nothing is sent now, and what opens the way. Only a person opens it after a refused key or a pause. */
export const sayClosed = (gate: Exclude<Gate, { is: 'open' }>, timeZone: string | null): string => {
  const zone = timeZone ?? 'UTC'
  const at = (instant: Instant) => `${local(instant, zone)} (${zone})`
  switch (gate.is) {
    case 'offline':
      return `Seam cannot be reached since ${at(gate.since)}. ${again}`
    case 'throttled':
      return `Seam asked to wait until ${at(gate.until)}. ${again}`
    case 'propertyDown':
      return `Seam answers, but ${hops[gate.hop]} does not since ${at(gate.since)}; have it looked after. ${again}`
    case 'unauthorised':
      return 'Seam does not accept the API key. Nothing goes out until somebody gives a valid one: joinery connect.'
    case 'paused':
      return `Sending was paused at ${at(gate.since)}${gate.by === null ? '' : ` by ${gate.by}`}. Nothing goes out until somebody resumes it on the screen.`
    case 'notConnected':
      return 'No property is connected. Nothing goes out until somebody connects: joinery connect.'
  }
}

/** How the last request for a job ended, for those whose reason only this tells. */
export const lastOutcomeOf = async (jobs: JobStore, job: Job): Promise<Attempt['outcome'] | undefined> =>
  job.state === 'queued' ? (await jobs.attempts(job.id)).at(-1)?.outcome : undefined
