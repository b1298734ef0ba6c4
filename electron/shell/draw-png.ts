import { crc32, deflateSync } from 'node:zlib'

/** Red, green, blue and opacity, each from 0 to 255. */
export type Pixel = readonly [number, number, number, number]

/** A PNG of `size` × `size` pixels: a format that is the same on every system, which raw bitmaps are not (electron.d.ts). */
export const drawPng = (size: number, at: (x: number, y: number) => Pixel): Buffer => {
  const rows: number[] = []
  for (let y = 0; y < size; y += 1) {
    // Each line begins with its filter: none.
    rows.push(0)
    for (let x = 0; x < size; x += 1) rows.push(...at(x, y))
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  // Eight bits a channel, colour with opacity.
  head.set([8, 6], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}
