import { useState } from 'react'
import type { GroupPlan } from '#shared/groups.ts'
import { stoppedKeys } from '../issue/at-the-door.tsx'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import styles from './confirm-first-keys.module.css'
import { StopList } from '../issue/stop-list.tsx'
import { StatusWord } from '../ui/status-word.tsx'

type Props = { readonly plan: GroupPlan; readonly onClose: () => void; readonly onConfirm: () => void }

/**
 * First keys are confirmed once for all their rooms, which are named here. A room where a key stops is typed by its
 * name. Where none stops nothing is typed: who types for every group types without reading.
 */
export const ConfirmFirstKeys = ({ plan, onClose, onConfirm }: Props) => {
  const text = useText()
  const { groups: words } = text
  const [typed, setTyped] = useState('')
  const { toConfirm } = plan
  const stops = stoppedKeys(
    plan.rooms.filter(({ room }) => toConfirm.includes(room)).flatMap(({ consequences }) => consequences),
  )
  const risky = [...new Set(stops.map(({ room }) => room))]
  const parts = typed.trim().split(/[\s,;+]+/)
  const isTyped = typed.trim() === risky.join(' ') || risky.every((room) => parts.includes(room))
  const confirm = () => {
    if (isTyped) onConfirm()
  }
  return (
    <Dialog
      isAlert
      title={words.confirmTitle(toConfirm.length)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.common.cancel}</Button>
          <Button kind={stops.length > 0 ? 'danger' : 'primary'} isDisabled={!isTyped} onPress={confirm}>
            {words.confirmYes}
          </Button>
        </>
      }
    >
      <p>{words.confirmBody}</p>
      <ul className={styles.roomNames}>
        {toConfirm.map((room) => (
          <li key={room}>{room}</li>
        ))}
      </ul>
      {stops.length === 0 ? (
        <StatusWord tone="good" icon="done">
          {words.stop(0)}
        </StatusWord>
      ) : (
        <StopList stops={stops} showRoom />
      )}
      {risky.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            confirm()
          }}
        >
          <TextField autoFocus label={words.confirmType(risky.join(' '))} value={typed} onChange={setTyped} />
        </form>
      )}
    </Dialog>
  )
}
