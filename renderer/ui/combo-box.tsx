import { useState } from 'react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { FieldLabel, FieldWrong } from './field.tsx'
import type { FieldProblem } from './field.tsx'
import field from './field.module.css'
import styles from './combo-box.module.css'
import { Icon } from './icons.tsx'
import list from './list.module.css'
import { OptionRow } from './select.tsx'
import type { SelectOption } from './select.tsx'

type Props = {
  readonly label: string
  readonly note?: ReactNode
  readonly text: string
  readonly onText: (text: string) => void
  /** Suggestions, filtered already. Free text is always allowed. */
  readonly options: readonly SelectOption[]
  readonly onPick: (id: string) => void
  readonly openLabel: string
  readonly placeholder?: string
  readonly problem?: FieldProblem | null
  readonly description?: string
  /** Called for keys that the open list does not use. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onBlur?: () => void
  readonly onFocus?: () => void
  readonly autoFocus?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** Free text with suggestions: a name that may be new, a time that may be typed. */
export const ComboBox = (props: Props) => {
  const { label, note, text, onText, options, onPick, openLabel, placeholder, problem = null } = props
  const { description, onKey, onBlur, onFocus, autoFocus, ref } = props
  // The list closes by itself only when its value changes: a pick is the value for as long as that takes.
  const [picked, setPicked] = useState<string | null>(null)
  const pick = (id: string) => {
    setPicked(id)
    onPick(id)
  }
  return (
    <AriaComboBox
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="input"
      inputValue={text}
      onInputChange={onText}
      value={picked}
      onChange={(key) => key !== null && pick(String(key))}
      onOpenChange={(isOpen) => !isOpen && setPicked(null)}
      items={options}
      isInvalid={problem !== null}
      autoFocus={autoFocus ?? false}
      className={field.field ?? ''}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(onFocus === undefined ? {} : { onFocus })}
    >
      <FieldLabel label={label} note={note} />
      <div className={styles.box}>
        <Input
          ref={ref ?? null}
          placeholder={placeholder ?? ''}
          className={`${field.input} ${styles.input}`}
          {...(description === undefined ? {} : { 'aria-description': description })}
          {...(onKey === undefined ? {} : { onKeyDown: onKey })}
        />
        <Button aria-label={openLabel} className={styles.open ?? ''}>
          <Icon name="open" size={14} />
        </Button>
      </div>
      <FieldWrong problem={problem} />
      <Popover className={list.popover ?? ''}>
        <ListBox className={list.list ?? ''}>
          {(option: SelectOption) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
