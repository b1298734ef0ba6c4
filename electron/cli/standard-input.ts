import { createReadStream } from 'node:fs'

/**
 * What a script or a person gives on standard input. Electron for Windows replaces `process.stdin` by a stream that is
 * empty (its lib/common/init.ts), so the installed command reads the descriptor itself there.
 */
export const standardInput = (): NodeJS.ReadableStream =>
  process.platform === 'win32' && process.versions['electron'] !== undefined
    ? createReadStream('', { fd: 0, autoClose: false })
    : process.stdin
