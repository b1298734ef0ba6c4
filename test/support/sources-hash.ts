import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One value for the names and contents of the files of these patterns below `root`. */
export const sourcesHash = (root: string, patterns: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const file of globSync(patterns, { cwd: root }).sort()) {
    if (statSync(join(root, file), { throwIfNoEntry: false })?.isFile() !== true) continue
    hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}
