import type { Instant } from '#shared/instant.ts'
import { useApp } from '../state/app-context.tsx'
import { gateOf } from '../state/selectors.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Banner } from '../ui/states.tsx'
import styles from './room-board.module.css'

/** What is true of the whole board: a copy is a copy, and says how old it is. */
export const BoardNotices = ({ now }: { readonly now: Instant }) => {
  const gate = useApp(gateOf)
  const readAt = useApp((mirror) => mirror.status?.copyReadAt ?? null)
  const { board } = useText()
  const dates = useDates()
  const isCut = gate?.is === 'offline' || gate?.is === 'unauthorised' || gate?.is === 'propertyDown'
  if (!isCut || readAt === null) return null
  return (
    <div className={styles.notices}>
      <Banner tone="pending">{board.oldCopy(dates.when(readAt, now))}</Banner>
    </div>
  )
}
