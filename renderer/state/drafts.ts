import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { AcsUserId, CredentialId, EntranceId } from '#shared/ids.ts'
import type { Access, CardFormat } from '#shared/job.ts'

/** What the operator typed for a room and has not issued yet. `null` means: as suggested. */
export type Draft = {
  readonly guest: string
  /** Set when the guest was picked from the list; typing clears it. */
  readonly knownGuest: AcsUserId | null
  /** Somebody said that this is not the known guest of that name; typing clears it. */
  readonly isSomeoneElse: boolean
  readonly email: string
  readonly phone: string
  /** Wall-clock text of the property, `YYYY-MM-DDTHH:mm`, with an offset where the clocks repeat. */
  readonly from: string | null
  readonly until: string | null
  readonly access: Access
  readonly doorIds: readonly EntranceId[]
  readonly shape: 'join' | 'override'
  /** Only keys the operator touched; the rest follow the preselection. */
  readonly ticks: Readonly<Record<CredentialId, boolean>>
  readonly format: CardFormat | null
  readonly copy: number
  /** When the first and the last thing of it were typed; null before that. */
  readonly typed: { readonly from: Instant; readonly until: Instant } | null
}

export const emptyDraft: Draft = {
  guest: '',
  knownGuest: null,
  isSomeoneElse: false,
  email: '',
  phone: '',
  from: null,
  until: null,
  access: 'mobile',
  doorIds: [],
  shape: 'join',
  ticks: {},
  format: null,
  copy: 1,
  typed: null,
}

/** Longer than it takes to look something up for a guest who stands there, shorter than until the next guest. */
const keptMs = 10 * 60_000

type Drafts = Readonly<Record<EntranceId, Draft>>

/**
 * Drafts by room, never stored on disk. Esc, a look at another room and back lose nothing. A draft is forgotten ten
 * minutes after its last change, and when a guest is named in another room: what one guest was to get must not go out
 * for the next one.
 */
export type DraftStore = StoreApi<Drafts>

/** The draft of a room as it still counts at `now`. */
export const draftOf = (all: Drafts, room: EntranceId, now: Instant): Draft => {
  const draft = all[room] ?? emptyDraft
  return draft.typed !== null && msBetween(draft.typed.until, now) > keptMs ? emptyDraft : draft
}

type When = { readonly now: Instant; readonly openedAt: Instant }

/** The drafts after a change to one of them. A guest who is named in a room ends the drafts of the others. */
export const withChange = (
  all: Drafts,
  room: EntranceId,
  part: Partial<Draft>,
  { now, openedAt }: When,
): Drafts => {
  const draft = draftOf(all, room, openedAt)
  const changed = { ...draft, ...part, typed: { from: draft.typed?.from ?? now, until: now } }
  return part.guest === undefined ? { ...all, [room]: changed } : { [room]: changed }
}

/** A draft that was prepared elsewhere, for example for a longer stay, counts from when its room is opened. */
export const withDate = (all: Drafts, room: EntranceId, now: Instant): Drafts => {
  const draft = all[room]
  return draft === undefined || draft.typed !== null
    ? all
    : { ...all, [room]: { ...draft, typed: { from: now, until: now } } }
}

export const withoutDraft = (all: Drafts, room: EntranceId): Drafts => {
  const { [room]: _discarded, ...others } = all
  return others
}

export const createDraftStore = (): DraftStore => createStore<Drafts>(() => ({}))
