import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const patterns = ['{electron,renderer,shared,test}/**', '*.{ts,json,yml}']

/** What is tested and what tests it, by content: a tally of other sources says nothing about these. */
export const sourcesHash = (root: string): string => {
  const hash = createHash('sha256')
  for (const file of globSync(patterns, { cwd: root }).sort()) {
    if (statSync(join(root, file), { throwIfNoEntry: false })?.isFile() !== true) continue
    hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}
