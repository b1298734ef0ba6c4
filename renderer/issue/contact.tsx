import { useText } from '../text/languages.tsx'
import { TextField } from '../ui/field.tsx'
import styles from './new-key-form.module.css'
import type { Issue } from './use-issue.ts'
import { useShownProblem } from './use-shown-problem.ts'

/** How Seam can tell this guest from others; only for a new name. */
export const Contact = ({ issue }: { readonly issue: Issue }) => {
  const { issue: words } = useText()
  const email = useShownProblem(issue, 'email')
  const phone = useShownProblem(issue, 'phone')
  if (issue.draft.knownGuest !== null) return null
  return (
    <div className={styles.fields}>
      <TextField
        type="email"
        label={words.email}
        note={words.optional}
        value={issue.draft.email}
        onChange={(text) => issue.change({ email: text })}
        problem={email}
      />
      <TextField
        type="tel"
        label={words.phone}
        note={words.optional}
        value={issue.draft.phone}
        onChange={(text) => issue.change({ phone: text })}
        problem={phone}
      />
    </div>
  )
}
