import { useRef, useState } from 'react'
import type { CredentialId, EntranceId } from '#shared/ids.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import { keyWords } from '../issue/key-words.ts'
import { Reading } from '../several-rooms/reading.tsx'
import { useDoors } from '../several-rooms/use-doors.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { gateOf } from '../state/selectors.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { ChoiceList } from '../ui/choice-list.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { useToast } from '../ui/toast.tsx'
import styles from './stay.module.css'
import { usePrepared } from './use-prepared.ts'
import { useAcceptStay, useStayPlan } from './use-stay-plan.ts'
import { useRevokeKey } from './use-revoke-key.ts'

type Props = {
  readonly room: EntranceId
  readonly only: CredentialId | null
  readonly onClose: () => void
  readonly onDone: () => void
}

/** One lost key of a room: it is revoked, and its guest gets another. What an offline lock still does is said. */
export const LostDialog = ({ room, only, onClose, onDone }: Props) => {
  const text = useText()
  const { stay } = text
  const name = useApp((mirror) => mirror.tiles[room]?.name ?? '')
  const [rooms] = useState([room])
  const read = useDoors(rooms)
  const keys = read.doors
    .flatMap((door) => door.keys)
    .filter((key) => !key.isStaff && key.isValid !== false && key.reason !== 'expired')
  const [chosen, setChosen] = useState<CredentialId | null>(only)
  const lost = keys.find(({ credentialId }) => credentialId === chosen) ?? keys[0]
  if (lost === undefined) {
    return (
      <Dialog
        title={stay.lostTitle(name)}
        onClose={onClose}
        actions={<Button onPress={onClose}>{text.common.close}</Button>}
      >
        <Reading read={read} total={1} />
        {read.isRead && <p>{text.bulk.noKeys}</p>}
      </Dialog>
    )
  }
  return (
    <Chosen
      title={stay.lostTitle(name)}
      {...{ lost, room, keys, onClose, onDone }}
      onChoose={setChosen}
      reading={<Reading read={read} total={1} />}
    />
  )
}

type ChosenProps = Omit<Props, 'only'> & {
  readonly title: string
  readonly lost: KeyOnDoor
  readonly keys: readonly KeyOnDoor[]
  readonly onChoose: (id: CredentialId) => void
  readonly reading: React.ReactNode
}

const Chosen = ({ title, lost, room, keys, reading, onChoose, onClose, onDone }: ChosenProps) => {
  const text = useText()
  const { stay } = text
  const say = useToast()
  const { view } = useAppParts()
  const prepare = usePrepared()
  const { revoke, isRevoking, notRevoked } = useRevokeKey()
  const { accept, isAccepting, refused } = useAcceptStay()
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = useApp((mirror) => gateOf(mirror)?.is === 'open')
  const isPhone = lost.kind === 'syncParent' || lost.kind === 'mobile'
  const wish = { is: 'replace', credentialId: lost.credentialId } as const
  const { plan, problem, isCurrent } = useStayPlan(isPhone ? wish : null)
  const [cannot = null] = plan?.problems ?? []
  const wrong = notRevoked ?? refused ?? (isPhone && isCurrent ? (problem ?? cannot) : null)

  const press = async () => {
    if (isPhone && !isCurrent) return
    if (isPhone && cannot === null) {
      if (!(await accept(wish))) return
      const guest = lost.holder ?? text.drawer.noHolder
      say(isOpen ? { text: stay.lostDone(guest) } : { text: stay.lostWaits(guest), tone: 'alarm' })
      return onDone()
    }
    if (!(await revoke(lost.credentialId))) return
    if (lost.kind === 'phoneCopy') {
      say({ text: stay.copyRevoked })
      return onDone()
    }
    say({ text: stay.lostPrepared })
    view.setState({ asking: null })
    prepare(room, lost)
  }
  const isAlone = isPhone && plan !== null && isCurrent && plan.keys.length === 1 && cannot === null
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.common.cancel}</Button>
          <Button
            kind="danger"
            ref={button}
            onPress={() => void press()}
            isPending={isRevoking || isAccepting}
          >
            {lost.kind === 'phoneCopy'
              ? stay.lostCopyButton
              : isPhone && cannot === null
                ? stay.lostButton
                : stay.lostCardButton}
          </Button>
        </>
      }
    >
      {reading}
      <KeyChoice keys={keys} lost={lost} onChoose={onChoose} onEnter={() => button.current?.focus()} />
      <p className={styles.note}>
        {lost.kind === 'phoneCopy' ? stay.lostCopy : isPhone ? stay.lostPhone : stay.lostCard}
      </p>
      {isAlone && <p className={styles.note}>{stay.lostAlone}</p>}
      <StillOpens lost={lost} />
      {wrong !== null && <ProblemNote problem={text.problem(wrong)} />}
    </Dialog>
  )
}

type ChoiceProps = Pick<ChosenProps, 'keys' | 'lost' | 'onChoose'> & { readonly onEnter: () => void }

const KeyChoice = ({ keys, lost, onChoose, onEnter }: ChoiceProps) => {
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const nameOf = (key: KeyOnDoor) =>
    key.kind === 'phoneCopy' && key.name !== '' ? `${keyWords(key, text)}, ${key.name}` : keyWords(key, text)
  return (
    <ChoiceList
      label={text.stay.lostKeys}
      choices={keys.map((key) => ({
        id: key.credentialId,
        name: nameOf(key),
        words: nameOf(key),
        note: key.endsAt === null ? undefined : dates.short(key.endsAt, now),
        isPart: key.kind === 'phoneCopy',
      }))}
      value={lost.credentialId}
      onChange={(id) => {
        const key = keys.find(({ credentialId }) => credentialId === id)
        if (key !== undefined) onChoose(key.credentialId)
      }}
      onEnter={onEnter}
    />
  )
}

/** Locks are offline: revoking a card reaches no lock, and a phone only once it is online. */
export const StillOpens = ({ lost }: { readonly lost: KeyOnDoor }) => {
  const { stay } = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const until = lost.endsAt === null ? null : dates.when(lost.endsAt, now)
  if (lost.kind === 'card')
    return <p className={styles.note}>{until === null ? stay.lostOpensOpen : stay.lostOpens(until)}</p>
  return <p className={styles.note}>{until === null ? stay.phoneStopsOpen : stay.phoneStops(until)}</p>
}
