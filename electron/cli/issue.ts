import type { Consequence } from '#shared/issue.ts'
import { jobReport } from '#shared/job.ts'
import type { Job } from '#shared/job.ts'
import { exitCode, Refusal } from './context.ts'
import type { Answer, ExitCode } from './context.ts'
import { issueInput } from './issue-input.ts'
import type { IssueFlags } from './issue-input.ts'
import { note, paint, problemText, table } from './print.ts'
import { keysOf, kindWords, roomNamed } from './rooms.ts'
import type { WaitingFor } from './waiting.ts'
import type { Desk } from './with-core.ts'

/** `joinery issue …`: checks, accepts, and waits until the key is final or needs a person. */
export const issue = async (desk: Desk, flags: IssueFlags): Promise<Answer> => {
  const timeZone = await desk.timeZone()
  const before = await desk.snapshot()
  issueInput(flags, before, timeZone)
  for (const name of flags.room) await keysOf(desk, roomNamed(before.doors, name))
  const input = issueInput(flags, await desk.snapshot(), timeZone)

  const plan = await desk.call('issue.plan', input)
  const [problem] = plan.problems
  if (problem !== undefined) throw new Refusal(problem, plan.problems)
  if (flags.dryRun === true) {
    const { consequences, request, joins, label, capacity, warnings } = plan
    return {
      json: { consequences: consequences.map(effectOf), request, joins, label, capacity, warnings },
      text: `${consequencesText(consequences)}\n\nWould be sent to Seam:\n${JSON.stringify(request, null, 2)}\n\nNothing was queued or sent.`,
      exit: exitCode.done,
    }
  }
  const { job, created, consequences } = await desk.call('issue.submit', input)
  if (!created) note('This key was accepted before; nothing was added. Use --copy 2 for a second one.')
  if (flags.queueOnly !== true) await desk.core.settled({ jobIds: [job.id] })
  const settled = (await desk.call('queue.story', { jobId: job.id })).job
  const waiting = await desk.waitingFor(settled, flags.queueOnly === true)
  return {
    json: {
      job: { ...jobReport(settled), waitingFor: waiting },
      consequences: consequences.map(effectOf),
      created,
    },
    text: `${consequencesText(consequences)}\n\n${jobText(settled, waiting)}`,
    exit: flags.queueOnly === true ? exitCode.done : exitOfJob(settled),
  }
}

/** How a job that can do no more by itself ends a command. */
export const exitOfJob = (job: Job): ExitCode => {
  if (job.state === 'issued' || job.state === 'cancelled') return exitCode.done
  return job.state === 'needsAttention' ? exitCode.needsPerson : exitCode.cannotReach
}

export const jobText = (job: Job, waiting: WaitingFor | null = null): string => {
  const what = `Key for ${job.intent.guest.fullName}, room ${job.intent.rooms.map((room) => room.name).join(', ')}`
  switch (job.state) {
    case 'issued':
      return paint('green', `${what}: issued (${job.credentialId ?? ''}).`)
    case 'needsAttention':
      return `${paint('red', `${what}: needs you.`)}\n${job.problem === null ? '' : problemText([job.problem], job.intent.timeZone)}\n  joinery queue show ${job.id}`
    case 'queued':
    case 'running':
    case 'uncertain':
      return paint(
        'yellow',
        `${what}: kept in the queue (${job.id}).${waiting === null ? '' : `\n  ${waiting.sentence}`}`,
      )
    case 'cancelled':
      return `${what}: cancelled.`
  }
}

const effectOf = ({ room, credentialId, holder, effect, kind, cardNumber }: Consequence) => ({
  room,
  credentialId,
  holder,
  effect,
  kind,
  cardNumber,
})

const consequencesText = (consequences: readonly Consequence[]): string => {
  if (consequences.length === 0) return 'At the door: no other keys.'
  const stops = consequences.filter((one) => one.effect === 'stopsWorking').length
  const rows = consequences.map((one) => [
    one.room,
    one.holder ?? '-',
    kindWords[one.kind].trim() + (one.cardNumber === null ? '' : ` ${one.cardNumber}`),
    one.effect === 'stopsWorking' ? paint('red', 'stops working') : 'keeps working',
  ])
  return `${table(['Room', 'Holder', 'Key', 'At the door'], rows)}\n${stops} ${stops === 1 ? 'key stops' : 'keys stop'} working.`
}
