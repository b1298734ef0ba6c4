import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './split.module.css'

type Props = {
  readonly children: ReactNode
  /** What stands beside it; left out while there is nothing to say there. */
  readonly side?: ReactNode
  /** The main part scrolls as a whole, instead of leaving that to a list in it. */
  readonly scrolls?: boolean
}

/** Two parts of a screen: what one works through, and beside it what that means. */
export const Split = ({ children, side, scrolls = false }: Props) => (
  <div className={styles.split}>
    <div className={cx(styles.main, scrolls && styles.scrolls)}>{children}</div>
    {side}
  </div>
)

type SideProps = { readonly children: ReactNode; readonly label?: string; readonly isBusy?: boolean }

/** The part beside. With a label it is a landmark of its own. */
export const SplitSide = ({ children, label, isBusy = false }: SideProps) =>
  label === undefined ? (
    <div className={styles.side}>{children}</div>
  ) : (
    <aside className={styles.side} aria-label={label} aria-busy={isBusy}>
      {children}
    </aside>
  )

/** What scrolls in the part beside. */
export const SplitSideBody = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.sideBody}>{children}</div>
)
