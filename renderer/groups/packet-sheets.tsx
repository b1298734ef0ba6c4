import type { LineWithJob, Packet } from '#shared/groups.ts'
import { useText } from '../text/languages.tsx'
import { OpenKeys } from './open-keys.tsx'
import styles from './packet-sheets.module.css'
import { QrCode } from './qr-code.tsx'
import type { LinkAddresses } from './use-packet-links.ts'

type PacketSheetProps = {
  readonly packets: readonly Packet[]
  readonly withRoom: boolean
  readonly addresses: LinkAddresses
}

/** Four rows of two on A4: each page is a sheet of its own, so that none is cut by the end of the paper. */
export const packetsPerPage = 8

/** Labels for the envelopes, with lines to cut along. No name is on any: a finder must not learn whose it is. */
export const PacketSheet = ({ packets, withRoom, addresses }: PacketSheetProps) => {
  const { packets: words } = useText()
  const pages = pagesOf(packets)
  return pages.map((page, index) => (
    <ol key={page[0]?.code} className={styles.page} aria-label={words.page(index + 1, pages.length)}>
      {page.map((packet) => (
        <li key={packet.code} aria-label={words.packet(packet.number)}>
          <PacketCode packet={packet} addresses={addresses} />
          <div className={styles.outside}>
            {withRoom && <strong>{packet.room}</strong>}
            <span className={withRoom ? undefined : styles.number}>
              {words.of(packet.number, packets.at(-1)?.number ?? packet.number)}
            </span>
            <span>{words.keys(packet.keys)}</span>
            <code>{inFours(packet.code)}</code>
          </div>
        </li>
      ))}
    </ol>
  ))
}

/** What a guest scans to get their key; without a link the number of the packet, for the desk. */
const PacketCode = ({ packet, addresses }: Pick<PacketSheetProps, 'addresses'> & { packet: Packet }) => {
  const { packets: words, links } = useText()
  const urls = packet.credentialIds.flatMap((id) => addresses.get(id) ?? [])
  if (urls.length === 0)
    return <QrCode text={packet.code} label={words.qrLabel(packet.code)} className={styles.qr} />
  return (
    <div className={styles.links}>
      {urls.map((url) => (
        <QrCode key={url} text={url} label={links.packets.scan} />
      ))}
      <small>{links.packets.scan}</small>
    </div>
  )
}

const pagesOf = (packets: readonly Packet[]): readonly (readonly Packet[])[] =>
  Array.from({ length: Math.ceil(packets.length / packetsPerPage) }, (_, page) =>
    packets.slice(page * packetsPerPage, (page + 1) * packetsPerPage),
  )

/** As a person reads it out. */
const inFours = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

type LeaderSheetProps = {
  readonly name: string
  readonly packets: readonly Packet[]
  readonly open: readonly LineWithJob[]
}

/** For the group's leader alone: whose each packet is, with a place to tick it off. */
export const LeaderSheet = ({ name, packets, open }: LeaderSheetProps) => {
  const { packets: words } = useText()
  return (
    <div className={styles.leaderPage}>
      <table className={styles.leader}>
        <caption>
          {name}
          <small>{words.leaderNote}</small>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.leaderHead.number}</th>
            <th scope="col">{words.leaderHead.room}</th>
            <th scope="col">{words.leaderHead.guests}</th>
            <th scope="col">{words.leaderHead.keys}</th>
            <th scope="col">{words.leaderHead.code}</th>
            <th scope="col">{words.leaderHead.given}</th>
          </tr>
        </thead>
        <tbody>
          {packets.map((packet) => (
            <tr key={packet.code}>
              <td>{packet.number}</td>
              <th scope="row">{packet.room}</th>
              <td>{packet.guests.join(', ')}</td>
              <td>{packet.keys}</td>
              <td>
                <code>{inFours(packet.code)}</code>
              </td>
              <td>
                <span className={styles.tick} aria-hidden />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open.length > 0 && <OpenKeys open={open} />}
    </div>
  )
}
