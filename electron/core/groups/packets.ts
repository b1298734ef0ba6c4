import type { Batch, Packet } from '#shared/groups.ts'
import { waitsForCard } from '#shared/job.ts'
import { byRoomName } from '#shared/room.ts'
import { staysOverlap } from '#shared/stay.ts'
import type { LineWithJob } from './batch-progress.ts'
import { batchPart, packetCode, readPacketCode } from './packet-code.ts'

/**
 * One packet per room and stay with the keys that can be handed out, in the order of the rooms. Numbers and codes count
 * the packets that are still empty as well: what is printed stays true when more keys are made or the rest is cancelled.
 */
export const packetsOf = (batch: Batch, lines: readonly LineWithJob[]): readonly Packet[] =>
  packetsWith(batch, lines, isHandedOut)

/** Keys that somebody still waits for, in the order of the rooms. What was cancelled or revoked is not waited for. */
export const openLines = (lines: readonly LineWithJob[]): readonly LineWithJob[] =>
  lines
    .filter((line) => line.job.state !== 'cancelled' && line.job.revokedAt === null && !isHandedOut(line))
    .toSorted(byRoom)

/** A key that exists; a card key once an encoder has written the card. */
const isHandedOut = ({ job }: LineWithJob): boolean =>
  job.state === 'issued' && job.revokedAt === null && !waitsForCard(job)

const byRoom = (a: LineWithJob, b: LineWithJob): number => byRoomName({ name: a.room }, { name: b.room })

const packetsWith = (
  batch: Batch,
  lines: readonly LineWithJob[],
  isIn: (line: LineWithJob) => boolean,
): readonly Packet[] =>
  together(lines.toSorted(byRoom)).flatMap((all, index) => {
    const inPacket = all.filter(isIn)
    const [first] = all
    if (first === undefined || inPacket.length === 0) return []
    return {
      number: index + 1,
      code: packetCode(batch.id, Math.min(...all.map((line) => line.row))),
      room: first.room,
      guests: [...new Set(inPacket.map((line) => line.guest))],
      keys: inPacket.length,
      rows: [...new Set(inPacket.map((line) => line.row))],
      credentialIds: inPacket.flatMap((line) => line.job.credentialId ?? []),
    }
  })

/** Whether a code may lead to this batch: its first letters are the batch's. */
export const isCodeOf = (code: string, batch: Batch): boolean =>
  readPacketCode(code)?.batch === batchPart(batch.id)

/** The packet that a code of this batch is on. */
export const packetOfCode = (code: string, batch: Batch, lines: readonly LineWithJob[]): Packet | null => {
  const row = readPacketCode(code)?.row
  const canonical = row === undefined ? null : packetCode(batch.id, row)
  // Whoever finds a packet learns whose it was, also when its keys have been revoked since.
  const known = packetsWith(batch, lines, ({ job }) => job.state !== 'cancelled')
  return known.find((packet) => packet.code === canonical) ?? null
}

/** Lines of one room whose stays overlap share an envelope; who comes after them gets another. */
const together = (lines: readonly LineWithJob[]): readonly (readonly LineWithJob[])[] => {
  const packets: LineWithJob[][] = []
  const byRoom = new Map<string, LineWithJob[][]>()
  for (const line of lines) {
    const ofRoom = byRoom.get(line.room) ?? []
    const found = ofRoom.find((packet) =>
      packet.some((other) => staysOverlap(other.job.intent.stay, line.job.intent.stay)),
    )
    if (found !== undefined) {
      found.push(line)
      continue
    }
    const packet = [line]
    packets.push(packet)
    byRoom.set(line.room, [...ofRoom, packet])
  }
  return packets
}
