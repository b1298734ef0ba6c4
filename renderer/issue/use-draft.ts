import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import { useAppParts } from '../state/app-context.tsx'
import { draftOf, withChange, withDate, withoutDraft } from '../state/drafts.ts'
import type { Draft } from '../state/drafts.ts'

/**
 * The unfinished key of a room, kept for a while as state/drafts.ts says. `unsentSince` is set when it was begun
 * before the room was opened this time.
 */
export const useDraft = (roomId: EntranceId, now: Instant) => {
  const { drafts } = useAppParts()
  // A draft is too old or not when the room is opened, never under the hands of somebody who types.
  const [openedAt] = useState(now)
  const draft = useStore(drafts, (all) => draftOf(all, roomId, openedAt))
  const [foundFrom] = useState(draft.typed?.from ?? null)
  useEffect(() => drafts.setState((all) => withDate(all, roomId, openedAt), true), [drafts, roomId, openedAt])
  const change = useCallback(
    (part: Partial<Draft>) =>
      drafts.setState((all) => withChange(all, roomId, part, { now, openedAt }), true),
    [drafts, roomId, now, openedAt],
  )
  const clear = useCallback(() => drafts.setState((all) => withoutDraft(all, roomId), true), [drafts, roomId])
  const isUnsent = foundFrom !== null && draft.typed?.from === foundFrom
  return { draft, change, clear, unsentSince: isUnsent ? foundFrom : null }
}
