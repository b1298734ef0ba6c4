import { useApp } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { TextField } from '../ui/field.tsx'
import type { Issue } from './use-issue.ts'

const labelLimit = 32

/** The label template with what it will read, and how much of the 32 characters that takes. */
export const LabelField = ({ issue }: { readonly issue: Issue }) => {
  const { issue: words } = useText()
  const template = useApp((mirror) => mirror.settings?.labelTemplate ?? '')
  const value = issue.draft.labelTemplate ?? template
  const preview = issue.planned.plan?.label ?? null
  const length = preview === null ? 0 : Math.min([...preview].length, labelLimit)
  return (
    <TextField
      label={issue.draft.access === 'card' ? words.labelCard : words.label}
      value={value}
      onChange={(text) => issue.change({ labelTemplate: text === template ? null : text })}
      note={preview === null ? undefined : `${words.labelPreview(preview)} · ${words.labelCount(length)}`}
    />
  )
}
