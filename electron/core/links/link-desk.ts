import type { JobId, LinkId } from '#shared/ids.ts'
import { addMs, msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { isLinkOpenable, isLinkOver } from '#shared/link.ts'
import type { Link } from '#shared/link.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { AccessGateway } from '../ports/gateway.ts'
import { failureProblem } from '../session/failure-problem.ts'
import { afterMake, goneElsewhere, uncertain, withdrawing } from './settle-link.ts'
import { identityOf, whyNoLink } from './why-not.ts'
import { createLinkWork, newLink } from './link-work.ts'
import { createOpenedWatch } from './opened-watch.ts'
import type { LinkDeskDeps } from './link-desk-deps.ts'

export type LinkDesk = {
  /** Takes up what an earlier process left: answers that never came, links to withdraw. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Resolves when nothing is due now: for a process that ends when its work is done. */
  readonly idle: () => Promise<void>
  /** A key changed: when it was revoked, its links go too. */
  readonly job: (job: Job) => void
  readonly make: (
    jobId: JobId,
    wish: { readonly maxUses: number; readonly another: boolean; readonly operator: string | null },
  ) => Promise<Result<Link, Problem>>
  readonly list: (jobIds: readonly JobId[], look: boolean) => Promise<readonly Link[]>
  readonly url: (id: LinkId) => Promise<Result<string, Problem>>
  readonly withdraw: (id: LinkId) => Promise<Result<Link, Problem>>
}

/** A view of a whole group is told what is known: its links are not asked for one by one. */
const lookedAtOnce = 10
/** While the way to Seam is closed: only a floor, its opening is told. */
const idleMs = 60_000

/**
 * Links that bring phone keys to phones. The request to make one goes out once: what may have been sent is on disk
 * before, and a lost answer is looked up. Nothing here ever makes a key, or a second link that nobody asked for.
 */
export const createLinkDesk = (deps: LinkDeskDeps): LinkDesk => {
  const { store, jobs, clock, gate, log } = deps
  const { told, keep, send, lookUp, takeAway } = createLinkWork(deps)
  const turns = new Map<JobId, Promise<unknown>>()
  let cancelPump: () => void = () => undefined
  let isRunning = false
  let pumping: Promise<void> | null = null
  let pumpAgain = false

  /** One thing at a time for one key: two windows that press the same button make one link. */
  const inTurn = async <T>(jobId: JobId, work: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(jobId) ?? Promise.resolve()).then(work, work)
    turns.set(jobId, turn)
    try {
      return await turn
    } finally {
      if (turns.get(jobId) === turn) turns.delete(jobId)
    }
  }

  const opened = createOpenedWatch({
    ...deps,
    told,
    keep,
    inTurn,
    wayFor: (link) => wayFor(link),
    isRunning: () => isRunning,
  })

  const make: LinkDesk['make'] = (jobId, { maxUses, another, operator }) =>
    inTurn(jobId, async () => {
      const job = await jobs.get(jobId)
      if (job === null) return err({ kind: 'notFound', what: 'job', id: jobId })
      const now = clock.now()
      const why = whyNoLink(job, { settings: deps.settings(), systemId: deps.systemId(), now })
      if (why !== null) return err({ kind: 'linkNotPossible', why })
      const links = await store.ofJobs([jobId])
      const unsettled = links.find(({ state }) => state === 'sending' || state === 'uncertain')
      if (unsettled !== undefined)
        return err({ kind: 'linkUncertain', sentAt: unsettled.sentAt ?? unsettled.createdAt })
      const there = links.findLast((link) => isLinkOpenable(link, now))
      if (there !== undefined && !another) return ok(there)
      const gateway = deps.gateway()
      const userIdentityId = identityOf(job)
      if (gateway === null || userIdentityId === null) return err({ kind: 'notConnected' })
      const closed = gate.gate()
      if (closed.is === 'throttled') return err({ kind: 'throttled', until: closed.until })
      const fresh = await keep(
        job,
        newLink(job, { id: deps.newId(), userIdentityId, maxUses, operator, now }),
      )
      const answered = await keep(job, afterMake(fresh, await send(gateway, job, fresh), clock.now()))
      log.info('link.answered', { linkId: fresh.id, jobId, state: answered.state })
      // A link whose answer was lost is usually to be seen at once, while the guest still stands there.
      const link = answered.state === 'uncertain' ? await lookUp(gateway, job, answered) : answered
      if (link.state === 'uncertain') soon()
      if (link.state !== 'made') return err(link.problem ?? { kind: 'linkNotPossible', why: 'notOpenable' })
      opened.watchOpened(job.id, 0)
      return ok(link)
    })

  const url: LinkDesk['url'] = async (id) => {
    const link = await store.get(id)
    if (link === null) return err({ kind: 'notFound', what: 'link', id })
    const gateway = wayFor(link)
    if (gateway === null) return err({ kind: 'notConnected' })
    if (link.instantKeyId === null || !isLinkOpenable(link, clock.now()))
      return err({ kind: 'linkNotPossible', why: 'notOpenable' })
    const read = told(await gateway.linkUrl(link.instantKeyId))
    if (read.is === 'accepted') return ok(read.value)
    if (read.is !== 'refused' || read.status !== 404) return err(failureProblem(read, clock.now()))
    await inTurn(link.jobId, async () => {
      const job = await jobs.get(link.jobId)
      if (job !== null) await keep(job, goneElsewhere(link, clock.now()))
    })
    return err({ kind: 'linkNotPossible', why: 'notOpenable' })
  }

  const withdraw: LinkDesk['withdraw'] = async (id) => {
    const known = await store.get(id)
    if (known === null) return err({ kind: 'notFound', what: 'link', id })
    return inTurn(known.jobId, async () => {
      const job = await jobs.get(known.jobId)
      const link = await store.get(id)
      if (job === null || link === null) return err({ kind: 'notFound', what: 'link', id })
      if (isLinkOver(link)) return ok(link)
      const wish = await keep(job, withdrawing(link, 'person', clock.now()))
      const gateway = wayFor(link)
      const after = gateway === null ? wish : await takeAway(gateway, job, wish)
      if (!isLinkDone(after)) soon()
      return ok(after)
    })
  }

  const list: LinkDesk['list'] = async (jobIds, look) => {
    if (look && jobIds.length <= lookedAtOnce) for (const id of jobIds) await opened.lookOpened(id)
    return store.ofJobs(jobIds)
  }

  /** The way to the property of this link; null while the desk is connected to another. */
  const wayFor = (link: Link): AccessGateway | null =>
    link.systemId === deps.systemId() ? deps.gateway() : null

  const pump = async (): Promise<void> => {
    do {
      pumpAgain = false
      await work()
    } while (pumpAgain && isRunning)
  }

  const work = async (): Promise<void> => {
    cancelPump()
    let next: Instant | null = null
    for (const due of await store.toDo()) {
      if (!isRunning) return
      const after = await inTurn(due.jobId, () => step(due.id))
      const at = after?.runAfter ?? null
      if (at !== null && (next === null || at < next)) next = at
    }
    if (next === null || !isRunning) return
    const waitMs = gate.gate().is === 'open' ? Math.max(0, msBetween(clock.now(), next)) : idleMs
    cancelPump = clock.after(waitMs, soon)
  }

  /** Does what is due for one link, and answers it as it is then. */
  const step = async (id: LinkId): Promise<Link | null> => {
    const link = await store.get(id)
    const job = link === null ? null : await jobs.get(link.jobId)
    if (link === null || job === null || link.state === 'sending' || isLinkDone(link)) return link
    const wish =
      job.revokedAt !== null && link.state !== 'withdrawing' && link.state !== 'withdrawn'
        ? await keep(job, withdrawing(link, 'key', clock.now()))
        : link
    const gateway = gate.gate().is === 'open' ? wayFor(wish) : null
    if (gateway === null)
      return wish.runAfter === null ? wish : { ...wish, runAfter: addMs(clock.now(), idleMs) }
    if (wish.runAfter !== null && wish.runAfter > clock.now()) return wish
    return wish.state === 'uncertain' ? lookUp(gateway, job, wish) : takeAway(gateway, job, wish)
  }

  const soon = (): void => {
    if (!isRunning) return
    pumpAgain = true
    if (pumping !== null) return
    deps.inBackground(() => {
      pumping = pump().finally(() => {
        pumping = null
      })
      return pumping
    })
  }

  const stopGate = gate.onChange((now) => {
    if (now.is === 'open') soon()
  })

  return {
    start: async () => {
      isRunning = true
      const now = clock.now()
      for (const link of await store.toDo()) {
        // Nobody can prove that the request did not leave. What an earlier process put off is due now.
        if (link.state === 'sending') await store.save(uncertain({ ...link, attempts: 1 }, now))
        else if (link.runAfter !== null && link.runAfter > now) await store.save({ ...link, runAfter: now })
      }
      soon()
    },
    stop: async () => {
      isRunning = false
      cancelPump()
      stopGate()
      opened.stop()
      await pumping
      await Promise.allSettled(turns.values())
    },
    idle: async () => {
      soon()
      while (pumping !== null) await pumping
    },
    job: (job) => {
      if (job.revokedAt !== null) soon()
    },
    make,
    list,
    url,
    withdraw,
  }
}

/** Nothing is due for it. A withdrawn link may have one more look before it: for one that was made late. */
const isLinkDone = (link: Link): boolean => isLinkOver(link) && link.runAfter === null
