import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './segmented.module.css'

type SegmentOption<Value extends string> = {
  readonly value: Value
  readonly text: ReactNode
  readonly label?: string
}

type Props<Value extends string> = {
  readonly label: string
  readonly options: readonly SegmentOption<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** Fills the width it is given, with its label above. */
  readonly asField?: boolean
}

/** One of a few, all visible. */
export const Segmented = <Value extends string>(props: Props<Value>) => {
  const { label, options, value, onChange, asField = false } = props
  return (
    <div className={cx(asField && styles.field)}>
      {asField && (
        <span className={styles.label} aria-hidden>
          {label}
        </span>
      )}
      <ToggleButtonGroup
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const chosen = options.find((option) => keys.has(option.value))
          if (chosen !== undefined) onChange(chosen.value)
        }}
        className={cx(styles.group, asField && styles.wide)}
      >
        {options.map((option) => (
          <ToggleButton
            key={option.value}
            id={option.value}
            {...(option.label === undefined ? {} : { 'aria-label': option.label })}
            className={styles.segment ?? ''}
          >
            {option.text}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
