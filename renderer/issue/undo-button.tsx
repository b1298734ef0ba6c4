import { useState } from 'react'
import { msBetween } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { useAppParts } from '../state/app-context.tsx'
import { aSecond, useNow } from '../state/clock.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { useToast } from '../ui/toast.tsx'

const undoMs = 10_000

/** Ten seconds in which the new key can be taken back: cancelled while it waits, revoked once it exists. */
export const UndoButton = ({ job }: { readonly job: Job }) => {
  const { client } = useAppParts()
  const text = useText()
  const say = useToast()
  const now = useNow(aSecond)
  const [shownAt] = useState(now)
  const [isBusy, setBusy] = useState(false)
  const leftSeconds = Math.ceil((undoMs - msBetween(shownAt, now)) / 1000)
  const canUndo = job.revokedAt === null && (job.state === 'queued' || job.credentialId !== null)
  if (leftSeconds <= 0 || !canUndo) return null
  const undo = async () => {
    setBusy(true)
    const answer =
      job.credentialId === null
        ? await client.call('queue.cancel', { jobId: job.id })
        : await client.call('keys.revoke', { credentialId: job.credentialId })
    setBusy(false)
    if (!answer.ok) return say({ text: text.problem(answer.error).message, tone: 'alarm' })
    return say({ text: job.credentialId === null ? text.after.cancelled : text.after.revoked })
  }
  return (
    <Button onPress={() => void undo()} isPending={isBusy}>
      {text.after.undo(leftSeconds)}
    </Button>
  )
}
