import type { GroupChoice } from '#shared/groups.ts'
import type { EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import { holdersOf, personKey } from '#shared/key-holder.ts'
import type { KeyHolder, Party } from '#shared/key-holder.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import type { Problem } from '#shared/problem.ts'
import type { Door } from '#shared/property.ts'
import { ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { ListRow } from '#shared/rooming-list.ts'
import { staysOverlap } from '#shared/stay.ts'
import type { Stay } from '#shared/stay.ts'
import { withoutCoveredCopies } from '../rooms/classify-keys.ts'
import { findRoom } from '../rooms/find-door.ts'
import { withoutForm } from './name-forms.ts'

/** What decides whether a list may join the people of a room without a question. */
export type PartyFacts = {
  /** Everybody the list names, in any room of it, as names are compared. */
  readonly listed: ReadonlySet<string>
  /** Rooms that a person called the same party, with the names they were shown there; null: none were shown. */
  readonly answers: 'all' | ReadonlyMap<EntranceId, ReadonlySet<string> | null>
  readonly by: string | null
}

/** A room that the answers name and the property does not have is an error: it would leave another one unanswered. */
export const partyFacts = (
  rows: readonly ListRow[],
  { sameParty }: Pick<GroupChoice, 'sameParty'>,
  { doors, operator }: { readonly doors: readonly Door[]; readonly operator: string | null },
): Result<PartyFacts, Problem> => {
  const listed = new Set(rows.flatMap((row) => row.guests.map(listName)))
  if (sameParty === 'all') return ok({ listed, answers: 'all', by: operator })
  const answers = new Map<EntranceId, ReadonlySet<string> | null>()
  for (const { room, shown } of sameParty) {
    const door = findRoom(doors, room)
    if (!door.ok) return door
    answers.set(door.value.entranceId, shown === null ? null : new Set(shown.map(nameOrNone)))
  }
  return ok({ listed, answers, by: operator })
}

/** The people whose keys a guest of this stay would join; a parent stands for its phone copies. */
export const holdersFor = (keys: readonly KeyOnDoor[], stay: Stay): readonly KeyHolder[] =>
  holdersOf(withoutCoveredCopies(keys.filter((key) => key.joinable && staysOverlap(key, stay))))

/**
 * What must be known before these people's keys are joined; null when one of them is in the list. Somebody whom Seam
 * does not name is in no list.
 */
export const partyOf = (
  holders: readonly KeyHolder[],
  entranceId: EntranceId,
  { listed, answers, by }: PartyFacts,
  now: Instant,
): Party | null => {
  if (holders.some(({ name }) => name !== null && listed.has(listName(name)))) return null
  const isSame =
    answers === 'all' || (answers.has(entranceId) && isAllShown(holders, answers.get(entranceId) ?? null))
  return { holders, confirmed: isSame ? { by, at: now } : null }
}

/** A yes holds for the people somebody was shown, not for who came after. */
const isAllShown = (holders: readonly KeyHolder[], shown: ReadonlySet<string> | null): boolean =>
  shown === null || holders.every(({ name }) => shown.has(nameOrNone(name)))

const listName = (name: string): string => personKey(withoutForm(name, 'alone', false).name)

const nameOrNone = (name: string | null): string => (name === null ? '' : listName(name))
