import { crc32, inflateRawSync } from 'node:zlib'
import { sheetLimits } from '#shared/spreadsheet.ts'
import { refuse, tooLarge } from './refusal.ts'

export type Archive = {
  /** Unpacks one part; null when there is none of that name. Letters of either case name the same part. */
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
 * while it unpacks, over all parts together, and per part against its packed size; else a small file could fill
 * the memory (a ZIP bomb).
 */
export const openArchive = (bytes: Buffer): Archive => {
  // Folders have entries of their own in some archives.
  const entries = readDirectory(bytes).filter((entry) => !entry.name.endsWith('/'))
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  // Two parts of one name could be read as two different workbooks.
  if (byName.size !== entries.length) throw refuse('unsafe', 'names')
  let left: number = sheetLimits.unpackedBytes
  return {
    read: (name) => {
      const entry = byName.get(name.toLowerCase())
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
    const extra = at + 46 + nameLength
    const next = extra + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if (next > bytes.length) throw refuse('damaged')
    const name = partName(bytes.toString('utf8', at + 46, extra))
    if (name.split('/').includes('..')) throw refuse('unsafe', 'path')
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw refuse('encrypted')
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      ...wideSizes(bytes, at, bytes.subarray(extra, extra + bytes.readUInt16LE(at + 30))),
    })
    at = next
  }
  return entries
}

/** Some programs write backslashes, a slash in front, or other letters than the relations do (ECMA-376 part 2, 6.2). */
const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

const wide = 0xffffffff

/** Programs that write as a stream keep 64 bit sizes beside the entry (APPNOTE 4.5.3), however small the part is. */
const wideSizes = (bytes: Buffer, entry: number, extra: Buffer): Pick<Entry, 'packed' | 'at'> => {
  const sizes = [entry + 24, entry + 20, entry + 42].map((at) => bytes.readUInt32LE(at))
  let field = 0
  while (field + 4 <= extra.length && extra.readUInt16LE(field) !== 1) {
    field += 4 + extra.readUInt16LE(field + 2)
  }
  let at = field + 4
  // Only the sizes that do not fit are repeated there, in this order.
  const [, packed = 0, start = 0] = sizes.map((size) => {
    if (size !== wide) return size
    if (at + 8 > extra.length) throw refuse('damaged')
    at += 8
    return Number(extra.readBigUInt64LE(at - 8))
  })
  return { packed, at: start }
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
  const mark = part.length < 2 ? 0 : part.readUInt16BE(0)
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(part)
  } catch {
    throw refuse('damaged')
  }
}
