import { appendFileSync, chmodSync, renameSync, rmSync, statSync } from 'node:fs'

export type RotatingFile = { readonly write: (line: string) => void }

/**
 * A text file only its owner may read. At `maxBytes` it is set aside as `file.1`, the older ones move up and
 * the one after `keep` is deleted. A disk that is full or gone loses log lines, never work.
 */
export const createRotatingFile = (file: string, maxBytes: number, keep: number): RotatingFile => {
  let size = sizeOf(file)
  attempt(() => {
    if (size > 0) chmodSync(file, 0o600)
  })
  return {
    write: (line) =>
      attempt(() => {
        if (size >= maxBytes) {
          setAside(file, keep)
          size = 0
        }
        appendFileSync(file, line, { mode: 0o600 })
        size += Buffer.byteLength(line)
      }),
  }
}

const setAside = (file: string, keep: number): void => {
  rmSync(`${file}.${String(keep)}`, { force: true })
  for (let n = keep - 1; n >= 1; n -= 1) {
    attempt(() => renameSync(`${file}.${String(n)}`, `${file}.${String(n + 1)}`))
  }
  renameSync(file, `${file}.1`)
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

const attempt = (action: () => void): void => {
  try {
    action()
  } catch {
    // There is nowhere to report that the log cannot be written.
  }
}
