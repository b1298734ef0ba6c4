import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Figure } from './measure.ts'

/**
 * The code and styles a window loads before it shows the board, as a browser would receive them, gzipped: what its
 * page names, and the largest of the languages. Fonts are files of their own.
 */
export const bundleSize = (): Figure => {
  const dir = join(import.meta.dirname, '../../out/renderer')
  const sizeOf = (file: string) => gzipSync(readFileSync(join(dir, file)), { level: 9 }).length
  const page = readFileSync(join(dir, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '')
  const languages = readdirSync(join(dir, 'assets')).filter((file) => /^(de|es|fr|pt)-.*\.js$/.test(file))
  if (named.length < 2 || languages.length < 4) throw new Error('the built page is not what it was')
  const largest = Math.max(...languages.map((file) => sizeOf(join('assets', file))))
  const bytes = ['index.html', ...named].reduce((sum, file) => sum + sizeOf(file), largest)
  return {
    name: 'what a window loads first, gzipped (js, css, html)',
    values: [bytes / 1000],
    unit: 'kB',
    target: { is: 'atMost', value: 300 },
  }
}
