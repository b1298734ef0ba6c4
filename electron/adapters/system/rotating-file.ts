import { appendFileSync, chmodSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'

export type RotatingFile = { readonly write: (line: string) => void }

/**
 * A text file only its owner may read. At `maxBytes` it is set aside as `file.1`, the older ones move up and the
 * one after `keep` is deleted. While another program holds the file (on Windows a virus scanner or an editor) it
 * goes on growing, and a tenth of `maxBytes` later setting it aside is tried again. A disk that is full or gone
 * loses log lines, never work. `rename` is the file system's; tests hand in one that fails.
 */
export const createRotatingFile = (
  file: string,
  maxBytes: number,
  keep: number,
  rename = renameSync,
): RotatingFile => {
  let size = sizeOf(file)
  let fullAt = maxBytes
  attempt(() => {
    if (size > 0) chmodSync(file, 0o600)
  })
  return {
    write: (line) => {
      if (size >= fullAt) {
        attempt(() => setAside(file, keep, rename))
        size = sizeOf(file)
        fullAt = size === 0 ? maxBytes : size + maxBytes / 10
      }
      attempt(() => {
        appendFileSync(file, line, { mode: 0o600 })
        size += Buffer.byteLength(line)
      })
    },
  }
}

/** The full file first, under a name of its own: when it is held, the older ones have not moved. */
const setAside = (file: string, keep: number, rename: typeof renameSync): void => {
  const moveUp = () => {
    rmSync(`${file}.${String(keep)}`, { force: true })
    for (let n = keep - 1; n >= 0; n -= 1)
      if (existsSync(`${file}.${String(n)}`)) rename(`${file}.${String(n)}`, `${file}.${String(n + 1)}`)
  }
  if (existsSync(`${file}.0`)) moveUp()
  rename(file, `${file}.0`)
  moveUp()
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

const attempt = (action: () => void): void => {
  try {
    action()
  } catch {
    // There is nowhere to report that the log cannot be written.
  }
}
