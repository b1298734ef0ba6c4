import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { BatchProgress } from '#shared/groups.ts'
import { byRoomName } from '#shared/room.ts'
import { useView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { ProgressBar } from '../ui/states.tsx'
import { needsPerson } from './batch-sums.ts'
import { BatchLine } from './batch-line.tsx'
import styles from './batch-lines.module.css'
import virtualRows from './virtual-rows.module.css'

type Line = BatchProgress['lines'][number]
type RoomLines = { readonly room: string; readonly lines: readonly Line[] }

/** Every key of the group by room; rooms that need somebody first, finished ones last. */
export const BatchLines = ({ progress }: { readonly progress: BatchProgress }) => {
  const { batch: words } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const rooms = useMemo(() => byRoom(progress.lines), [progress.lines])
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoize its answers
  const virtualizer = useVirtualizer({
    count: rooms.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => 8 + (rooms[index]?.lines.length ?? 1) * 32,
    getItemKey: (index) => rooms[index]?.room ?? index,
    overscan: 6,
  })
  const found = useView(({ openPacket }) =>
    openPacket?.batchId === progress.batch.id ? openPacket.packet.room : null,
  )
  const showRoom = useEffectEvent((room: string) => {
    const index = rooms.findIndex((one) => one.room === room)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' })
  })
  useEffect(() => {
    if (found !== null) showRoom(found)
  }, [found])
  return (
    <section className={virtualRows.table} aria-label={words.lines}>
      <div ref={scroller} className={virtualRows.tableScroller}>
        <ul style={{ height: virtualizer.getTotalSize() }} className={virtualRows.tableBody}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const room = rooms[index]
            return room === undefined ? null : (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={cx(virtualRows.entry, styles.batchRoom, room.room === found && styles.foundRoom)}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Room {...room} />
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

const Room = ({ room, lines }: RoomLines) => {
  const { batch: words } = useText()
  const made = lines.filter(({ job }) => job.state === 'issued').length
  return (
    <>
      <div className={styles.batchRoomName}>
        <strong>{room}</strong>
        <ProgressBar label={words.room(room, made, lines.length)} value={made} max={lines.length} />
      </div>
      <ul>
        {lines.map((line) => (
          <li key={`${line.row}:${line.guest}:${line.copy}`}>
            <BatchLine line={line} />
          </li>
        ))}
      </ul>
    </>
  )
}

const byRoom = (lines: readonly Line[]): readonly RoomLines[] => {
  const found = new Map<string, Line[]>()
  for (const line of lines) found.set(line.room, [...(found.get(line.room) ?? []), line])
  return [...found]
    .map(([room, inRoom]) => ({ room, lines: inRoom }))
    .sort((a, b) => weightOf(a) - weightOf(b) || byRoomName({ name: a.room }, { name: b.room }))
}

// While keys go out, a room only moves when it starts to need somebody: a list that jumps cannot be read.
const weightOf = ({ lines }: RoomLines): number => (lines.some(({ job }) => needsPerson(job)) ? 0 : 1)
