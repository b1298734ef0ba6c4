import type { CallOutput } from '#shared/contract.ts'
import type { GroupPlan } from '#shared/groups.ts'
import { jobReport } from '#shared/job.ts'
import type { Job } from '#shared/job.ts'
import { exitCode, Refusal } from './context.ts'
import type { Answer, ExitCode, Globals } from './context.ts'
import { listOptions, listSource, readSameParty } from './group-input.ts'
import type { GroupIssueFlags, ListFlags } from './group-input.ts'
import { followKeys } from './group-progress.ts'
import {
  asideText,
  checkJson,
  checkText,
  differenceJson,
  differenceText,
  joinsJson,
  joinsText,
  problemOfRow,
  readingJson,
  readingText,
  refusedList,
} from './group-report.ts'
import { note, paint, problemText } from './print.ts'
import type { WaitingFor } from './waiting.ts'
import type { Desk } from './with-core.ts'

/** `joinery group check FILE`: how the list was understood and every problem; changes nothing. */
export const groupCheck = async (desk: Desk, file: string, flags: ListFlags): Promise<Answer> => {
  const timeZone = await desk.timeZone()
  const options = listOptions(flags, timeZone)
  const { reading, rooms } = await desk.call('groups.plan', { source: listSource(file), options })
  const [problem] = reading.problems
  if (problem !== undefined) return refusedList(problem, reading.problems, { reading, timeZone })
  return {
    json: { ...checkJson(reading, timeZone), joins: joinsJson(rooms) },
    text: [checkText(reading, timeZone), ...joinsText(rooms, timeZone)].join('\n'),
    exit: reading.summary.problems > 0 ? exitCode.needsPerson : exitCode.done,
  }
}

/** `joinery group issue FILE`: accepts the whole list, then works until every key is final or needs a person. */
export const groupIssue = async (
  desk: Desk,
  file: string,
  flags: GroupIssueFlags,
  { operator }: Globals,
): Promise<Answer> => {
  const startedAt = performance.now()
  const timeZone = await desk.timeZone()
  const options = listOptions(flags, timeZone)
  const firstKey = flags.firstKey === 'auto-join' ? ('autoJoin' as const) : flags.firstKey
  const choice = { join: flags.join, firstKey, sameParty: readSameParty(flags.sameParty) }
  const plan = await desk.call('groups.plan', { source: listSource(file), options, choice })
  const { reading } = plan
  const [problem] = reading.problems
  if (problem !== undefined) return refusedList(problem, reading.problems, { reading, timeZone })
  const source = { is: 'kept', listId: reading.listId } as const
  // The command line names the rooms it was told to: the ones of the file that have no key at all.
  const confirmedRooms = firstKey === 'override' ? plan.toConfirm : []
  if (confirmedRooms.length > 0) note(`New first keys for rooms without any: ${confirmedRooms.join(', ')}.`)
  const accepted = await desk.tryCall('groups.issue', {
    source,
    options,
    choice: { ...choice, confirmedRooms },
    name: flags.name ?? null,
    onlyGoodRows: flags.onlyGoodRows ?? false,
    operator,
  })
  if (!accepted.ok) {
    if (accepted.error.kind !== 'rowsToFix') throw new Refusal(accepted.error)
    const ofRows = reading.rows.flatMap((row) => row.problems.map((one) => one.problem))
    return refusedList(accepted.error, [accepted.error, ...ofRows], { reading, timeZone })
  }
  const { keys } = accepted.value
  const jobIds = keys.map(({ job }) => job.id)
  if (flags.queueOnly !== true && jobIds.length > 0) {
    const stop = followKeys(desk.core, keys)
    await desk.core.settled({ jobIds })
    stop()
  }
  const jobs = await Promise.all(
    keys.map(async ({ job }) => (await desk.opened.store.jobs.get(job.id)) ?? job),
  )
  const waiting = await Promise.all(jobs.map((job) => desk.waitingFor(job, flags.queueOnly === true)))
  const elapsed = performance.now() - startedAt
  return issueAnswer(accepted.value, { jobs, waiting, elapsed }, { ...flags, plan, timeZone })
}

type Issued = CallOutput<'groups.issue'>

/** The keys as they are now, why each of them waits, and how long all took. */
type Worked = {
  readonly jobs: readonly Job[]
  readonly waiting: readonly (WaitingFor | null)[]
  readonly elapsed: number
}

const issueAnswer = (
  { batch, keys, refused }: Issued,
  { jobs, waiting, elapsed }: Worked,
  {
    queueOnly = false,
    plan,
    timeZone,
  }: GroupIssueFlags & { readonly plan: GroupPlan; readonly timeZone: string },
): Answer => {
  const { reading, rooms } = plan
  const isNew = (index: number) => keys[index]?.created === true
  const made = jobs.filter((job, index) => isNew(index) && job.state === 'issued').length
  const summary = {
    keys: keys.length,
    issued: made,
    alreadyIssued: keys.filter((key) => !key.created).length,
    needsAttention: jobs.filter((job) => job.state === 'needsAttention').length,
    refusedRows: refused.length,
    queued: jobs.filter((job) => ['queued', 'running', 'uncertain'].includes(job.state)).length,
  }
  const elapsedMs = Math.round(elapsed)
  const keysPerMinute = Math.round((made / Math.max(1, elapsed)) * 600_000) / 10
  const refusedRows = refused.map(({ row, problems }) => ({
    row,
    problems: problems.map((one) => problemOfRow(row, one, reading.dateOrder)),
  }))
  const { id, name, file } = batch
  const json = {
    batch: { id, name, sha256: file.sha256 },
    summary,
    jobs: jobs.map((job, index) => ({ ...jobReport(job), waitingFor: waiting[index] ?? null })),
    refusedRows,
    elapsedMs,
    keysPerMinute,
    difference: differenceJson(reading),
    list: readingJson(reading, timeZone),
    joins: joinsJson(rooms),
  }
  const forPerson = jobs.filter((job) => job.state === 'needsAttention')
  const text = [
    ...readingText(reading),
    ...asideText(reading),
    `${name}: ${summary.issued} issued, ${summary.alreadyIssued} were accepted before, ${summary.queued} queued, ${summary.needsAttention} need you, ${summary.refusedRows} rows refused.`,
    ...differenceText(reading),
    ...joinsText(rooms, timeZone),
    ...waitingText(waiting),
    ...forPerson.map((job) =>
      paint(
        'red',
        `${job.intent.rooms[0]?.name ?? ''} ${job.intent.guest.fullName}: ${job.problem === null ? '' : problemText([job.problem], timeZone)}`,
      ),
    ),
    ...refusedRows.map(({ row, problems }) =>
      paint('yellow', `Row ${row}: ${problems.map((one) => one.message).join(' ')}`),
    ),
  ].join('\n')
  return { json, text, exit: exitOfGroup(summary, queueOnly) }
}

/** Why keys wait, each reason once with how many it holds up: `12 wait: Seam cannot be reached since …`. */
const waitingText = (waiting: readonly (WaitingFor | null)[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const one of waiting) {
    // What a person decides is said key by key.
    if (one === null || ['person', 'held', 'sameParty'].includes(one.reason)) continue
    counts.set(one.sentence, (counts.get(one.sentence) ?? 0) + 1)
  }
  return [...counts].map(([sentence, count]) => `${count} ${count === 1 ? 'waits' : 'wait'}: ${sentence}`)
}

const exitOfGroup = (
  summary: { readonly needsAttention: number; readonly refusedRows: number; readonly queued: number },
  queueOnly: boolean,
): ExitCode => {
  // What waits only behind a person is not the way's fault.
  if (summary.needsAttention > 0 || summary.refusedRows > 0) return exitCode.needsPerson
  return summary.queued > 0 && !queueOnly ? exitCode.cannotReach : exitCode.done
}
