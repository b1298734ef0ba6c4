import type { CallInput } from '#shared/contract.ts'
import { useAppParts, useSetView, useView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { useToast } from '../ui/toast.tsx'

export type Fault = CallInput<'training.practise'>['fault']
export const faults = [
  'none',
  'offline',
  'bridgeDown',
  'keyRevoked',
  'slow',
] as const satisfies readonly Fault[]

/** Breaks the training hotel on purpose. */
export const usePractise = () => {
  const { client } = useAppParts()
  const text = useText()
  const say = useToast()
  const fault = useView((view) => view.fault)
  const set = useSetView()
  const practise = async (next: Fault) => {
    const answer = await client.call('training.practise', { fault: next })
    if (answer.ok) set({ fault: next })
    else say({ text: text.problem(answer.error).message, tone: 'alarm' })
  }
  return { fault, practise }
}
