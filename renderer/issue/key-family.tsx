import type { KeyOnDoor } from '#shared/key.ts'
import { useDates, useText } from '../text/languages.tsx'
import { stayIcons, useStayActions } from '../stay/use-stay-actions.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons.tsx'
import { MenuButton } from '../ui/menu.tsx'
import type { MenuChoice } from '../ui/menu.tsx'
import styles from './key-family.module.css'
import type { Family } from './families.ts'
import { keyFacts, keyWords } from './key-words.ts'
import type { Issue } from './use-issue.ts'

type Props = {
  readonly family: Family
  readonly issue: Issue
  readonly isJoining: boolean
  readonly onRevoke: (key: KeyOnDoor) => void
}

/** A key and, beneath it, its copies on the guest's phones. */
export const KeyFamily = ({ family, issue, isJoining, onRevoke }: Props) => {
  const { key, copies } = family
  const text = useText()
  const dates = useDates()
  return (
    <li className={styles.family}>
      <div className={cx(styles.key, !key.joinable && styles.dead)}>
        <Tick keyOnDoor={key} issue={issue} isJoining={isJoining} />
        <Icon name={key.kind === 'card' ? 'card' : 'phone'} size={18} />
        <div className={styles.keyWords}>
          <span>{key.holder ?? text.drawer.noHolder}</span>
          <small>{keyFacts(family, text, dates, issue.now)}</small>
        </div>
        <span className={styles.ends}>
          {key.reason === 'notValid'
            ? text.drawer.notValid
            : key.endsAt === null
              ? text.drawer.noEnd
              : dates.short(key.endsAt, issue.now)}
        </span>
        <KeyMenu keyOnDoor={key} onRevoke={onRevoke} />
      </div>
      {copies.length > 0 && (
        <ul>
          {copies.map((copy) => (
            <li key={copy.credentialId} className={cx(styles.copy, !copy.joinable && styles.dead)}>
              <Tick keyOnDoor={copy} issue={issue} isJoining={isJoining} />
              <span>{copy.name === '' ? text.keyKind.phoneCopy : copy.name}</span>
              {copy.reason !== null && <small>{text.keyReason[copy.reason]}</small>}
              <KeyMenu keyOnDoor={copy} onRevoke={onRevoke} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

type MenuProps = Pick<Props, 'onRevoke'> & { readonly keyOnDoor: KeyOnDoor }

/** What can be done with one key. A key that opens nothing any more, and one of the staff, has nothing. */
const KeyMenu = ({ keyOnDoor: key, onRevoke }: MenuProps) => {
  const text = useText()
  const { stay } = text
  const ask = useStayActions()
  if (key.isStaff || key.reason === 'expired' || key.isValid === false) return <span />
  const isCopy = key.kind === 'phoneCopy'
  const choices: readonly MenuChoice[] = [
    ...(isCopy || key.kind === 'card'
      ? []
      : [{ id: 'late', icon: stayIcons.late, text: stay.extendKey, about: stay.extendKeyAbout } as const]),
    ...(isCopy
      ? []
      : [{ id: 'lost', icon: 'key', text: stay.replaceKey, about: stay.replaceKeyAbout } as const]),
    {
      id: 'revoke',
      icon: 'revoke',
      text: isCopy ? stay.revokeCopy : stay.revokeKey,
      about: isCopy ? stay.revokeCopyAbout : stay.revokeKeyAbout,
      isDanger: true,
    },
  ]
  const name = isCopy && key.name !== '' ? `${keyWords(key, text)}, ${key.name}` : keyWords(key, text)
  return (
    <MenuButton
      label={stay.keyActions(name)}
      choices={choices}
      onPick={(id) => {
        if (id === 'revoke') onRevoke(key)
        else ask(id === 'late' ? 'late' : 'lost', key.guestEntranceIds, key.credentialId)
      }}
    />
  )
}

type TickProps = { readonly keyOnDoor: KeyOnDoor; readonly issue: Issue; readonly isJoining: boolean }

const Tick = ({ keyOnDoor: key, issue, isJoining }: TickProps) => {
  const text = useText()
  const words = [
    keyWords(key, text),
    key.kind === 'phoneCopy' ? key.name : null,
    key.reason && text.keyReason[key.reason],
  ]
  if (!isJoining) return <span />
  return (
    <Checkbox
      label={words.filter(Boolean).join(', ')}
      isSelected={issue.ticked.includes(key.credentialId)}
      isDisabled={!key.joinable}
      onChange={(isTicked) => issue.change({ ticks: { ...issue.draft.ticks, [key.credentialId]: isTicked } })}
    />
  )
}
