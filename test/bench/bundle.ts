import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Figure } from './measure.ts'

/** The window's code and styles as a browser would receive them, gzipped. Fonts are files of their own. */
export const bundleSize = (): Figure => {
  const dir = join(import.meta.dirname, '../../out/renderer')
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  const code = files.filter((file) => /\.(js|css|html)$/.test(file))
  const bytes = code.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(dir, file)), { level: 9 }).length,
    0,
  )
  return {
    name: 'renderer bundle, gzipped (js, css, html)',
    values: [bytes / 1000],
    unit: 'kB',
    target: { is: 'atMost', value: 300 },
  }
}
