import type { CredentialId, EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { ChosenShape, IssueInput } from '#shared/issue.ts'
import type { Problem } from '#shared/problem.ts'
import { readMoment } from '#shared/dates/written-moment.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { localOf, parseLocal } from '#shared/stay.ts'
import type { Stay } from '#shared/stay.ts'
import type { Draft } from '../state/drafts.ts'
import { fieldOf } from './problem-field.ts'
import type { FieldProblems } from './problem-field.ts'

export type DraftFacts = {
  readonly roomIds: readonly EntranceId[]
  readonly ticked: readonly CredentialId[]
  readonly suggested: Stay
  readonly timeZone: string
  readonly now: Instant
  /** As `de`: what several languages write is taken in this one. */
  readonly language: string
  readonly operator: string | null
}

export type ReadDraft = { readonly input: IssueInput | null; readonly problems: FieldProblems }

/**
 * A draft as the core is asked about it. Only what cannot be put into the question at all is refused here (a
 * time that cannot be read, nothing ticked); every rule of issuing is the core's.
 */
export const readDraft = (draft: Draft, facts: DraftFacts): ReadDraft => {
  const startsAt = readTime(draft.from, facts.suggested.startsAt, facts)
  const endsAt = readTime(draft.until, facts.suggested.endsAt, facts)
  const shape = shapeOf(draft, facts.ticked)
  const problems: FieldProblems = {
    ...(startsAt.ok ? {} : { from: startsAt.error }),
    ...(endsAt.ok ? {} : { until: endsAt.error }),
    ...(shape === null ? { keys: { kind: 'shapeMissing' } satisfies Problem } : {}),
  }
  if (!startsAt.ok || !endsAt.ok || shape === null) return { input: null, problems }
  return {
    problems,
    input: {
      entranceIds: [...facts.roomIds],
      doorIds: [...draft.doorIds],
      guest: guestOf(draft),
      stay: { startsAt: startsAt.value, endsAt: endsAt.value },
      access: draft.access,
      shape,
      labelTemplate: null,
      format: draft.format,
      copy: draft.copy,
      encoder: null,
      operator: facts.operator,
    },
  }
}

/** What a time field holds: wall-clock text, or what was typed when that is no single moment. */
const readTime = (typed: string | null, suggested: Instant, facts: DraftFacts): Result<Instant, Problem> => {
  const { timeZone, now, language } = facts
  if (typed === null) return ok(suggested)
  const direct = parseLocal(typed, timeZone)
  if (direct.ok || direct.error.kind !== 'timeUnreadable') return direct
  const current = localOf(suggested, timeZone)
  const found = readMoment(typed, {
    current,
    from: localOf(facts.suggested.startsAt, timeZone),
    today: localOf(now, timeZone).slice(0, 10),
    language,
  })
  if (found.is === 'one') return parseLocal(found.local, timeZone)
  return err(
    found.is === 'several'
      ? { kind: 'timeSeveral', text: typed, choices: found.locals }
      : { kind: 'timeNotRead', text: typed },
  )
}

const guestOf = ({ guest, knownGuest, email, phone }: Draft): IssueInput['guest'] =>
  knownGuest === null
    ? { is: 'new', fullName: guest.trim(), email: orNull(email), phone: orNull(phone) }
    : { is: 'known', acsUserId: knownGuest }

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const shapeOf = (draft: Draft, ticked: readonly CredentialId[]): ChosenShape | null => {
  switch (draft.shape) {
    case 'join':
      return ticked.length === 0 ? null : { is: 'joinKeys', credentialIds: [...ticked] }
    // Nothing is confirmed yet: the dialog adds what was typed and shown.
    case 'override':
      return { is: 'override', confirmedRooms: [], shownStops: null }
  }
}

/** Sorts the core's problems to the fields they are about; the first per field counts. */
export const problemsByField = (problems: readonly Problem[]): FieldProblems =>
  Object.fromEntries(problems.toReversed().map((problem) => [fieldOf(problem), problem]))
