import { BatchStrip } from '../groups/batch-strip.tsx'
import { useApp, useSetView } from '../state/app-context.tsx'
import { useDates, useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './bottom-strip.module.css'
import { gateWords } from './gate-words.ts'

/** The queue, always in sight: the gate in words, then counts. One press opens the queue. */
export const BottomStrip = () => {
  const status = useApp((mirror) => mirror.status)
  const needsYou = useApp((mirror) => mirror.queue.needsYou.length)
  const text = useText()
  const dates = useDates()
  const set = useSetView()
  if (status === null) return null
  const { queue, gate } = status
  const waiting = queue.queued
  const isClosed = gate.is !== 'open'
  const sending = queue.running + queue.uncertain
  return (
    <footer className={cx(styles.strip, isClosed && styles.stripClosed)} aria-label={text.strip.label}>
      <span role="status" className={styles.gate}>
        {isClosed && <Icon name={gate.is === 'paused' ? 'pause' : 'warning'} />}
        {gateWords(gate, { keys: waiting + sending, needsYou }, text, dates)}
      </span>
      <BatchStrip />
      <span className={styles.grow} />
      <button type="button" className={styles.counts} onClick={() => set({ screen: 'queue' })}>
        <span className="visually-hidden">{text.strip.open}: </span>
        {waiting > 0 && <span>{text.strip.queued(waiting)}</span>}
        {sending > 0 && <span>{text.strip.sending(sending)}</span>}
        {needsYou > 0 && <span className={styles.needs}>{text.strip.needsYou(needsYou)}</span>}
        {waiting + sending + needsYou === 0 && <span aria-hidden>{text.frame.queue}</span>}
      </button>
    </footer>
  )
}
