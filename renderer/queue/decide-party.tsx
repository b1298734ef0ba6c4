import type { Job } from '#shared/job.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { useJobActions } from './use-queue.ts'

/** The people in the room and the list are one party, or its keys for this room are given up. */
export const DecideParty = ({ job, size }: { readonly job: Job; readonly size?: 'small' }) => {
  const { party: words } = useText()
  const act = useJobActions(job.id)
  const look = size === undefined ? {} : { size }
  return (
    <>
      <Button {...look} kind="primary" onPress={() => act.sameParty(true)} isPending={act.isBusy}>
        {words.yes}
      </Button>
      <Button {...look} onPress={() => act.sameParty(false)} isPending={act.isBusy}>
        {words.no}
      </Button>
    </>
  )
}
