import { pino } from 'pino'
import type { Log } from '#core/ports/ambient.ts'
import { createRotatingFile } from './rotating-file.ts'
import { safeFields } from './safe-fields.ts'

export type LogOptions = {
  readonly file: string
  readonly level: 'info' | 'warn' | 'error' | 'silent'
}

const MAX_BYTES = 5 * 1024 * 1024
const KEEP = 3

/** The log file: one JSON line per event, with ids and numbers, readable by its owner only. */
export const createLog = ({ file, level }: LogOptions): Log => {
  const logger = pino(
    { level, base: null, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime },
    createRotatingFile(file, MAX_BYTES, KEEP),
  )
  return {
    info: (event, fields) => logger.info(safeFields(fields), event),
    warn: (event, fields) => logger.warn(safeFields(fields), event),
    error: (event, fields) => logger.error(safeFields(fields), event),
  }
}
