import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { AcsUserId, CredentialId, EntranceId } from '#shared/ids.ts'
import type { Access, CardFormat } from '#shared/job.ts'

/** What the operator typed for a room and has not issued yet. `null` means: as suggested. */
export type Draft = {
  readonly guest: string
  /** Set when the guest was picked from the list; typing clears it. */
  readonly knownGuest: AcsUserId | null
  readonly email: string
  readonly phone: string
  /** Wall-clock text of the property, `YYYY-MM-DDTHH:mm`, with an offset where the clocks repeat. */
  readonly from: string | null
  readonly until: string | null
  readonly access: Access
  readonly doorIds: readonly EntranceId[]
  readonly shape: 'join' | 'override' | 'autoJoin'
  /** Only keys the operator touched; the rest follow the preselection. */
  readonly ticks: Readonly<Record<CredentialId, boolean>>
  readonly labelTemplate: string | null
  readonly format: CardFormat | null
  readonly copy: number
}

export const emptyDraft: Draft = {
  guest: '',
  knownGuest: null,
  email: '',
  phone: '',
  from: null,
  until: null,
  access: 'mobile',
  doorIds: [],
  shape: 'join',
  ticks: {},
  labelTemplate: null,
  format: null,
  copy: 1,
}

/** Drafts by room: Esc, a look at another room and back lose nothing. Never stored on disk. */
export type DraftStore = StoreApi<Readonly<Record<EntranceId, Draft>>>

export const createDraftStore = (): DraftStore => createStore<Readonly<Record<EntranceId, Draft>>>(() => ({}))
