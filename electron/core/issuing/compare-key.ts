import type { Instant } from '#shared/instant.ts'
import { addMs, sameMinute } from '#shared/instant.ts'
import type { Key } from '#shared/key.ts'
import type { CredentialRequest } from '../ports/gateway.ts'

/** How a credential in Seam compares with a request of ours. */
export type Comparison =
  | { readonly is: 'match'; readonly notes: readonly string[] }
  /** Access beyond what was meant, by name of the part. */
  | { readonly is: 'excess'; readonly differences: readonly string[] }
  | { readonly is: 'partial'; readonly differences: readonly string[] }

/**
 * The fingerprint, part by part: doors, access method, joiners, times to the minute. A start that Seam moved and
 * says so (`schedule_modified`) is a match with a note. Seam does not echo override, card format or label, so
 * they cannot be compared.
 */
export const compareKey = (request: CredentialRequest, key: Key): Comparison => {
  const opened = [...key.guestEntranceIds, ...key.commonEntranceIds]
  const excess = [
    ...(isSubset(opened, request.entranceIds) ? [] : ['doors']),
    ...(request.shape.is === 'join' && !isSubset(key.joinedTo, request.shape.credentialIds)
      ? ['joinedTo']
      : []),
    ...(endsLater(request, key) ? ['endsAt'] : []),
    ...(key.isStaff ? ['staff'] : []),
  ]
  if (excess.length > 0) return { is: 'excess', differences: excess }
  const moved =
    key.warnings.includes('schedule_modified') || key.warnings.includes('schedule_externally_modified')
  const startDiffers = !sameMinute(key.startsAt, request.startsAt)
  const missing = [
    ...(isSubset(request.entranceIds, opened) ? [] : ['doors']),
    ...(request.shape.is === 'join' && !isSubset(request.shape.credentialIds, key.joinedTo)
      ? ['joinedTo']
      : []),
    ...((key.kind === 'card') === (request.access === 'card') ? [] : ['access']),
    ...(sameMinute(key.endsAt, request.endsAt) ? [] : ['endsAt']),
    ...(startDiffers && !moved ? ['startsAt'] : []),
  ]
  return missing.length > 0
    ? { is: 'partial', differences: missing }
    : { is: 'match', notes: startDiffers ? ['scheduleModified'] : [] }
}

export type Lookup =
  | { readonly is: 'found'; readonly key: Key; readonly notes: readonly string[] }
  | { readonly is: 'absent' }
  | { readonly is: 'several'; readonly keys: readonly Key[] }
  | { readonly is: 'partial'; readonly key: Key; readonly differences: readonly string[] }

/** Clocks of Seam and this computer may differ by this much before a credential counts as older than our request. */
export const clockSkewMs = 120_000

/**
 * Looks for the result of a request among everything its holder has. For a guest we made, every credential of the
 * identity is ours by scope. For a known guest only credentials made since the first send can be, and one that
 * differs in every door belongs to something else.
 */
export const lookFor = (
  request: CredentialRequest,
  keys: readonly Key[],
  scope: { readonly isOurHolder: boolean; readonly sentAt: Instant },
): Lookup => {
  const wanted = new Set(request.entranceIds)
  const candidates = keys
    .filter((key) => key.parentId === null)
    .filter(
      (key) =>
        scope.isOurHolder ||
        ((key.createdAt === null || key.createdAt >= addMs(scope.sentAt, -clockSkewMs)) &&
          [...key.guestEntranceIds, ...key.commonEntranceIds].some((id) => wanted.has(id))),
    )
    .map((key) => ({ key, comparison: compareKey(request, key) }))
  const matches = candidates.flatMap(({ key, comparison }) =>
    comparison.is === 'match' ? [{ key, notes: comparison.notes }] : [],
  )
  const [only] = matches
  if (matches.length > 1) return { is: 'several', keys: matches.map(({ key }) => key) }
  if (only !== undefined && (candidates.length === 1 || !scope.isOurHolder)) {
    return { is: 'found', ...only }
  }
  if (candidates.length > 1) return { is: 'several', keys: candidates.map(({ key }) => key) }
  const [near] = candidates
  if (near === undefined || near.comparison.is === 'match') return { is: 'absent' }
  return { is: 'partial', key: near.key, differences: near.comparison.differences }
}

const isSubset = <T>(part: readonly T[], whole: readonly T[]): boolean => {
  const all = new Set(whole)
  return part.every((item) => all.has(item))
}

const endsLater = (request: CredentialRequest, key: Key): boolean =>
  key.endsAt === null || (key.endsAt > request.endsAt && !sameMinute(key.endsAt, request.endsAt))
