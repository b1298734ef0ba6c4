import { useState } from 'react'
import { Button } from './button.tsx'
import styles from './code-block.module.css'
import { copyText } from './copy-text.ts'

type Props = {
  readonly code: string
  /** What lands in the clipboard, which may be more than is shown. */
  readonly copies: string
  readonly copyLabel: string
  readonly copiedLabel: string
  /** Said when it did not; what was to be copied then stands below it, marked. */
  readonly notCopied: string
}

/** Text for a machine or for IT, with a button that copies it. */
export const CodeBlock = ({ code, copies, copyLabel, copiedLabel, notCopied }: Props) => {
  const [tried, setTried] = useState<{ readonly text: string; readonly worked: boolean } | null>(null)
  const last = tried?.text === copies ? tried : null
  const copy = async () => setTried({ text: copies, worked: await copyText(copies) })
  return (
    <div className={styles.block}>
      <pre>{code}</pre>
      <Button size="small" onPress={() => void copy()}>
        {last?.worked === true ? copiedLabel : copyLabel}
      </Button>
      <div role="status" className={styles.byHand}>
        {last?.worked === false && (
          <>
            <p>{notCopied}</p>
            <textarea readOnly rows={4} ref={mark} aria-label={notCopied} value={copies} />
          </>
        )}
      </div>
    </div>
  )
}

const mark = (field: HTMLTextAreaElement | null): void => {
  field?.focus()
  field?.select()
}
