import { useState } from 'react'
import { Button } from './button.tsx'
import styles from './code-block.module.css'

type Props = {
  readonly code: string
  /** What lands in the clipboard, which may be more than is shown. */
  readonly copies: string
  readonly copyLabel: string
  readonly copiedLabel: string
}

/** Text for a machine or for IT, with a button that copies it. */
export const CodeBlock = ({ code, copies, copyLabel, copiedLabel }: Props) => {
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async () => {
    await navigator.clipboard.writeText(copies)
    setCopied(copies)
  }
  return (
    <div className={styles.block}>
      <pre>{code}</pre>
      <Button size="small" onPress={() => void copy()}>
        {copied === copies ? copiedLabel : copyLabel}
      </Button>
    </div>
  )
}
