import type { ReactNode } from 'react'
import styles from './button-row.module.css'

/** Buttons that belong together; they wrap where words are long. */
export const ButtonRow = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.row}>{children}</div>
)
