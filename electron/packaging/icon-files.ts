import { Buffer } from 'node:buffer'

/** One square picture: its width in pixels, and the PNG file. */
export type Picture = { readonly size: number; readonly png: Buffer }

/**
 * A Windows icon of PNG pictures, at most 256 pixels wide (Microsoft's ICONDIR and ICONDIRENTRY; PNG entries are
 * read since Windows Vista). A width of 256 is written as 0, which is what the format says.
 */
export const icoOf = (pictures: readonly Picture[]): Buffer => {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    if (size > 256) throw new Error(`An .ico holds no picture of ${size} pixels.`)
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** The type codes of Apple's icon file that take a PNG, by width; those ending in 11 to 14 are for Retina screens. */
const icnsTypes: ReadonlyMap<number, readonly string[]> = new Map([
  [16, ['icp4']],
  [32, ['icp5', 'ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
])

/** A macOS icon: `icns`, the length of the file, then each picture behind its type and length (big endian). */
export const icnsOf = (pictures: readonly Picture[]): Buffer => {
  const entries = pictures.flatMap(({ size, png }) => {
    const types = icnsTypes.get(size)
    if (types === undefined) throw new Error(`An .icns holds no picture of ${size} pixels.`)
    return types.map((type) => entry(type, png))
  })
  return entry('icns', Buffer.concat(entries))
}

const entry = (type: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}
