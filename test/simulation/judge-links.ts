import type { Link } from '#shared/link.ts'
import { isLinkOver } from '#shared/link.ts'
import { pressName } from './hand-out.ts'
import type { Case, Violation } from './judge.ts'
import type { LinkWorld } from './sim-links.ts'

export type LinkOutcome = {
  /** As they stand in the profile at the end. */
  readonly stored: readonly Link[]
  readonly atSeam: LinkWorld
  /** Links with something left to do although everything works again. */
  readonly restless: readonly Link[]
}

/**
 * I11: never a link that nobody asked for, none that outlasts its key, and none at Seam that the desk cannot name. Of
 * people Seam knew before, other desks make links too, so the last two are judged for people of one key.
 */
export const judgeLinks = ({ jobs, history, links }: Case): readonly Violation[] => {
  const violations: Violation[] = []
  const broken = (what: string): void => void violations.push({ rule: 'I11', what })
  const presses = history.clientEvents().filter((event) => event.is === 'invoke' && event.name === pressName)
  const live = [...links.atSeam.links.values()].filter((link) => link.deletedAtMs === null)
  const named = new Set(links.stored.flatMap(({ instantKeyId }) => instantKeyId ?? []))
  for (const link of links.restless) broken(`${link.id} is still ${link.state}`)
  for (const [owner, asked] of links.atSeam.asked) {
    const ofOwner = new Set(jobs.filter((job) => job.holder?.userIdentityId === owner).map((job) => job.id))
    const wished = presses.filter((event) => [...ofOwner].some((id) => isAbout(event, id))).length
    if (ofOwner.size > 0 && asked > wished) broken(`${asked} requests for ${wished} wishes of ${owner}`)
  }
  for (const job of jobs) {
    const owner = job.intent.guest.is === 'new' ? (job.holder?.userIdentityId ?? null) : null
    if (owner === null) continue
    const theirs = live.filter((link) => link.owner === owner)
    if (job.revokedAt !== null && theirs.length > 0) broken(`${job.id} is revoked, and its link works`)
    const unknown = theirs.filter((link) => !link.isDuplicate && !named.has(link.id))
    if (unknown.length > 0) broken(`${job.id} has a link at Seam that nobody can name`)
    const isOver = links.stored.filter((link) => link.jobId === job.id && isLinkOver(link))
    if (isOver.some((link) => theirs.some(({ id }) => id === link.instantKeyId)))
      broken(`a link of ${job.id} is called withdrawn, and it works`)
  }
  return violations
}

const isAbout = (event: { readonly is: string }, jobId: string): boolean =>
  'input' in event && JSON.stringify(event.input) === JSON.stringify({ jobId })
