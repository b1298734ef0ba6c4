import type { CallOutput } from '#shared/contract.ts'
import type { ListReading, RowProblem } from '#shared/rooming-list.ts'
import { jobReport } from '#shared/job.ts'
import type { Job } from '#shared/job.ts'
import { localOf } from '#shared/stay.ts'
import { sayProblem } from '#shared/text/problems-en.ts'
import { exitCode, Refusal } from './context.ts'
import type { Answer, ExitCode, Globals } from './context.ts'
import { listOptions, listSource } from './group-input.ts'
import type { GroupIssueFlags, ListFlags } from './group-input.ts'
import { followKeys } from './group-progress.ts'
import { note, paint, problemText, table } from './print.ts'
import type { Desk } from './with-core.ts'

/** `joinery group check FILE`: how the list was understood and every problem; changes nothing. */
export const groupCheck = async (desk: Desk, file: string, flags: ListFlags): Promise<Answer> => {
  const timeZone = await desk.timeZone()
  const options = listOptions(flags, timeZone)
  const reading = await desk.call('groups.check', { source: listSource(file), options })
  const [problem] = reading.problems
  if (problem !== undefined) throw new Refusal(problem, reading.problems)
  return {
    json: checkJson(reading, timeZone),
    text: checkText(reading, timeZone),
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
  const options = listOptions(flags, await desk.timeZone())
  const firstKey = flags.firstKey === 'auto-join' ? ('autoJoin' as const) : flags.firstKey
  const choice = { join: flags.join, firstKey }
  const plan = await desk.call('groups.plan', { source: listSource(file), options, choice })
  const source = { is: 'kept', listId: plan.reading.listId } as const
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
  if (!accepted.ok) throw refusalWithRows(accepted.error, plan.reading)
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
  return issueAnswer(accepted.value, jobs, performance.now() - startedAt, { ...flags, reading: plan.reading })
}

type Issued = CallOutput<'groups.issue'>

const issueAnswer = (
  { batch, keys, refused }: Issued,
  jobs: readonly Job[],
  elapsed: number,
  { queueOnly = false, reading }: GroupIssueFlags & { readonly reading: ListReading },
): Answer => {
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
  const refusedRows = refused.map(({ row, problems }) => ({ row, problems: problems.map(problemOfRow) }))
  const { id, name, file } = batch
  const json = {
    batch: { id, name, sha256: file.sha256 },
    summary,
    jobs: jobs.map(jobReport),
    refusedRows,
    elapsedMs,
    keysPerMinute,
    difference: differenceJson(reading),
  }
  const waiting = jobs.filter((job) => job.state === 'needsAttention')
  const text = [
    `${name}: ${summary.issued} issued, ${summary.alreadyIssued} were accepted before, ${summary.queued} queued, ${summary.needsAttention} need you, ${summary.refusedRows} rows refused.`,
    ...differenceText(reading),
    ...waiting.map((job) =>
      paint(
        'red',
        `${job.intent.rooms[0]?.name ?? ''} ${job.intent.guest.fullName}: ${job.problem === null ? '' : problemText([job.problem])}`,
      ),
    ),
    ...refusedRows.map(({ row, problems }) =>
      paint('yellow', `Row ${row}: ${problems.map((one) => one.message).join(' ')}`),
    ),
  ].join('\n')
  return { json, text, exit: exitOfGroup(summary, queueOnly) }
}

const exitOfGroup = (
  summary: { readonly needsAttention: number; readonly refusedRows: number; readonly queued: number },
  queueOnly: boolean,
): ExitCode => {
  // What waits only behind a person is not the way's fault.
  if (summary.needsAttention > 0 || summary.refusedRows > 0) return exitCode.needsPerson
  return summary.queued > 0 && !queueOnly ? exitCode.cannotReach : exitCode.done
}

/** Bad rows without --only-good-rows: the sentence of the list, then the sentences of its rows. */
const refusalWithRows = (problem: Refusal['problem'], reading: ListReading): Refusal =>
  problem.kind === 'rowsToFix'
    ? new Refusal(problem, [
        problem,
        ...reading.rows.flatMap((row) => row.problems.map((one) => one.problem)),
      ])
    : new Refusal(problem)

const problemOfRow = ({ problem, column }: RowProblem) => ({
  kind: problem.kind,
  message: `${sayProblem(problem).message} ${sayProblem(problem).hint}`,
  column,
})

const checkJson = (reading: ListReading, timeZone: string) => {
  const { name, sha256, format, encoding } = reading.file
  return {
    file: { name, sha256, format, encoding, headerRow: reading.headerRow, sheet: reading.file.sheet },
    columns: Object.fromEntries(reading.columns.map((one) => [one.field, one.header])),
    confidence: Object.fromEntries(reading.columns.map((one) => [one.field, one.confidence])),
    dateOrder: reading.dateOrder,
    timeZone,
    rows: reading.rows.map((row) => ({
      row: row.row,
      room: row.room,
      guest: row.guests.join(', '),
      from: row.from === null ? null : localOf(row.from, timeZone),
      until: row.until === null ? null : localOf(row.until, timeZone),
      keys: row.guests.length * row.keysPerGuest,
      ok: row.problems.length === 0,
      problems: row.problems.map(problemOfRow),
      warnings: row.warnings.map(problemOfRow),
      notes: row.notes,
    })),
    ignored: reading.ignored,
    fileNotes: reading.fileNotes,
    summary: reading.summary,
    difference: differenceJson(reading),
  }
}

const differenceJson = ({ difference }: ListReading) =>
  difference === null
    ? null
    : { ...difference, gone: difference.gone.map(({ jobId, ...key }) => ({ job: jobId, ...key })) }

/** An edited list against the one issued before: what is new, what was there, what is in it no more. */
const differenceText = ({ difference }: ListReading): readonly string[] => {
  if (difference === null) return []
  const { batch, added, same, gone } = difference
  return [
    `Against "${batch.name}": ${added} new, ${same} as before, ${gone.length} no longer in the list${gone.length === 0 ? '.' : ' (untouched):'}`,
    ...gone.map(
      ({ room, guest, state, jobId }) => `  ${room} ${guest}: ${state}, joinery queue show ${jobId}`,
    ),
  ]
}

const checkText = (reading: ListReading, timeZone: string): string => {
  const { summary, columns, file } = reading
  const understood = columns.map(
    (one) => `${one.field} = ${one.header === '' ? `column ${one.column + 1}` : one.header}`,
  )
  const rows = reading.rows.map((row) => [
    String(row.row),
    row.room,
    row.guests.join(', '),
    row.from === null ? '-' : localOf(row.from, timeZone).replace('T', ' '),
    row.until === null ? '-' : localOf(row.until, timeZone).replace('T', ' '),
    row.problems.length === 0
      ? 'ok'
      : row.problems.map(({ problem }) => sayProblem(problem).message).join(' '),
  ])
  return [
    `${file.name}: ${file.format}${file.encoding === null ? '' : `, ${file.encoding}`}; ${understood.join(', ')}`,
    table(['Row', 'Room', 'Guest', 'From', 'Until', 'What it says'], rows),
    `${summary.rows} rows, ${summary.ok} in order, ${summary.problems} to correct; ${summary.keysToIssue} keys to issue in ${summary.rooms} rooms, ${summary.alreadyIssued} accepted before.`,
    ...differenceText(reading),
  ].join('\n')
}
