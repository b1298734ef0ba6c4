import { useState } from 'react'
import { useAppParts, useApp } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { useToast } from '../ui/toast.tsx'

/** Reads the whole property from Seam again. */
export const useRefreshRooms = () => {
  const { client } = useAppParts()
  const text = useText()
  const say = useToast()
  const [isAsked, setAsked] = useState(false)
  const isSyncing = useApp((mirror) => mirror.status?.syncing ?? false)
  const read = async () => {
    setAsked(true)
    const answer = await client.call('rooms.refresh', {})
    setAsked(false)
    if (!answer.ok) say({ text: text.problem(answer.error).message, tone: 'alarm' })
  }
  return { refresh: () => void read(), isReading: isAsked || isSyncing }
}
