import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import styles from './finder.module.css'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'
import { Keys } from './keys.tsx'

export type FinderOption = {
  readonly id: string
  readonly icon: IconName
  readonly text: string
  readonly note?: string | undefined
  readonly keys?: readonly string[] | undefined
}
export type FinderGroup = { readonly title: string; readonly options: readonly FinderOption[] }

type Props = {
  readonly label: string
  readonly placeholder: string
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly groups: readonly FinderGroup[]
  /** Said when nothing fits, and how many do: the eye sees the list, the ear hears this. */
  readonly none: ReactNode
  readonly results: string
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}

/** One line to type in, and beneath it what fits; the keyboard stays in the line. */
export const Finder = (props: Props) => (
  <ModalOverlay
    isOpen
    isDismissable
    onOpenChange={(isOpen) => !isOpen && props.onClose()}
    className={styles.scrim ?? ''}
  >
    <Modal className={styles.modal ?? ''}>
      <Dialog aria-label={props.label} className={styles.finder ?? ''}>
        <Line {...props} />
      </Dialog>
    </Modal>
  </ModalOverlay>
)

const Line = ({ label, placeholder, query, onQuery, groups, none, results, onPick }: Props) => {
  const listId = useId()
  const options = groups.flatMap((group) => group.options)
  const [wanted, setWanted] = useState(0)
  const at = Math.min(wanted, Math.max(0, options.length - 1))
  const chosen = options[at]
  const move = (to: number) => setWanted(options.length === 0 ? 0 : (to + options.length) % options.length)
  const onKeyDown = (event: KeyboardEvent) => {
    const key = stepOf(event.key, at, options.length)
    if (key !== null) {
      event.preventDefault()
      move(key)
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (chosen !== undefined) onPick(chosen.id)
  }
  const idOf = (option: FinderOption) => `${listId}-${option.id}`
  return (
    <>
      <div className={styles.line}>
        <Icon name="search" size={18} />
        <input
          autoFocus
          role="combobox"
          aria-label={label}
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-activedescendant={chosen === undefined ? undefined : idOf(chosen)}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          className={styles.input}
          placeholder={placeholder}
          value={query}
          onChange={(event) => {
            setWanted(0)
            onQuery(event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} role="listbox" aria-label={label} className={styles.list}>
        {groups
          .filter((group) => group.options.length > 0)
          .map((group) => (
            <div key={group.title} role="group" aria-label={group.title}>
              <div aria-hidden className={styles.group}>
                {group.title}
              </div>
              {group.options.map((option) => (
                <Option
                  key={option.id}
                  id={idOf(option)}
                  option={option}
                  isChosen={option === chosen}
                  onPick={() => onPick(option.id)}
                />
              ))}
            </div>
          ))}
      </div>
      {options.length === 0 && <p className={styles.none}>{none}</p>}
      <span role="status" className="visually-hidden">
        {options.length === 0 ? none : results}
      </span>
    </>
  )
}

const stepOf = (key: string, at: number, count: number): number | null => {
  if (key === 'ArrowDown') return at + 1
  if (key === 'ArrowUp') return at - 1
  if (key === 'PageDown') return Math.min(at + 8, count - 1)
  return key === 'PageUp' ? Math.max(at - 8, 0) : null
}

type OptionProps = {
  readonly id: string
  readonly option: FinderOption
  readonly isChosen: boolean
  readonly onPick: () => void
}

const Option = ({ id, option, isChosen, onPick }: OptionProps) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    // The keyboard stays in the line above; a mouse may press here.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={place}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={styles.option}
      onClick={onPick}
    >
      <Icon name={option.icon} />
      <span className={styles.text}>{option.text}</span>
      <span className={styles.note} title={option.note}>
        {option.note}
      </span>
      {option.keys !== undefined && <Keys keys={option.keys} />}
    </div>
  )
}
