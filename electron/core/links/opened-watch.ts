import type { JobId } from '#shared/ids.ts'
import { msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { Link } from '#shared/link.ts'
import type { AccessGateway } from '../ports/gateway.ts'
import { looksAtMs, openedLinks } from './opened.ts'
import type { LinkDeskDeps } from './link-desk-deps.ts'
import type { LinkWork } from './link-work.ts'

/** Somebody looks: Seam is asked at most this often about one key. */
const lookEveryMs = 2_000

type WatchDeps = Pick<
  LinkDeskDeps,
  'store' | 'jobs' | 'clock' | 'gate' | 'learnKey' | 'onKeys' | 'inBackground' | 'keepsWatch'
> &
  Pick<LinkWork, 'told' | 'keep'> & {
    readonly inTurn: <T>(jobId: JobId, work: () => Promise<T>) => Promise<T>
    readonly wayFor: (link: Link) => AccessGateway | null
    readonly isRunning: () => boolean
  }

/** Whether links were opened, and on which phones: asked at set ages of a link, and while somebody looks. */
export const createOpenedWatch = (deps: WatchDeps) => {
  const { store, jobs, clock, gate, told, keep, inTurn, wayFor } = deps
  const lookedAt = new Map<JobId, Instant>()
  const timers = new Set<() => void>()

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
    if (at === undefined || !deps.keepsWatch || !deps.isRunning()) return
    const cancel = clock.after(at - (looksAtMs[look - 1] ?? 0), () => {
      timers.delete(cancel)
      deps.inBackground(async () => {
        await lookOpened(jobId)
        watchOpened(jobId, look + 1)
      })
    })
    timers.add(cancel)
  }

  const stop = (): void => {
    for (const cancel of timers) cancel()
  }

  return { lookOpened, watchOpened, stop }
}
