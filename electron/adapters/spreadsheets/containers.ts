import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { Archive } from './zip.ts'

/**
 * Why a compound file (MS-CFB) is refused: a new workbook in an envelope with a password has a stream of that name; an
 * old workbook has its own. What neither says is judged by the ending of the file.
 */
export const refusalOfCompound = (bytes: Uint8Array, isNamedNew: boolean): Refusal => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (stream: string): boolean => content.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage')) return refuse('encrypted')
  if (has('Workbook') || has('Book')) return refuse('oldExcel')
  return refuse(isNamedNew ? 'encrypted' : 'oldExcel')
}

/** An archive of OpenDocument says what it is in its first part. */
export const refuseOpenDocument = (archive: Archive): void => {
  const type = archive.read('mimetype')
  if (type?.startsWith('application/vnd.oasis.opendocument') === true) throw refuse('openDocument')
}
