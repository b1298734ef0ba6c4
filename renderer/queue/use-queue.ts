import { useState } from 'react'
import type { CredentialId, JobId } from '#shared/ids.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { useAppParts } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { useToast } from '../ui/toast.tsx'

/** What an operator can do to a job. Which of these a job's state allows is the core's to say. */
export const useJobActions = (jobId: JobId) => {
  const { client } = useAppParts()
  const [isBusy, setBusy] = useState(false)
  const tell = useTell()
  const run = async (asked: Promise<Result<unknown, Problem>>) => {
    setBusy(true)
    tell(await asked)
    setBusy(false)
  }
  return {
    isBusy,
    retry: () => void run(client.call('queue.retry', { jobId })),
    cancel: () => void run(client.call('queue.cancel', { jobId })),
    worked: (credentialId: CredentialId) =>
      void run(client.call('queue.resolve', { jobId, how: { is: 'worked', credentialId } })),
    revoke: (credentialId: CredentialId) => void run(client.call('keys.revoke', { credentialId })),
    sendAgain: () => void run(client.call('queue.resolve', { jobId, how: { is: 'sendAgain' } })),
    sameParty: (isSame: boolean) =>
      void run(client.call('queue.resolve', { jobId, how: { is: 'sameParty', isSame } })),
    joinInstead: (credentialIds: readonly CredentialId[]) =>
      void run(
        client.call('queue.resolve', {
          jobId,
          how: { is: 'joinInstead', credentialIds: [...credentialIds] },
        }),
      ),
    firstKeyNew: (confirmedRooms: readonly string[], shownStops: readonly CredentialId[]) =>
      void run(
        client.call('queue.resolve', {
          jobId,
          how: { is: 'firstKey', as: 'override', confirmedRooms, shownStops },
        }),
      ),
  }
}

export const usePause = () => {
  const { client } = useAppParts()
  const tell = useTell()
  return {
    pause: () => void client.call('queue.pause', {}).then(tell),
    resume: () => void client.call('queue.resume', {}).then(tell),
  }
}

const useTell = () => {
  const text = useText()
  const say = useToast()
  return (answer: Result<unknown, Problem>) => {
    if (!answer.ok) say({ text: text.problem(answer.error).message, tone: 'alarm' })
  }
}
