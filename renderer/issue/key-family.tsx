import type { KeyOnDoor } from '#shared/key.ts'
import { useApp } from '../state/app-context.tsx'
import { useDates, useText } from '../text/languages.tsx'
import { IconButton } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './key-family.module.css'
import type { Family } from './families.ts'
import { keyFacts, keyWords } from './key-words.ts'
import type { Issue } from './use-issue.ts'

type Props = {
  readonly family: Family
  readonly issue: Issue
  readonly isJoining: boolean
  readonly onRevoke: (key: KeyOnDoor) => void
  readonly onLink: (key: KeyOnDoor) => void
}

/** A key and, beneath it, its copies on the guest's phones. */
export const KeyFamily = ({ family, issue, isJoining, onRevoke, onLink }: Props) => {
  const { key, copies } = family
  const text = useText()
  const dates = useDates()
  const delivery = useApp((mirror) => mirror.settings?.phoneDelivery ?? 'link')
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
        <span className={styles.keyMenu}>
          {key.kind === 'syncParent' && !key.isStaff && key.joinable && delivery === 'link' && (
            <IconButton
              icon="link"
              label={text.links.ofKey(keyWords(key, text))}
              onPress={() => onLink(key)}
            />
          )}
          {!key.isStaff && key.reason !== 'expired' && key.isValid !== false && (
            <IconButton
              icon="revoke"
              label={`${text.drawer.revoke}: ${keyWords(key, text)}`}
              onPress={() => onRevoke(key)}
            />
          )}
        </span>
      </div>
      {copies.length > 0 && (
        <ul>
          {copies.map((copy) => (
            <li key={copy.credentialId} className={cx(styles.copy, !copy.joinable && styles.dead)}>
              <Tick keyOnDoor={copy} issue={issue} isJoining={isJoining} />
              <span>{copy.name === '' ? text.keyKind.phoneCopy : copy.name}</span>
              {copy.reason !== null && <small>{text.keyReason[copy.reason]}</small>}
            </li>
          ))}
        </ul>
      )}
    </li>
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
