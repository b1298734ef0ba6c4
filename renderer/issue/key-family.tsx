import { useId, useState } from 'react'
import type { KeyOnDoor } from '#shared/key.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import type { MenuPlace } from '../ui/context-menu.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons.tsx'
import { MenuButton } from '../ui/menu.tsx'
import styles from './key-family.module.css'
import type { Family } from './families.ts'
import { useKeyActions } from './use-key-actions.ts'
import type { KeyDialogs } from './use-key-actions.ts'
import { keyFacts, keyWords } from './key-words.ts'
import type { Issue } from './use-issue.ts'

type Props = KeyDialogs & {
  readonly family: Family
  readonly issue: Issue
  readonly isJoining: boolean
  /** A right click, or the keyboard's menu key, on a key's row. */
  readonly onMenu: (key: KeyOnDoor, at: MenuPlace) => void
  /** One line a key, where there are many. */
  readonly isCompact: boolean
}

/** A key and, beneath it, its copies on the guest's phones. */
export const KeyFamily = ({ family, issue, isJoining, onRevoke, onLink, onMenu, isCompact }: Props) => {
  const { key, copies } = family
  const text = useText()
  const dates = useDates()
  const copiesId = useId()
  // A copy is chosen where its parent cannot be: then it is in sight.
  const isChosen = copies.some((copy) => issue.ticked.includes(copy.credentialId))
  const [wasOpened, setOpened] = useState<boolean | null>(null)
  const isOpen = wasOpened ?? isChosen
  const facts = keyFacts(family, text, dates, issue.now)
  return (
    <li className={styles.family}>
      <div
        onContextMenu={(event) => {
          event.preventDefault()
          onMenu(key, { x: event.clientX, y: event.clientY })
        }}
        className={cx(styles.key, isCompact && styles.compact, !key.joinable && styles.dead)}
      >
        <Tick keyOnDoor={key} issue={issue} isJoining={isJoining} />
        <Icon name={key.kind === 'card' ? 'card' : 'phone'} size={18} />
        <div className={styles.keyWords}>
          <span title={key.holder ?? undefined}>{key.holder ?? text.drawer.noHolder}</span>
          {copies.length === 0 ? (
            <small title={facts}>{facts}</small>
          ) : (
            <button
              type="button"
              aria-expanded={isOpen}
              aria-controls={copiesId}
              title={text.keyRows.copies(copies.map(({ name }) => name).filter(Boolean))}
              onClick={() => setOpened(!isOpen)}
            >
              {facts}
            </button>
          )}
        </div>
        <span className={styles.ends}>
          {key.reason === 'notValid'
            ? text.drawer.notValid
            : key.endsAt === null
              ? text.drawer.noEnd
              : dates.short(key.endsAt, issue.now)}
        </span>
        <MenuOfKey keyOnDoor={key} onRevoke={onRevoke} onLink={onLink} />
      </div>
      {copies.length > 0 && isOpen && (
        <ul id={copiesId}>
          {copies.map((copy) => (
            <li key={copy.credentialId} className={cx(styles.copy, !copy.joinable && styles.dead)}>
              <Tick keyOnDoor={copy} issue={issue} isJoining={isJoining} />
              <span>{copy.name === '' ? text.keyKind.phoneCopy : copy.name}</span>
              {copy.reason !== null && <small>{text.keyReason[copy.reason]}</small>}
              <MenuOfKey keyOnDoor={copy} onRevoke={onRevoke} onLink={onLink} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

type MenuProps = KeyDialogs & { readonly keyOnDoor: KeyOnDoor }

const MenuOfKey = ({ keyOnDoor: key, ...dialogs }: MenuProps) => {
  const text = useText()
  const actions = useKeyActions(dialogs)(key)
  const isNamedCopy = key.kind === 'phoneCopy' && key.name !== ''
  const name = isNamedCopy ? `${keyWords(key, text)}, ${key.name}` : keyWords(key, text)
  return (
    <span className={styles.keyMenu}>
      {actions.length > 0 && (
        <MenuButton
          label={text.stay.keyActions(name)}
          choices={actions}
          onPick={(id) => actions.find((action) => action.id === id)?.run()}
        />
      )}
    </span>
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
