import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import styles from './checkbox.module.css'
import { Icon } from './icons.tsx'

type Props = {
  readonly label: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
  /** Shown beside the box; without it the label is only heard. */
  readonly children?: ReactNode
}

export const Checkbox = ({ label, children, ...box }: Props) => (
  <AriaCheckbox {...box} aria-label={label} className={styles.checkbox ?? ''}>
    <span className={styles.box}>
      <Icon name="done" size={12} />
    </span>
    {children}
  </AriaCheckbox>
)
