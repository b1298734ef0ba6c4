import type { Batch, Packet } from '#shared/groups.ts'
import { staysOverlap } from '#shared/stay.ts'
import type { LineWithJob } from './batch-progress.ts'
import { batchPart, packetCode, readPacketCode } from './packet-code.ts'

/**
 * One packet per room and stay, numbered in the order of the list. A cancelled key is in no packet, but it keeps its
 * place: printed numbers and codes stay true when the rest of a group is cancelled.
 */
export const packetsOf = (batch: Batch, lines: readonly LineWithJob[]): readonly Packet[] =>
  together(lines).flatMap((all, index) => {
    const inPacket = all.filter((line) => line.job.state !== 'cancelled')
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
  return packetsOf(batch, lines).find((packet) => packet.code === canonical) ?? null
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
