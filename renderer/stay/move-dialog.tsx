import { useMemo, useRef, useState } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { stoppedKeys } from '../issue/at-the-door.tsx'
import { StopList } from '../issue/stop-list.tsx'
import { useApp } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNote, TextField } from '../ui/field.tsx'
import { useToast } from '../ui/toast.tsx'
import { Fates } from './fates.tsx'
import styles from './stay.module.css'
import { useAcceptStay, useStayPlan } from './use-stay-plan.ts'

type Props = {
  readonly room: EntranceId
  readonly onClose: () => void
  readonly onDone: () => void
}

const offered = 8

/** A room move as one plan: keys in the new room first, then the old ones are revoked. */
export const MoveDialog = ({ room, onClose, onDone }: Props) => {
  const text = useText()
  const { stay } = text
  const tiles = useApp((mirror) => mirror.tiles)
  const rackOrder = useApp((mirror) => mirror.building.rackOrder)
  const [written, setWritten] = useState('')
  const [typed, setTyped] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const say = useToast()
  const name = tiles[room]?.name ?? ''
  const to = rackOrder.find((id) => tiles[id]?.name.toLowerCase() === written.trim().toLowerCase())
  const toName = to === undefined ? '' : (tiles[to]?.name ?? '')
  const options = useMemo(
    () =>
      rackOrder
        .flatMap((id) => tiles[id] ?? [])
        .filter((tile) => to === undefined && tile.occupancy === 'vacant')
        .filter((tile) => tile.name.startsWith(written.trim()))
        .slice(0, offered)
        .map((tile) => ({ id: tile.name, text: tile.name, note: stay.vacant })),
    [rackOrder, tiles, written, to, stay],
  )
  const asked = to === undefined ? null : { is: 'move' as const, from: room, to }
  const { plan, problem, isCurrent } = useStayPlan(
    asked === null ? null : { ...asked, confirmedRooms: [toName], shownStops: null },
  )
  const { accept, isAccepting, refused } = useAcceptStay()
  const stops = plan === null ? [] : stoppedKeys(plan.stops)
  const moving = plan?.keys.filter(({ fate }) => fate === 'replaced').length ?? 0
  const cards = plan?.keys.filter(({ fate }) => fate === 'encoder').length ?? 0
  const isConfirmed = stops.length === 0 || typed.trim().toLowerCase() === toName.toLowerCase()
  const [cannot = null] = plan?.problems ?? []
  const wrong = refused ?? problem ?? (moving > 0 ? cannot : null)
  const isReady = asked !== null && isCurrent && moving > 0 && cannot === null && isConfirmed

  const press = async () => {
    if (asked === null || !isReady) return
    const shownStops = stops.map((key) => key.credentialId)
    if (!(await accept({ ...asked, confirmedRooms: [toName], shownStops }))) return
    say({ text: stay.moved(moving, toName) })
    onDone()
  }
  return (
    <Dialog
      title={stay.moveTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.common.cancel}</Button>
          <Button
            kind={stops.length > 0 ? 'danger' : 'primary'}
            ref={button}
            isDisabled={!isReady}
            isPending={isAccepting}
            onPress={() => void press()}
          >
            {moving === 0 ? stay.move : stay.moveButton(moving, toName)}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          button.current?.focus()
        }}
      >
        <ComboBox
          autoFocus
          label={stay.moveTo}
          placeholder={stay.moveHint}
          openLabel={stay.moveTo}
          text={written}
          onText={setWritten}
          options={options}
          onPick={setWritten}
          onKey={(event) => {
            if (event.key === 'Enter' && isReady) button.current?.focus()
          }}
        />
        {stops.length > 0 && (
          <>
            <p className={styles.warning}>{stay.moveStops(toName)}</p>
            <StopList stops={stops} />
            <TextField label={text.override.type(toName)} value={typed} onChange={setTyped} />
          </>
        )}
      </form>
      {plan !== null && asked !== null && (
        <>
          <Fates keys={plan.keys} />
          {moving === 0 ? (
            isCurrent && <p className={styles.warning}>{stay.moveNone}</p>
          ) : (
            <p className={styles.note}>
              {stay.moveFirst(toName)} {stay.moveThen(name)}
            </p>
          )}
          {cards > 0 && <p className={styles.note}>{stay.moveCards(cards)}</p>}
        </>
      )}
      {wrong !== null && <ProblemNote problem={text.problem(wrong)} />}
    </Dialog>
  )
}
