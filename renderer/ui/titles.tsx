import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './titles.module.css'

type Props = { readonly children: ReactNode; readonly title?: string }

/** What a screen is about; one per screen. */
export const PageTitle = ({ children, title }: Props) => (
  <h1 className={styles.page} title={title}>
    {children}
  </h1>
)

type SectionProps = { readonly children: ReactNode; readonly isAlarm?: boolean; readonly level?: 2 | 3 }

/** The quiet heading of a part of a screen. */
export const SectionTitle = ({ children, isAlarm = false, level = 2 }: SectionProps) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return <Heading className={cx(styles.section, isAlarm && styles.alarm)}>{children}</Heading>
}
