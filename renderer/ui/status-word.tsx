import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'
import styles from './status-word.module.css'

export type StatusTone = 'quiet' | 'good' | 'pending' | 'alarm'

type Props = { readonly tone: StatusTone; readonly children: ReactNode; readonly icon?: IconName | undefined }

/** How something stands, in a word or two; the colour only repeats what the word says. */
export const StatusWord = ({ tone, icon, children }: Props) => (
  <span className={cx(styles.status, styles[tone])}>
    {icon !== undefined && <Icon name={icon} size={14} />}
    {children}
  </span>
)
