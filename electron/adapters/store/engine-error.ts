import { z } from 'zod'
import type { Problem } from '#shared/problem.ts'

/**
 * What an error of the database engine or of the file system means for the profile; null when it is neither, or
 * when it is our own mistake (a broken constraint, wrong SQL): that is a bug and stays thrown.
 */
export const problemOfError = (error: unknown, profile: string): Problem | null => {
  const engine = EngineError.safeParse(error)
  if (engine.success) return problemOfCode(engine.data.errcode, engine.data.errstr, profile)
  const file = FileError.safeParse(error)
  if (!file.success) return null
  const { code } = file.data
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'diskFull', profile }
  return { kind: 'profileUnusable', profile, detail: code }
}

/** The primary result code, whatever the extended one says; null when the error is not the engine's. */
export const primaryCode = (error: unknown): number | null => {
  const engine = EngineError.safeParse(error)
  return engine.success ? engine.data.errcode & 0xff : null
}

export const resultCode = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  protocol: 15,
  notADatabase: 26,
} as const

const EngineError = z.object({
  code: z.literal('ERR_SQLITE_ERROR'),
  errcode: z.int(),
  errstr: z.string(),
})
const FileError = z.object({ code: z.string().regex(/^E[A-Z0-9]+$/), syscall: z.string() })

// SQLITE_IOERR_SHMSIZE: the index of the log could not grow, which is how a full disk shows first.
const shmSize = 10 | (19 << 8)

const problemOfCode = (errcode: number, errstr: string, profile: string): Problem | null => {
  const detail = `${errstr} (${errcode})`
  if (errcode === shmSize) return { kind: 'diskFull', profile }
  switch (errcode & 0xff) {
    case resultCode.full:
      return { kind: 'diskFull', profile }
    case resultCode.corrupt:
    case resultCode.notADatabase:
      return { kind: 'databaseCorrupt', profile, detail }
    case resultCode.busy:
    case resultCode.locked:
    case resultCode.readOnly:
    case resultCode.ioError:
    case resultCode.cannotOpen:
    case resultCode.protocol:
      return { kind: 'profileUnusable', profile, detail }
    default:
      return null
  }
}
