import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'
import styles from './states.module.css'

type EmptyProps = {
  readonly icon: IconName
  readonly title: string
  readonly body?: string
  readonly children?: ReactNode
  /** Stands in the middle of the screen it is alone on, as its title. */
  readonly fills?: boolean
}

/** A place with nothing in it says why, and what to do. */
export const EmptyState = ({ icon, title, body, children, fills = false }: EmptyProps) => {
  const Title = fills ? 'h1' : 'p'
  return (
    <div className={cx(styles.empty, fills && styles.fills)}>
      <Icon name={icon} size={28} />
      <Title className={styles.emptyTitle}>{title}</Title>
      {body !== undefined && <p className={styles.emptyBody}>{body}</p>}
      {children}
    </div>
  )
}

type BannerProps = {
  readonly tone: 'pending' | 'alarm' | 'plain'
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** A fact about the whole place it stands in. */
export const Banner = ({ tone, children, action }: BannerProps) => (
  <div role="status" className={cx(styles.banner, styles[tone])}>
    <Icon name={tone === 'plain' ? 'info' : 'warning'} />
    <div className={styles.bannerText}>{children}</div>
    {action}
  </div>
)

type ProgressProps = { readonly label: string; readonly value: number; readonly max: number }

export const ProgressBar = ({ label, value, max }: ProgressProps) => (
  <progress className={styles.progress} aria-label={label} value={value} max={Math.max(max, 1)} />
)

/** Grey lines where text is about to be. */
export const Skeleton = ({ lines, label }: { readonly lines: number; readonly label: string }) => (
  <div role="status" aria-label={label} className={styles.skeleton}>
    {Array.from({ length: lines }, (_, line) => (
      <span key={line} />
    ))}
  </div>
)

type FoldProps = { readonly title: ReactNode; readonly children: ReactNode; readonly isOpen?: boolean }

/** Details that are there when asked for. The browser's own element: keyboard and search work in it. */
export const Fold = ({ title, children, isOpen = false }: FoldProps) => (
  <details className={styles.fold} open={isOpen}>
    <summary>{title}</summary>
    <div className={styles.foldBody}>{children}</div>
  </details>
)
