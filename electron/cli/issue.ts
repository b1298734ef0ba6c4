import type { Consequence } from '#shared/issue.ts'
import { jobReport } from '#shared/job.ts'
import { exitCode, Refusal } from './context.ts'
import type { Answer } from './context.ts'
import { exitOfJob, jobText } from './job-text.ts'
import { issueInput } from './issue-input.ts'
import type { IssueFlags } from './issue-input.ts'
import { note, paint, table } from './print.ts'
import { keysOf, kindWords, roomNamed } from './rooms.ts'
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
