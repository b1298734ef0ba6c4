import { useState } from 'react'
import type { Job } from '#shared/job.ts'
import { useAppParts } from '../state/app-context.tsx'
import { aSecond, useNow } from '../state/clock.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { useToast } from '../ui/toast.tsx'

const undoMs = 10_000

/** Ten seconds in which the new key can be taken back: cancelled while it waits, revoked once it exists. */
export const UndoButton = ({ job, fromMs }: { readonly job: Job; readonly fromMs: number }) => {
  const { client } = useAppParts()
  const text = useText()
  const say = useToast()
  const [isBusy, setBusy] = useState(false)
  useNow(aSecond)
  const leftSeconds = Math.ceil((fromMs + undoMs - Date.now()) / 1000)
  const canUndo = job.revokedAt === null && (job.state === 'queued' || job.credentialId !== null)
  if (leftSeconds <= 0 || !canUndo || job.state === 'cancelled') return null
  const undo = async () => {
    setBusy(true)
    const answer =
      job.credentialId === null
        ? await client.call('queue.cancel', { jobId: job.id })
        : await client.call('keys.revoke', { credentialId: job.credentialId })
    setBusy(false)
    say(
      answer.ok ? { text: text.after.revoked } : { text: text.problem(answer.error).message, tone: 'alarm' },
    )
  }
  return (
    <Button onPress={() => void undo()} isPending={isBusy}>
      {text.after.undo(leftSeconds)}
    </Button>
  )
}
