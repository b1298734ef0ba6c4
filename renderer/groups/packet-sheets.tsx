import type { Packet } from '#shared/groups.ts'
import { useText } from '../text/languages.tsx'
import styles from './packets.module.css'

type Props = { readonly name: string; readonly packets: readonly Packet[] }

/** One label per envelope: a large number, and neither name nor room (product.md P6). */
export const PacketSheet = ({ packets }: Props) => {
  const { packets: words } = useText()
  return (
    <ol className={styles.packets}>
      {packets.map((packet, index) => (
        <li key={packet.code} aria-label={words.packet(index + 1)}>
          <strong>{index + 1}</strong>
          <span>{words.keys(packet.keys)}</span>
          <code>{shortCode(packet.code)}</code>
        </li>
      ))}
    </ol>
  )
}

/** `joinery:BATCH:ROW` as a person reads it out: the start of the batch, and the row of the list. */
const shortCode = (code: string): string => {
  const [, batch = '', row = ''] = code.split(':')
  return `${batch.slice(0, 8)} / ${row}`
}

/** For the group's leader alone: whose each packet is, with a place to tick it off. */
export const LeaderSheet = ({ name, packets }: Props) => {
  const { packets: words } = useText()
  return (
    <table className={styles.leader}>
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{words.leaderHead.number}</th>
          <th scope="col">{words.leaderHead.room}</th>
          <th scope="col">{words.leaderHead.guests}</th>
          <th scope="col">{words.leaderHead.keys}</th>
          <th scope="col">{words.leaderHead.given}</th>
        </tr>
      </thead>
      <tbody>
        {packets.map((packet, index) => (
          <tr key={packet.code}>
            <td>{index + 1}</td>
            <th scope="row">{packet.room}</th>
            <td>{packet.guests.join(', ')}</td>
            <td>{packet.keys}</td>
            <td>
              <span className={styles.tick} aria-hidden />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
