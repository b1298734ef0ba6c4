import { useText } from '../text/languages.tsx'
import { Skeleton } from '../ui/states.tsx'
import styles from './several-rooms.module.css'
import type { useDoors } from './use-doors.ts'

type Props = { readonly read: ReturnType<typeof useDoors>; readonly total: number }

/** While the doors are read, and which of them could not be. */
export const Reading = ({ read, total }: Props) => {
  const text = useText()
  if (!read.isRead) {
    const words = text.bulk.reading(read.done, total)
    return (
      <div className={styles.progress}>
        <p role="status">{words}</p>
        <Skeleton lines={Math.min(total, 4)} label={words} />
      </div>
    )
  }
  return read.notFresh.length === 0 ? null : (
    <p className={styles.warning}>{text.bulk.notRead(text.common.list(read.notFresh))}</p>
  )
}
