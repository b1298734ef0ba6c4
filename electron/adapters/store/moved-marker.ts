import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { patientlySync } from '../system/patient-file.ts'
import { syncFolder } from './profile-dir.ts'

/**
 * Stands in a profile folder whose contents were moved, or are on their way. From the moment it is on the disk the
 * folder is no profile any more, so that two queues are never live, whenever a move is cut off.
 */
export const MovedMarker = z.object({
  movedTo: z.string(),
  /** A roaming profile brings the marker, and a half-moved queue, to other computers. */
  computer: z.string(),
  /** SHA-256 of what was copied; null until everything is copied. Nothing else is ever deleted here. */
  copied: z.record(z.string(), z.string()).nullable(),
})
export type MovedMarker = z.infer<typeof MovedMarker>

const markerFile = (dir: string): string => join(dir, 'moved.json')

/** The marker of a folder; null when there is none. One that cannot be read still says that the folder was left. */
export const readMarker = (dir: string): MovedMarker | null => {
  let text: string
  try {
    text = readFileSync(markerFile(dir), 'utf8')
  } catch {
    return null
  }
  try {
    return MovedMarker.parse(JSON.parse(text))
  } catch {
    return { movedTo: '?', computer: '?', copied: null }
  }
}

/** Written whole or not at all, and on the disk when it returns. */
export const writeMarker = (dir: string, marker: MovedMarker): void => {
  const fresh = `${markerFile(dir)}.new`
  const file = openSync(fresh, 'w', 0o600)
  try {
    writeSync(file, JSON.stringify(marker))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  patientlySync(() => renameSync(fresh, markerFile(dir)))
  syncFolder(dir)
}

export const removeMarker = (dir: string): void => {
  rmSync(markerFile(dir), { force: true })
  syncFolder(dir)
}
