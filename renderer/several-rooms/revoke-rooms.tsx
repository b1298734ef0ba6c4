import { useEffect, useMemo, useRef } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { keyWords } from '../issue/key-words.ts'
import { useApp } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProgressBar } from '../ui/states.tsx'
import { useToast } from '../ui/toast.tsx'
import { keysToRevoke } from './keys-to-revoke.ts'
import type { KeyToRevoke } from './keys-to-revoke.ts'
import { Reading } from './reading.tsx'
import styles from './several-rooms.module.css'
import { useDoors } from './use-doors.ts'
import { useRevoke } from './use-revoke.ts'
import type { Refused } from './use-revoke.ts'

type Props = {
  readonly roomIds: readonly EntranceId[]
  /** The guests leave: asked for by that name. */
  readonly isCheckOut?: boolean
  readonly onClose: () => void
  /** Everything asked for is revoked. */
  readonly onDone: () => void
}

/** Names every key that stops being valid, and what revoking cannot do, before the button. */
export const RevokeRooms = ({ roomIds, isCheckOut = false, onClose, onDone }: Props) => {
  const text = useText()
  const { bulk } = text
  const say = useToast()
  const now = useNow(aMinute)
  const read = useDoors(roomIds)
  const { keys, later } = useMemo(() => keysToRevoke(read.doors, now), [read.doors, now])
  const { revoke, revoked, refused, asked, stop } = useRevoke()
  const left = keys.filter(({ key }) => !revoked.has(key.credentialId))
  const isAtWork = asked !== null
  const tiles = useApp((mirror) => mirror.tiles)
  const names = roomIds.map((id) => tiles[id]?.name ?? '')
  // Who asked to check out reads the list and confirms: the keyboard waits at the button for a deliberate Enter.
  const button = useRef<HTMLButtonElement>(null)
  const isReady = isCheckOut && read.isRead && left.length > 0
  useEffect(() => {
    if (isReady) button.current?.focus()
  }, [isReady])

  const press = async () => {
    const answer = await revoke(left)
    if (!answer.isWhole) return
    say({ text: bulk.revoked(answer.revoked) })
    onDone()
  }
  return (
    <Dialog
      isAlert
      title={isCheckOut ? text.stay.checkOutTitle(names) : bulk.revokeTitle(roomIds.length)}
      // Esc while it works stops it: what is revoked stays so and is told.
      onClose={isAtWork ? stop : onClose}
      actions={
        <>
          <Button onPress={isAtWork ? stop : onClose}>
            {isAtWork ? bulk.stop : revoked.size > 0 ? text.common.close : text.common.cancel}
          </Button>
          {left.length > 0 && (
            <Button
              ref={button}
              kind="danger"
              onPress={() => void press()}
              isDisabled={!read.isRead}
              isPending={isAtWork}
            >
              {revoked.size > 0 || refused.length > 0 ? text.common.tryAgain : bulk.revokeButton(left.length)}
            </Button>
          )}
        </>
      }
    >
      <Reading read={read} total={roomIds.length} />
      {asked !== null && <AtWork done={revoked.size + refused.length} total={asked} />}
      {revoked.size > 0 && !isAtWork && <p role="status">{bulk.revoked(revoked.size)}</p>}
      {refused.length > 0 && <NotRevoked refused={refused} />}
      {read.isRead && keys.length === 0 && <p>{bulk.noKeys}</p>}
      {left.length > 0 && refused.length === 0 && (
        <>
          <p>{revoked.size > 0 ? bulk.leftAlone(left.length) : bulk.revokeList(left.length)}</p>
          <KeyList keys={left} />
        </>
      )}
      {later > 0 && <p className={styles.quiet}>{bulk.later(later)}</p>}
      {left.some(({ key }) => key.kind === 'card') && <p>{bulk.cards}</p>}
    </Dialog>
  )
}

const AtWork = ({ done, total }: { readonly done: number; readonly total: number }) => {
  const { bulk } = useText()
  const words = bulk.revoking(Math.min(done, total), total)
  return (
    <div className={styles.progress}>
      <p role="status">{words}</p>
      <ProgressBar label={words} value={done} max={total} />
    </div>
  )
}

const KeyList = ({ keys }: { readonly keys: readonly KeyToRevoke[] }) => {
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const tiles = useApp((mirror) => mirror.tiles)
  const namesOf = (ids: readonly EntranceId[]) => text.common.list(ids.map((id) => tiles[id]?.name ?? id))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls, and the keyboard must reach it
    <ul className={styles.list} tabIndex={0} aria-label={text.bulk.revokeList(keys.length)}>
      {keys.map(({ key, rooms, otherRooms }) => (
        <li key={key.credentialId}>
          <strong>{text.common.list(rooms)}</strong>
          <span>
            {keyWords(key, text)}
            {otherRooms.length > 0 && <em>{text.bulk.alsoOpens(namesOf(otherRooms))}</em>}
          </span>
          {key.endsAt !== null && <time dateTime={key.endsAt}>{dates.when(key.endsAt, now)}</time>}
        </li>
      ))}
    </ul>
  )
}

const NotRevoked = ({ refused }: { readonly refused: readonly Refused[] }) => {
  const text = useText()
  return (
    <div role="alert">
      <p>{text.bulk.notRevoked(refused.length)}</p>
      <ul className={styles.list}>
        {refused.map(({ toRevoke: { key, rooms }, problem }) => (
          <li key={key.credentialId}>
            <strong>{text.common.list(rooms)}</strong>
            <span>
              {keyWords(key, text)}
              <em>{text.problem(problem).message}</em>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
