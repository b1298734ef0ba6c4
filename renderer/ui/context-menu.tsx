import { useState } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import styles from './context-menu.module.css'
import { cx } from './cx.ts'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'
import list from './list.module.css'

export type MenuEntry = {
  readonly id: string
  readonly icon: IconName
  readonly text: string
  /** What cannot be taken back. */
  readonly isAlarm?: boolean
  readonly run: () => void
}

/** A place on the screen in CSS pixels, as a mouse event tells it. */
export type MenuPlace = { readonly x: number; readonly y: number }

type Props = {
  readonly label: string
  readonly at: MenuPlace
  readonly entries: readonly MenuEntry[]
  readonly onClose: () => void
}

/** What can be done with the thing under the pointer, or under the keyboard. The first entry has the keyboard. */
export const ContextMenu = ({ label, at, entries, onClose }: Props) => {
  const [spot, setSpot] = useState<HTMLElement | null>(null)
  const pick = (id: string) => {
    const entry = entries.find((one) => one.id === id)
    onClose()
    // Once the menu is gone and the keyboard is back: what is run may take it somewhere else.
    if (entry !== undefined) requestAnimationFrame(() => requestAnimationFrame(entry.run))
  }
  return (
    <>
      <span ref={setSpot} aria-hidden className={styles.spot} style={{ left: at.x, top: at.y }} />
      {spot !== null && (
        <Popover
          isOpen
          aria-label={label}
          triggerRef={{ current: spot }}
          placement="bottom start"
          offset={2}
          onOpenChange={(isOpen) => !isOpen && onClose()}
          className={cx(list.popover, styles.menu)}
        >
          <Menu
            autoFocus="first"
            aria-label={label}
            items={entries}
            className={list.list ?? ''}
            onAction={(id) => pick(String(id))}
            onClose={onClose}
          >
            {(entry) => (
              <MenuItem
                id={entry.id}
                textValue={entry.text}
                className={cx(list.option, styles.entry, entry.isAlarm === true && styles.alarm)}
              >
                <Icon name={entry.icon} />
                <span className={list.text}>{entry.text}</span>
              </MenuItem>
            )}
          </Menu>
        </Popover>
      )}
    </>
  )
}
