import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import styles from './toast.module.css'

export type ToastMessage = {
  readonly text: string
  readonly tone?: 'plain' | 'alarm'
  readonly action?: { readonly text: string; readonly onPress: () => void }
  /**
   * For what is not over yet: called once, says anew what has become of it, or `null` when that says itself elsewhere.
   * Answers how to stop.
   */
  readonly follow?: (change: (next: ToastMessage | null) => void) => () => void
}

const Say = createContext<(message: ToastMessage) => void>(() => undefined)
const visibleMs = 8_000

/** Says one thing at a time at the bottom, heard politely. What must not be missed stands on the screen instead. */
export const ToastHost = ({ children }: { readonly children: ReactNode }) => {
  const [said, setSaid] = useState<ToastMessage | null>(null)
  const [message, setMessage] = useState<ToastMessage | null>(null)
  const say = useCallback((next: ToastMessage) => {
    setSaid(next)
    setMessage(next)
  }, [])
  useEffect(() => said?.follow?.(setMessage), [said])
  useEffect(() => {
    if (message === null) return undefined
    const timer = setTimeout(() => {
      setSaid(null)
      setMessage(null)
    }, visibleMs)
    return () => clearTimeout(timer)
  }, [message])
  const toast = useMemo(
    () => message && <Toast message={message} onDone={() => setMessage(null)} />,
    [message],
  )
  return (
    <Say value={say}>
      {children}
      <div role="status" aria-live="polite" className={styles.place}>
        {toast}
      </div>
    </Say>
  )
}

export const useToast = () => useContext(Say)

const Toast = ({ message, onDone }: { readonly message: ToastMessage; readonly onDone: () => void }) => (
  <div className={cx(styles.toast, message.tone === 'alarm' && styles.alarm)}>
    <span>{message.text}</span>
    {message.action !== undefined && (
      <Button
        size="small"
        onPress={() => {
          message.action?.onPress()
          onDone()
        }}
      >
        {message.action.text}
      </Button>
    )}
  </div>
)
