import { LinkId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { Link } from '#shared/link.ts'
import type { AccessGateway, InstantKey, Outcome } from '../ports/gateway.ts'
import { afterDelete, afterLookup, retryAt, stillWithdrawing, uncertain } from './settle-link.ts'
import type { LinkDeskDeps } from './link-desk-deps.ts'

type LinkWorkDeps = Pick<LinkDeskDeps, 'store' | 'clock' | 'gate' | 'log' | 'settings' | 'onLinks'>

/**
 * What is done at Seam about one link: made, looked up, deleted. Each answer is on disk before anything follows from
 * it. Whoever calls sees to it that one thing at a time is done for a key.
 */
export const createLinkWork = ({ store, clock, gate, log, settings, onLinks }: LinkWorkDeps) => {
  const told = <T>(outcome: Outcome<T>): Outcome<T> => {
    if (outcome.is === 'accepted' || outcome.is === 'refused') gate.tell({ is: 'success' })
    else gate.tell({ is: 'failure', failure: outcome })
    return outcome
  }

  const keep = async (job: Job, link: Link): Promise<Link> => {
    await store.save(link)
    onLinks(job)
    return link
  }

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
    const next = afterLookup(link, unnamed, now, settings().quietPeriodMs)
    if (next.state !== link.state) log.info('link.lookedUp', { linkId: link.id, to: next.state })
    return keep(job, next)
  }

  const takeAway = async (gateway: AccessGateway, job: Job, link: Link): Promise<Link> => {
    const named = link.instantKeyId === null ? await lookUp(gateway, job, link) : link
    if (named.instantKeyId === null || named.state === 'lost') return named
    const deleted = told(await gateway.deleteLink(named.instantKeyId))
    const next = afterDelete(named, deleted, clock.now(), settings().quietPeriodMs)
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

  return { told, keep, send, lookUp, takeAway }
}

export type LinkWork = ReturnType<typeof createLinkWork>

/** A link as it stands before its request is sent. */
export const newLink = (
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
