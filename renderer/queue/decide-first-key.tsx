import { useState } from 'react'
import type { IssueInput } from '#shared/issue.ts'
import type { Job } from '#shared/job.ts'
import { stoppedKeys } from '../issue/at-the-door.tsx'
import { OverrideDialog } from '../issue/override-dialog.tsx'
import { usePlan } from '../issue/use-plan.ts'
import { useAppParts } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { useJobActions } from './use-queue.ts'

/**
 * A first key that was held for a person. Where no key stops, one press is enough; else the same confirmation as
 * anywhere, with the room typed and every key named that stops.
 */
export const DecideFirstKey = ({ job, size }: { readonly job: Job; readonly size?: 'small' }) => {
  const { story: words } = useText()
  const act = useJobActions(job.id)
  const [isAsking, setAsking] = useState(false)
  const [isLooking, setLooking] = useState(false)
  const { client } = useAppParts()
  const look = size === undefined ? {} : { size }
  const decide = async () => {
    setLooking(true)
    const plan = await client.call('issue.plan', asNewKey(job))
    setLooking(false)
    if (!plan.ok || stoppedKeys(plan.value.consequences).length > 0) return setAsking(true)
    act.firstKeyNew(
      job.intent.rooms.map(({ name }) => name),
      [],
    )
  }
  return (
    <>
      <Button {...look} onPress={() => void decide()} isPending={act.isBusy || isLooking}>
        {words.firstKeyNew}
      </Button>
      {isAsking && <ConfirmFirstKey job={job} act={act} onClose={() => setAsking(false)} />}
    </>
  )
}

type ConfirmProps = {
  readonly job: Job
  readonly act: ReturnType<typeof useJobActions>
  readonly onClose: () => void
}

const ConfirmFirstKey = ({ job, act, onClose }: ConfirmProps) => {
  const { plan, isChecking } = usePlan(asNewKey(job), 0)
  return (
    <OverrideDialog
      roomIds={job.intent.rooms.map((room) => room.entranceId)}
      plan={plan}
      isChecking={isChecking}
      onClose={onClose}
      onConfirm={(rooms, shownStops) => {
        onClose()
        act.firstKeyNew(rooms, shownStops)
      }}
    />
  )
}

/** The held wish as a new key that replaces all, to ask the core what would stop. */
const asNewKey = ({ intent, operator }: Job): IssueInput => ({
  entranceIds: intent.rooms.map((room) => room.entranceId),
  doorIds: intent.doors.map((door) => door.entranceId),
  guest: intent.guest.is === 'new' ? intent.guest : { is: 'known', acsUserId: intent.guest.acsUserId },
  stay: intent.stay,
  access: intent.access,
  shape: { is: 'override', confirmedRooms: [], shownStops: null },
  labelTemplate: intent.label,
  format: intent.format,
  copy: intent.copy,
  encoder: intent.encoder,
  operator,
})
