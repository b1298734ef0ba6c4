import { LinkId } from '#shared/ids.ts'
import type { JobId, SystemId } from '#shared/ids.ts'
import { addMs, msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { Key } from '#shared/key.ts'
import { isLinkOpenable, isLinkOver } from '#shared/link.ts'
import type { Link } from '#shared/link.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Settings } from '#shared/session.ts'
import type { GateKeeper } from '../issuing/gate-keeper.ts'
import type { Clock, Log, NewId } from '../ports/ambient.ts'
import type { AccessGateway, InstantKey, Outcome } from '../ports/gateway.ts'
import type { JobStore, LinkStore } from '../ports/stores.ts'
import { failureProblem } from '../session/failure-problem.ts'
import { looksAtMs, openedLinks } from './opened.ts'
import {
  afterDelete,
  afterLookup,
  afterMake,
  goneElsewhere,
  retryAt,
  stillWithdrawing,
  uncertain,
  withdrawing,
} from './settle-link.ts'
import { identityOf, whyNoLink } from './why-not.ts'

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

export type LinkDeskDeps = {
  readonly store: LinkStore
  readonly jobs: JobStore
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
  readonly gate: GateKeeper
  /** null while nobody is connected, and after the store failed. */
  readonly gateway: () => AccessGateway | null
  readonly systemId: () => SystemId | null
  readonly settings: () => Settings
  readonly learnKey: (job: Job, key: Key) => Promise<void>
  readonly onLinks: (job: Job) => void
  /** Copies of this key came to phones. */
  readonly onKeys: (job: Job) => void
  readonly inBackground: (work: () => Promise<void>) => void
  /** A desk looks whether new links were opened; a single command does not. */
  readonly keepsWatch: boolean
}

/** Somebody looks: Seam is asked at most this often about one key. */
const lookEveryMs = 2_000
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
  const turns = new Map<JobId, Promise<unknown>>()
  const lookedAt = new Map<JobId, Instant>()
  const timers = new Set<() => void>()
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

  const told = <T>(outcome: Outcome<T>): Outcome<T> => {
    if (outcome.is === 'accepted' || outcome.is === 'refused') gate.tell({ is: 'success' })
    else gate.tell({ is: 'failure', failure: outcome })
    return outcome
  }

  const keep = async (job: Job, link: Link): Promise<Link> => {
    await store.save(link)
    deps.onLinks(job)
    return link
  }

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
      watchOpened(job.id, 0)
      return ok(link)
    })

  const send = async (gateway: AccessGateway, job: Job, link: Link): Promise<Outcome<InstantKey>> => {
    try {
      return told(await gateway.makeLink(link))
    } catch (error) {
      // A defect of ours: whatever may have been sent is looked up.
      await keep(job, uncertain(link, clock.now()))
      throw error
    }
  }

  const lookUp = async (gateway: AccessGateway, job: Job, link: Link): Promise<Link> => {
    const listed = told(await gateway.linksOf(link.userIdentityId))
    const now = clock.now()
    // A person Seam does not know any more has no links.
    const isGone = listed.is === 'refused' && listed.status === 404
    if (listed.is !== 'accepted' && !isGone) return keep(job, { ...link, runAfter: retryAt(link, now) })
    const named = new Set(await store.namedOf(link.userIdentityId))
    const unnamed = listed.is === 'accepted' ? listed.value.filter(({ id }) => !named.has(id)) : []
    const next = afterLookup(link, unnamed, now, deps.settings().quietPeriodMs)
    if (next.state !== link.state) log.info('link.lookedUp', { linkId: link.id, to: next.state })
    return keep(job, next)
  }

  const takeAway = async (gateway: AccessGateway, job: Job, link: Link): Promise<Link> => {
    const named = link.instantKeyId === null ? await lookUp(gateway, job, link) : link
    if (named.instantKeyId === null || named.state === 'lost') return named
    const deleted = told(await gateway.deleteLink(named.instantKeyId))
    const next = afterDelete(named, deleted, clock.now(), deps.settings().quietPeriodMs)
    log.info('link.deleteTried', { linkId: link.id, outcome: deleted.is, state: next.state })
    if (next.state !== 'withdrawn' || !link.isOwnHolder) return keep(job, next)
    return keep(job, (await isSwept(gateway, link)) ? next : stillWithdrawing(named, clock.now()))
  }

  /**
   * A request that reached Seam twice left a second link that nobody names: of a person who exists for this key
   * alone it goes as well. False when that could not be found out or done.
   */
  const isSwept = async (gateway: AccessGateway, link: Link): Promise<boolean> => {
    const listed = told(await gateway.linksOf(link.userIdentityId))
    if (listed.is === 'refused' && listed.status === 404) return true
    if (listed.is !== 'accepted') return false
    const named = new Set(await store.namedOf(link.userIdentityId))
    for (const { id } of listed.value.filter((one) => !named.has(one.id))) {
      const deleted = told(await gateway.deleteLink(id))
      if (deleted.is !== 'accepted' && !(deleted.is === 'refused' && deleted.status === 404)) return false
    }
    return true
  }

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
    if (look && jobIds.length <= lookedAtOnce) for (const id of jobIds) await lookOpened(id)
    return store.ofJobs(jobIds)
  }

  /** Asks which phones the guest has. A failed question changes nothing: the next look asks again. */
  const lookOpened = async (jobId: JobId): Promise<void> => {
    const before = lookedAt.get(jobId)
    if (before !== undefined && msBetween(before, clock.now()) < lookEveryMs) return
    const [link] = (await store.ofJobs([jobId])).filter(({ state }) => state === 'made')
    const gateway = link === undefined || gate.gate().is !== 'open' ? null : wayFor(link)
    if (link === undefined || gateway === null) return
    lookedAt.set(jobId, clock.now())
    const phones = told(await gateway.phonesOf(link.userIdentityId))
    if (phones.is !== 'accepted') return
    const isChanged = await inTurn(jobId, async () => {
      const job = await jobs.get(jobId)
      const changed = openedLinks(await store.ofJobs([jobId]), phones.value, clock.now())
      if (job === null) return null
      for (const one of changed) await keep(job, one)
      return changed.length > 0 ? job : null
    })
    if (isChanged !== null) await learnCopies(gateway, isChanged)
  }

  /** The copies that came to the guest's phones: the room shows them before the next reading of the property. */
  const learnCopies = async (gateway: AccessGateway, job: Job): Promise<void> => {
    if (job.holder === null) return
    const keys = await gateway.keysOfHolder(job.holder, job.intent.systemId)
    if (keys.is !== 'accepted') return
    const copies = keys.value.filter(({ parentId }) => parentId !== null && parentId === job.credentialId)
    for (const copy of copies) await deps.learnKey(job, copy)
    deps.onKeys(job)
  }

  const watchOpened = (jobId: JobId, look: number): void => {
    const at = looksAtMs[look]
    if (at === undefined || !deps.keepsWatch || !isRunning) return
    const cancel = clock.after(at - (looksAtMs[look - 1] ?? 0), () => {
      timers.delete(cancel)
      deps.inBackground(async () => {
        await lookOpened(jobId)
        watchOpened(jobId, look + 1)
      })
    })
    timers.add(cancel)
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
      for (const cancel of timers) cancel()
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

const newLink = (
  job: Job,
  {
    id,
    userIdentityId,
    maxUses,
    operator,
    now,
  }: Pick<Link, 'userIdentityId' | 'maxUses' | 'operator'> & { readonly id: string; readonly now: Instant },
): Link => ({
  id: LinkId.parse(id),
  jobId: job.id,
  systemId: job.intent.systemId,
  userIdentityId,
  isOwnHolder: job.intent.guest.is === 'new',
  instantKeyId: null,
  maxUses,
  state: 'sending',
  attempts: 0,
  operator,
  createdAt: now,
  sentAt: now,
  updatedAt: now,
  madeAt: null,
  runAfter: null,
  expiresAt: null,
  phones: [],
  openedAt: null,
  endedBy: null,
  problem: null,
})
