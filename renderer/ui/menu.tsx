import { Button as AriaButton } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import button from './button.module.css'
import { cx } from './cx.ts'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'
import { Keys } from './keys.tsx'
import list from './list.module.css'
import styles from './menu.module.css'

export type MenuChoice = {
  readonly id: string
  readonly icon: IconName
  readonly text: string
  /** What it does, in a sentence. */
  readonly about?: string
  readonly keys?: readonly string[] | undefined
  readonly isDanger?: boolean
}

type Props = {
  readonly label: string
  /** Words on the button; without them it shows only that there is more. */
  readonly text?: string
  readonly choices: readonly MenuChoice[]
  readonly onPick: (id: string) => void
}

/** A button that opens a list of things to do. */
export const MenuButton = ({ label, text, choices, onPick }: Props) => (
  <MenuTrigger>
    <AriaButton
      aria-label={label}
      className={
        text === undefined ? cx(button.icon) : cx(button.button, button.quiet, button.small, styles.trigger)
      }
    >
      {text === undefined ? (
        <Icon name="menu" />
      ) : (
        <>
          {text}
          <Icon name="open" size={14} />
        </>
      )}
    </AriaButton>
    <Popover placement="bottom end" className={list.popover ?? ''}>
      <Menu
        className={cx(list.list, styles.menu)}
        items={choices}
        onAction={(id) => onPick(String(id))}
        aria-label={label}
      >
        {(choice: MenuChoice) => (
          <MenuItem
            id={choice.id}
            textValue={choice.text}
            className={cx(list.option, styles.choice, choice.isDanger === true && styles.danger)}
          >
            <Icon name={choice.icon} size={16} />
            <span className={styles.words}>
              {choice.text}
              {choice.about !== undefined && <small>{choice.about}</small>}
            </span>
            {choice.keys !== undefined && <Keys keys={choice.keys} />}
          </MenuItem>
        )}
      </Menu>
    </Popover>
  </MenuTrigger>
)
