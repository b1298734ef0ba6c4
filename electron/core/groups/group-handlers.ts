import type { Batch, BatchProgress } from '#shared/groups.ts'
import { GroupChoice } from '#shared/groups.ts'
import { fileName } from '#shared/file-name.ts'
import type { BatchId } from '#shared/ids.ts'
import { msBetween } from '#shared/instant.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import type { HandlerDeps } from '../handler-deps.ts'
import { autoJoinFreshMs } from '../issuing/plan-issue.ts'
import { acceptBatch, batchFor, identityOf } from './accept-batch.ts'
import { batchControls } from './batch-controls.ts'
import { batchProgress, batchSummary } from './batch-progress.ts'
import type { LineWithJob } from './batch-progress.ts'
import { linesOfBatch } from './lines-of-batch.ts'
import { createListDesk } from './list-desk.ts'
import { planList, planSummary } from './plan-list.ts'
import { practiceList } from './practice-list.ts'
import { isCodeOf, packetOfCode, packetsOf } from './packets.ts'
import { readPacketCode } from './packet-code.ts'
import { resultsCsv, toFixCsv } from './results.ts'

type GroupCalls = Pick<
  Handlers,
  | 'groups.check'
  | 'groups.plan'
  | 'groups.issue'
  | 'groups.list'
  | 'groups.progress'
  | 'groups.pauseBatch'
  | 'groups.resumeBatch'
  | 'groups.cancelRest'
  | 'groups.handOver'
  | 'groups.results'
  | 'groups.saveResults'
  | 'groups.showSaved'
  | 'groups.packets'
  | 'groups.findPacket'
  | 'training.list'
>
type IssueGroup = Parameters<Handlers['groups.issue']>[0]

const gone = err({ kind: 'fileGone' } as const)

/** From a rooming list to its keys; the keys themselves are made by the queue like any other. */
export const groupHandlers = (deps: HandlerDeps): GroupCalls => {
  const { batches, clock } = deps
  const desk = createListDesk(deps.openList, deps.newId)
  const usual = GroupChoice.parse({})

  const linesOf = (id: BatchId): Promise<readonly LineWithJob[]> => linesOfBatch(deps, id)

  const withBatch = async <T>(
    id: BatchId,
    use: (batch: Batch, lines: readonly LineWithJob[]) => T | Promise<T>,
  ): Promise<Result<T, Problem>> => {
    const batch = await batches.get(id)
    if (batch === null) return err({ kind: 'notFound', what: 'group', id })
    return ok(await use(batch, await linesOf(id)))
  }

  const progress = (id: BatchId): Promise<Result<BatchProgress, Problem>> => withBatch(id, batchProgress)

  const tables = (id: BatchId) =>
    withBatch(id, (batch, lines) => ({ results: resultsCsv(lines), toFix: toFixCsv(batch) }))

  return {
    'groups.check': async ({ source, options }) => {
      const planned = await planList(deps, desk, { source, options, choice: usual, operator: null })
      return planned.ok ? ok(planned.value.reading) : planned
    },

    'groups.plan': async ({ source, options, choice }) => {
      const planned = await planList(deps, desk, { source, options, choice, operator: null })
      if (!planned.ok) return planned
      const { reading, plan, refused } = planned.value
      const { rooms, toConfirm } = plan
      return ok({ reading, rooms, toConfirm, summary: planSummary(plan, refused.length) })
    },

    'groups.issue': (input) => issueGroup(input),

    'groups.list': async () => {
      const found = []
      for (const batch of await batches.list())
        found.push({ batch, summary: batchSummary(batch, await linesOf(batch.id)) })
      return ok({ batches: found })
    },

    'groups.progress': ({ batchId }) => progress(batchId),

    ...batchControls({ ...deps, withBatch, progress }),

    'groups.results': ({ batchId }) => tables(batchId),

    'groups.saveResults': async ({ batchId, which, name }) => {
      const made = await tables(batchId)
      if (!made.ok) return made
      const text = made.value[which]
      if (deps.saveFile === undefined || text === null) return ok({ how: 'byPage', fileId: null })
      const saved = await deps.saveFile({ name: fileName(name, 'csv'), text })
      if (!saved.ok) return saved
      return ok({ how: saved.value === null ? 'cancelled' : 'saved', fileId: saved.value })
    },

    'groups.showSaved': async ({ fileId }) => {
      const shown = deps.showFile === undefined ? gone : await deps.showFile(fileId)
      return shown.ok ? ok({}) : shown
    },

    'groups.packets': ({ batchId }) =>
      withBatch(batchId, (batch, lines) => ({ name: batch.name, packets: packetsOf(batch, lines) })),

    'groups.findPacket': async ({ code }) => {
      if (readPacketCode(code) === null) return err({ kind: 'packetUnknown', code, why: 'misread' })
      for (const batch of await batches.list()) {
        if (!isCodeOf(code, batch)) continue
        const packet = packetOfCode(code, batch, await linesOf(batch.id))
        if (packet !== null) return ok({ batchId: batch.id, packet })
      }
      return err({ kind: 'packetUnknown', code, why: 'elsewhere' })
    },

    'training.list': async () => {
      const property = deps.session.property()
      if (property?.isTraining !== true)
        return err({ kind: 'notAllowed', action: 'practise', state: 'realProperty' })
      const { doors, keysOfRoom } = deps.copy
      const timeZone = property.system.timeZone ?? 'UTC'
      const text = practiceList({ doors: doors(), keysOfRoom, now: clock.now(), timeZone })
      return ok({ name: 'training-group.csv', text })
    },
  }

  async function issueGroup(input: IssueGroup) {
    const { source, options, choice, name, onlyGoodRows } = input
    const broken = deps.broken()
    if (broken !== null) return err(broken)
    await refreshWhenStale()
    const operator = input.operator ?? deps.operator()
    const planned = await planList(deps, desk, { source, options, choice, operator })
    if (!planned.ok) return planned
    const { reading, plan, signature, refused } = planned.value
    const [whole] = reading.problems
    if (whole !== undefined) return err(whole)
    if (refused.length > 0 && !onlyGoodRows)
      return err({ kind: 'rowsToFix', rows: refused.map((row) => row.row) } as const)

    const systemId = deps.session.property()?.system.id ?? ''
    const identity = identityOf(reading, options, systemId)
    const now = clock.now()
    const known = await batches.byIdentity(identity)
    const about = { name, operator, now, newId: deps.newId }
    const accepting = acceptBatch(plan, batchFor(planned.value, known, about), about)
    const damaged = await deps.jobs.damagedTwin(accepting.jobs.map((job) => job.intentKey))
    if (damaged !== null) return err({ kind: 'damagedTwin', jobId: damaged } as const)
    const accepted = await batches.accept({ ...accepting, identity })
    const choices = { columns: options.columns, roomAliases: options.roomAliases }
    if (signature !== null && choices.columns.length + choices.roomAliases.length > 0)
      await remember(signature, choices)
    for (const { job, created } of accepted) if (created) deps.onJob(job)
    const { batch } = accepting
    deps.log.info('group.accepted', { batchId: batch.id, keys: plan.keys.length, refused: refused.length })
    deps.queue.wake()
    const createdIds = new Set(accepted.flatMap(({ job, created }) => (created ? [job.id] : [])))
    const wanted = new Set(
      accepting.lines.map((line) => `${line.row} ${line.room} ${line.guest} ${line.copy}`),
    )
    const lines = (await linesOf(batch.id)).filter((line) =>
      wanted.has(`${line.row} ${line.room} ${line.guest} ${line.copy}`),
    )
    const keys = lines.map(({ job, ...line }) => ({ line, job, created: createdIds.has(job.id) }))
    return ok({ batch, keys, refused })
  }

  /** What was learned for this source, with what was said now on top. */
  async function remember(
    signature: string,
    choices: Pick<IssueGroup['options'], 'columns' | 'roomAliases'>,
  ) {
    const before = await batches.savedList(signature)
    const columns = [
      ...new Map([...(before?.columns ?? []), ...choices.columns].map((one) => [one.field, one])).values(),
    ]
    const aliases = [...(before?.roomAliases ?? []), ...choices.roomAliases]
    const roomAliases = [...new Map(aliases.map((one) => [one.text, one])).values()].slice(-2_000)
    await batches.saveList(signature, { columns, roomAliases }, clock.now())
  }

  /** Whether a room has keys decides what its guests get: asked anew when the answer may be old and Seam answers. */
  async function refreshWhenStale(): Promise<void> {
    const readAt = deps.copy.readAt()
    const isStale = readAt === null || msBetween(readAt, clock.now()) > autoJoinFreshMs
    if (isStale && deps.gate.gate().is === 'open') await deps.refresh.now()
  }
}
