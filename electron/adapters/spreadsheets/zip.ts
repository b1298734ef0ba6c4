import { crc32, inflateRawSync } from 'node:zlib'
import { sheetLimits } from '#shared/spreadsheet.ts'
import { refuse, tooLarge } from './refusal.ts'

export type Archive = {
  readonly names: readonly string[]
  /** Unpacks one part; null when there is none of that name. */
  readonly read: (name: string) => string | null
}

type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly checksum: number
  readonly at: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50

/**
 * The parts of a ZIP archive by its central directory. Sizes in headers are not believed: what unpacks is counted
 * while it unpacks, over all parts together, and per part against its packed size (reliability.md section 6).
 */
export const openArchive = (bytes: Buffer): Archive => {
  const entries = readDirectory(bytes)
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  // Two parts of one name could be read as two different workbooks.
  if (byName.size !== entries.length) throw refuse('unsafe', 'names')
  let left: number = sheetLimits.unpackedBytes
  return {
    names: [...byName.keys()],
    read: (name) => {
      const entry = byName.get(name)
      if (entry === undefined) return null
      const unpacked = unpack(bytes, entry, left)
      left -= unpacked.length
      return decodePart(unpacked)
    },
  }
}

const readDirectory = (bytes: Buffer): readonly Entry[] => {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > sheetLimits.entries) throw tooLarge('entries')
  let at = bytes.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw refuse('damaged')
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    if (name.startsWith('/') || name.split(/[\\/]/).includes('..')) throw refuse('unsafe', 'path')
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw refuse('encrypted')
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** The end record stands last, before a comment of at most 64 KiB. */
const findEnd = (bytes: Buffer): number => {
  const first = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= first; at -= 1) if (bytes.readUInt32LE(at) === endMark) return at
  throw refuse('damaged')
}

const unpack = (bytes: Buffer, entry: Entry, left: number): Buffer => {
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== localMark) throw refuse('damaged')
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
  if (start + entry.packed > bytes.length) throw refuse('damaged')
  const packed = bytes.subarray(start, start + entry.packed)
  const unpacked = inflate(packed, entry.method, left)
  if (crc32(unpacked) !== entry.checksum) throw refuse('damaged')
  return unpacked
}

// Small parts may repeat themselves a lot and still be harmless.
const alwaysAllowed = 1024 * 1024

const inflate = (packed: Buffer, method: number, left: number): Buffer => {
  const most = Math.min(left, Math.max(alwaysAllowed, packed.length * sheetLimits.unpackedRatio))
  if (method === 0) {
    if (packed.length > left) throw tooLarge('unpacked')
    return packed
  }
  if (method !== 8) throw refuse('unsafe', `method ${method}`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge('unpacked') : refuse('damaged')
  }
}

const decodePart = (part: Buffer): string => {
  const encoding = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(part)
  } catch {
    throw refuse('damaged')
  }
}
