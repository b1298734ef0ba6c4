import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { cx } from './cx.ts'
import { FieldLabel } from './field.tsx'
import field from './field.module.css'
import { Icon } from './icons.tsx'
import styles from './list.module.css'

export type SelectOption = { readonly id: string; readonly text: string; readonly note?: string }

type Common = {
  readonly label: string
  readonly options: readonly SelectOption[]
  /** Hides the label for the eye where the place says it already. */
  readonly bare?: boolean
}
type SelectProps = Common & { readonly value: string; readonly onChange: (id: string) => void }

/** One of many. */
export const Select = ({ label, options, value, onChange, bare = false }: SelectProps) => (
  <AriaSelect
    className={field.field ?? ''}
    {...(bare ? { 'aria-label': label } : {})}
    value={value}
    onChange={(key) => key !== null && onChange(String(key))}
  >
    {!bare && <FieldLabel label={label} />}
    <SelectButton>
      <SelectValue className={styles.value ?? ''}>
        {({ selectedText }) => <span title={selectedText}>{selectedText}</span>}
      </SelectValue>
    </SelectButton>
    <Options options={options} />
  </AriaSelect>
)

type ManyProps = Common & {
  readonly values: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
  /** What the closed field says. */
  readonly summary: string
}

/** Several of many; the closed field says which. */
export const SelectMany = ({ label, options, values, onChange, summary }: ManyProps) => (
  <AriaSelect
    className={field.field ?? ''}
    selectionMode="multiple"
    value={values}
    onChange={(keys) => onChange(keys.map(String))}
  >
    <FieldLabel label={label} />
    <SelectButton>
      <SelectValue className={styles.value ?? ''}>{() => <span title={summary}>{summary}</span>}</SelectValue>
    </SelectButton>
    <Options options={options} />
  </AriaSelect>
)

const SelectButton = ({ children }: { readonly children: React.ReactNode }) => (
  <Button className={cx(field.input, styles.button)}>
    {children}
    <Icon name="open" size={14} />
  </Button>
)

const Options = ({ options }: { readonly options: readonly SelectOption[] }) => (
  <Popover className={styles.popover ?? ''}>
    <ListBox items={options} className={styles.list ?? ''}>
      {(option) => <OptionRow option={option} />}
    </ListBox>
  </Popover>
)

/** A row of any list that opens: a tick, the text, a quiet note. */
export const OptionRow = ({ option }: { readonly option: SelectOption }) => (
  <ListBoxItem id={option.id} textValue={option.text} className={styles.option ?? ''}>
    <span className={styles.tick}>
      <Icon name="done" size={14} />
    </span>
    <span className={styles.text}>{option.text}</span>
    {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
  </ListBoxItem>
)
