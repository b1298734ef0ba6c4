import { useCallback } from 'react'
import { useStore } from 'zustand'
import type { EntranceId } from '#shared/ids.ts'
import { useAppParts } from '../state/app-context.tsx'
import { emptyDraft } from '../state/drafts.ts'
import type { Draft } from '../state/drafts.ts'

/** The unfinished key of a room, kept while the window is open. */
export const useDraft = (roomId: EntranceId) => {
  const { drafts } = useAppParts()
  const draft = useStore(drafts, (all) => all[roomId]) ?? emptyDraft
  const change = useCallback(
    (part: Partial<Draft>) =>
      drafts.setState((all) => ({ [roomId]: { ...(all[roomId] ?? emptyDraft), ...part } })),
    [drafts, roomId],
  )
  const clear = useCallback(() => drafts.setState({ [roomId]: emptyDraft }), [drafts, roomId])
  return { draft, change, clear }
}
