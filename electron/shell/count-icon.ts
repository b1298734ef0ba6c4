import { drawPng } from './draw-png.ts'
import type { Pixel } from './draw-png.ts'

/**
 * The number that waits, white on red, as a PNG for the corner of a Windows taskbar button: 16 pixels wide at 100 %
 * scaling (`setOverlayIcon` in electron.d.ts), so `scale` is 1 for 16 pixels and 2 for 32. Above 99 it says 99+.
 */
export const countIcon = (count: number, scale: number): Buffer => {
  const size = 16 * scale
  const glyphs = [...(count > 99 ? '99+' : String(count))]
  // Three signs stay narrow, so that they fit beside each other.
  const wide = (glyphs.length > 2 ? 1 : 2) * scale
  const high = 2 * scale
  const left = (size - (glyphs.length * 4 - 1) * wide) / 2
  const top = (size - 5 * high) / 2
  const isInk = (x: number, y: number): boolean => {
    const column = Math.floor((x - left) / wide)
    const row = Math.floor((y - top) / high)
    if (column < 0 || row < 0 || row > 4 || column % 4 === 3) return false
    const lines = shapes[glyphs[Math.floor(column / 4)] ?? '']
    return lines?.[row]?.[column % 4] === '#'
  }
  return drawPng(size, (x, y) => (isInk(x, y) ? ink : isOnPlate(x, y, size) ? plate : none))
}

const ink: Pixel = [255, 255, 255, 255]
const plate: Pixel = [176, 32, 24, 255]
const none: Pixel = [0, 0, 0, 0]

/** A square with round corners, a quarter of its width each. */
const isOnPlate = (x: number, y: number, size: number): boolean => {
  const radius = size / 4
  const past = (at: number) => Math.max(radius - at - 0.5, at + 0.5 - (size - radius), 0)
  return Math.hypot(past(x), past(y)) <= radius
}

const shapes: Readonly<Record<string, readonly string[]>> = {
  '0': ['###', '#.#', '#.#', '#.#', '###'],
  '1': ['.#.', '##.', '.#.', '.#.', '###'],
  '2': ['###', '..#', '###', '#..', '###'],
  '3': ['###', '..#', '###', '..#', '###'],
  '4': ['#.#', '#.#', '###', '..#', '..#'],
  '5': ['###', '#..', '###', '..#', '###'],
  '6': ['###', '#..', '###', '#.#', '###'],
  '7': ['###', '..#', '..#', '.#.', '.#.'],
  '8': ['###', '#.#', '###', '#.#', '###'],
  '9': ['###', '#.#', '###', '..#', '###'],
  '+': ['...', '.#.', '###', '.#.', '...'],
}
