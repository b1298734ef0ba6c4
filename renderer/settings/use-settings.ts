import type { Problem } from '#shared/problem.ts'
import type { Settings } from '#shared/session.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { useToast } from '../ui/toast.tsx'

/** Settings as the core holds them; a change is shown when the core has taken it. */
export const useSettings = () => {
  const { client } = useAppParts()
  const settings = useApp((mirror) => mirror.settings)
  const text = useText()
  const say = useToast()
  const change = async (part: Partial<Settings>): Promise<Problem | null> => {
    const answer = await client.call('settings.change', part)
    if (answer.ok) return null
    say({ text: text.problem(answer.error).message, tone: 'alarm' })
    return answer.error
  }
  return { settings, change }
}
