import { useMemo, useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { GroupPlan, RoomPlan } from '#shared/groups.ts'
import { byRoomName } from '#shared/room.ts'
import { keyWords } from '../issue/key-words.ts'
import type { Text } from '../text/en.ts'
import { useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import styles from './plan-rooms.module.css'
import { RoomParty } from './room-party.tsx'
import type { List } from './use-list.ts'
import { StatusWord } from '../ui/status-word.tsx'

/** Room by room: who joins what, and every key of the door behind a fold. Rooms that need a look come first. */
export const PlanRooms = ({ plan, list }: { readonly plan: GroupPlan; readonly list: List }) => {
  const { groups: words } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const rooms = useMemo(() => plan.rooms.filter(({ keys }) => keys.length > 0).sort(byWeight), [plan.rooms])
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoize its answers
  const virtualizer = useVirtualizer({
    count: rooms.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) =>
      30 + (rooms[index]?.keys.length ?? 1) * 20 + (rooms[index]?.party === 'none' ? 0 : 24),
    getItemKey: (index) => rooms[index]?.entranceId ?? index,
    overscan: 6,
  })
  if (rooms.length === 0) return <p className={cx(styles.planRooms, styles.quiet)}>{words.noPlan}</p>
  return (
    <div ref={scroller} className={styles.planRooms}>
      <ul style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const room = rooms[index]
          return room === undefined ? null : (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Room room={room} />
              <RoomParty room={room} list={list} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const Room = ({ room }: { readonly room: RoomPlan }) => {
  const text = useText()
  const { groups: words } = text
  const stops = room.consequences.filter(({ effect }) => effect === 'stopsWorking')
  // Staff keys open every door and no guest key touches them: they would make an empty room look taken.
  const staff = room.consequences.filter(({ isStaff }) => isStaff).length
  const keeps = room.consequences.length - stops.length - staff
  return (
    <details className={styles.room}>
      <summary>
        <strong>{room.room}</strong>
        <ul className={styles.roomKeys}>
          {room.keys.map((key) => (
            <li key={`${key.row}:${key.guest}:${key.copy}`}>
              <span>{key.guest}</span>
              <small className={cx(key.already === null && isWeighty(key.does) && styles.weighty)}>
                {doesWords(key, room, text)}
              </small>
            </li>
          ))}
        </ul>
        {stops.length > 0 && (
          <StatusWord tone="alarm" icon="revoke">
            {words.stopShort(stops.length)}
          </StatusWord>
        )}
        {stops.length === 0 && keeps > 0 && room.party !== 'asks' && (
          <StatusWord tone="good" icon="done">
            {words.keepShort(keeps)}
          </StatusWord>
        )}
      </summary>
      <ul className={styles.door}>
        {stops.length + keeps === 0 && <li>{words.doorEmpty}</li>}
        {[...stops, ...room.consequences.filter(({ effect }) => effect === 'keepsWorking')].map((key) => (
          <li key={key.credentialId}>
            <span>{keyWords(key, text)}</span>
            <StatusWord tone={key.effect === 'stopsWorking' ? 'alarm' : 'good'}>
              {key.effect === 'stopsWorking' ? text.issue.stopsWorking : text.issue.keepsWorking}
            </StatusWord>
          </li>
        ))}
      </ul>
    </details>
  )
}

type Does = RoomPlan['keys'][number]['does']

const isWeighty = (does: Does): boolean => does === 'first' || does === 'hold' || does === 'asks'

const doesWords = (key: RoomPlan['keys'][number], room: RoomPlan, { groups: words }: Text): string => {
  if (key.already !== null) return words.already
  return key.does === 'join' && room.joins.length > 0
    ? words.joinsKeys(room.joins.length)
    : words.does[key.does]
}

const weightOf = (room: RoomPlan): number => {
  if (room.consequences.some(({ effect }) => effect === 'stopsWorking')) return 0
  // A room that was just answered keeps its place under the eyes.
  if (room.party === 'confirmed') return 1
  if (room.keys.some(({ already, does }) => already === null && isWeighty(does))) return 1
  return room.keys.every(({ already }) => already !== null) ? 3 : 2
}

const byWeight = (a: RoomPlan, b: RoomPlan): number =>
  weightOf(a) - weightOf(b) || byRoomName({ name: a.room }, { name: b.room })
