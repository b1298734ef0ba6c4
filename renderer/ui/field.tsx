import type { ReactNode, Ref } from 'react'
import { Input } from 'react-aria-components/Input'
import { Text } from 'react-aria-components/Text'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import styles from './field.module.css'
import { Icon } from './icons.tsx'

/** What is wrong with a field and how to put it right. */
export type FieldProblem = { readonly message: string; readonly hint?: string | undefined }

type TextFieldProps = {
  readonly label: string
  /** Left out for a secret: then the field itself holds it, and nothing else does. */
  readonly value?: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'number'
  readonly note?: ReactNode
  readonly hint?: ReactNode
  readonly problem?: FieldProblem | null
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  readonly onBlur?: () => void
  readonly ref?: Ref<HTMLInputElement>
}

/** One line of text with its label above and what is wrong below. */
export const TextField = (props: TextFieldProps) => {
  const { label, note, hint, problem = null, placeholder, type = 'text', ref, onBlur, ...field } = props
  return (
    <AriaTextField
      {...field}
      {...(onBlur === undefined ? {} : { onBlur })}
      type={type}
      isInvalid={problem !== null}
      className={styles.field ?? ''}
      autoComplete="off"
    >
      <FieldLabel label={label} note={note} />
      <Input ref={ref ?? null} placeholder={placeholder ?? ''} className={styles.input ?? ''} />
      {hint !== undefined && <FieldHint>{hint}</FieldHint>}
      <FieldWrong problem={problem} />
    </AriaTextField>
  )
}

export const FieldLabel = ({ label, note }: { readonly label: string; readonly note?: ReactNode }) => (
  <div className={styles.labelRow}>
    <Label className={styles.label ?? ''}>{label}</Label>
    {note !== undefined && note !== null && <Note>{note}</Note>}
  </div>
)

/** Shortened where the label needs the place; whole under the mouse. */
const Note = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.note} title={typeof children === 'string' ? children : undefined}>
    {children}
  </span>
)

const FieldHint = ({ children }: { readonly children: ReactNode }) => (
  <Text slot="description" className={styles.hint ?? ''}>
    {children}
  </Text>
)

export const FieldWrong = ({ problem }: { readonly problem: FieldProblem | null }) => (
  <FieldError className={styles.wrong ?? ''}>
    {problem !== null && <ProblemWords problem={problem} />}
  </FieldError>
)

/** The same words where no field of react-aria is around. */
export const ProblemNote = ({ problem }: { readonly problem: FieldProblem }) => (
  <div role="alert" className={styles.wrong}>
    <ProblemWords problem={problem} />
  </div>
)

const ProblemWords = ({ problem }: { readonly problem: FieldProblem }) => (
  <>
    <Icon name="warning" size={14} />
    <span>
      {problem.message} {problem.hint}
    </span>
  </>
)
