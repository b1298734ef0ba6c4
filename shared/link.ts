import { z } from 'zod'
import { InstantKeyId, JobId, LinkId, SystemId, UserIdentityId } from './ids.ts'
import { Instant } from './instant.ts'
import { mostUses } from './link-uses.ts'
import { Problem } from './problem.ts'

/**
 * sending: on disk, and may be on its way to Seam. uncertain: its answer was lost, so Seam is asked what there is.
 * made: Seam has the link. lost: looked for after the quiet period and not there. failed: proven that none was made.
 * withdrawing: to be deleted at Seam, tried until Seam says so. withdrawn: nobody can open it any more.
 */
export const LinkState = z.enum([
  'sending',
  'uncertain',
  'made',
  'lost',
  'failed',
  'withdrawing',
  'withdrawn',
])
export type LinkState = z.infer<typeof LinkState>

export const LinkUses = z.int().min(1).max(mostUses)

/** https only: the address goes into QR codes and messages, where nothing else may run or be read on the way. */
export const LinkUrl = z.url({ protocol: /^https$/ }).max(2000)

/**
 * A link that brings a phone key of ours to a phone (Seam's instant key). Its address is a secret that opens a
 * room, so it is no part of this: it is read from Seam for as long as somebody looks at it.
 */
export const Link = z.object({
  id: LinkId,
  jobId: JobId,
  systemId: SystemId,
  /** Whose phones it is for; Seam makes links for a person, not for a key. */
  userIdentityId: UserIdentityId,
  /** The person exists in Seam for this one key, so every link of theirs is ours. */
  isOwnHolder: z.boolean(),
  instantKeyId: InstantKeyId.nullable(),
  maxUses: LinkUses,
  state: LinkState,
  /** Requests that may have reached Seam: to make it, and to delete it. */
  attempts: z.int(),
  operator: z.string().nullable(),
  createdAt: Instant,
  /** When the request to make it left; null before. */
  sentAt: Instant.nullable(),
  updatedAt: Instant,
  /** When Seam says it made it: by the same clock as the phones that open it. */
  madeAt: Instant.nullable(),
  /** When the next look or try is due; null when there is nothing to do. */
  runAfter: Instant.nullable(),
  expiresAt: Instant.nullable(),
  /** Phones of this person that came after the link was made, by name; empty while nobody has opened it. */
  phones: z.array(z.string()).readonly(),
  openedAt: Instant.nullable(),
  /** Why it is over, once withdrawn. `elsewhere`: Seam did not have it any more. */
  endedBy: z.enum(['person', 'key', 'elsewhere']).nullable(),
  problem: Problem.nullable(),
})
export type Link = z.infer<typeof Link>

/** Whether somebody can open it now, as far as is known. */
export const isLinkOpenable = (link: Link, now: Instant): boolean =>
  link.state === 'made' && (link.expiresAt === null || link.expiresAt > now)

/** Nothing is to be done for it any more. */
export const isLinkOver = ({ state }: Link): boolean => state === 'failed' || state === 'withdrawn'

/** The link to show for a key: the newest that is not over, else the newest. */
export const currentLink = (links: readonly Link[]): Link | null => {
  const newestFirst = links.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  return newestFirst.find((link) => !isLinkOver(link)) ?? newestFirst[0] ?? null
}

/** The link as the command line prints it; names are a contract. The address is added only when asked for. */
export const linkReport = (link: Link) => ({
  id: link.id,
  jobId: link.jobId,
  state: link.state,
  maxUses: link.maxUses,
  expiresAt: link.expiresAt,
  phones: link.phones,
  openedAt: link.openedAt,
  attempts: link.attempts,
  problem: link.problem,
})
