import type { KeyboardEvent } from 'react'
import { Icon } from './icons.tsx'
import styles from './search-field.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly id?: string
  /** The key that goes to it from anywhere on the screen. */
  readonly shortcut?: string
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** Narrows what stands below. Escape empties it first and leaves it then. */
export const SearchField = ({ label, value, onChange, id, shortcut, onKeyDown }: Props) => (
  <div className={styles.search} role="search">
    <Icon name="search" className={styles.searchIcon} />
    <input
      id={id}
      type="search"
      className={styles.searchInput}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        if (event.key !== 'Escape' || value === '') return
        event.stopPropagation()
        onChange('')
      }}
    />
    {shortcut !== undefined && value === '' && (
      <kbd className={styles.searchKey} aria-hidden>
        {shortcut}
      </kbd>
    )}
  </div>
)
