import { useState } from 'react'
import type { CredentialId, EntranceId } from '#shared/ids.ts'
import type { IssuePlan } from '#shared/issue.ts'
import { useApp } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { stoppedKeys } from './at-the-door.tsx'
import { StopList } from './stop-list.tsx'

type Props = {
  readonly roomIds: readonly EntranceId[]
  readonly plan: IssuePlan | null
  readonly isChecking: boolean
  readonly onClose: () => void
  readonly onConfirm: (confirmedRooms: readonly string[], shownStops: readonly CredentialId[]) => void
}

/** An override names every key that will stop and asks for the room number; where none stops, for one press. */
export const OverrideDialog = ({ roomIds, plan, isChecking, onClose, onConfirm }: Props) => {
  const text = useText()
  const tiles = useApp((mirror) => mirror.tiles)
  const [typed, setTyped] = useState('')
  const rooms = roomIds.map((id) => tiles[id]?.name ?? '')
  const stops = stoppedKeys(plan?.consequences ?? [])
  const words = typed.trim().split(/[\s,;+]+/)
  // What stops nothing asks for nothing: who types a room for every key types it without reading.
  const isHarmless = plan !== null && !isChecking && stops.length === 0
  const isTyped =
    isHarmless || typed.trim() === rooms.join(' ') || rooms.every((room) => words.includes(room))
  const isReady = isTyped && plan !== null && !isChecking
  const confirm = () => {
    if (isReady) {
      onConfirm(
        rooms,
        stops.map((key) => key.credentialId),
      )
    }
  }
  const [room = ''] = rooms
  return (
    <Dialog
      isAlert
      title={isHarmless ? text.override.firstTitle(rooms) : text.override.title(rooms)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.common.cancel}</Button>
          <Button kind={stops.length > 0 ? 'danger' : 'primary'} onPress={confirm} isDisabled={!isReady}>
            {stops.length > 0 ? text.override.confirm(stops.length) : text.override.confirmNone}
          </Button>
        </>
      }
    >
      <p>{stops.length > 0 ? text.override.body : text.override.none}</p>
      <StopList stops={stops} />
      {!isHarmless && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            confirm()
          }}
        >
          <TextField
            autoFocus
            label={rooms.length === 1 ? text.override.type(room) : text.override.typeMore(rooms)}
            value={typed}
            onChange={setTyped}
          />
        </form>
      )}
    </Dialog>
  )
}
