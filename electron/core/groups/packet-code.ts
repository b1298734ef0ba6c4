import type { BatchId } from '#shared/ids.ts'

/**
 * Sixteen consonants, four bits each: they make no words, look like no digit and no other letter, and stand in the
 * same place on English, German, French, Spanish and Portuguese keyboards, so that a scanner that types like a
 * keyboard is understood whatever the desk's language.
 */
const letters = 'BCDFGHJKLNPRSTVX'
const batchLetters = 7
const rowLetters = 4

/** What a packet's code says: which batch, as far as seven letters tell it, and which row of its list. */
export type PacketAddress = { readonly batch: string; readonly row: number }

/** The code on a packet: batch, row and a check letter. It tells a finder neither name nor room. */
export const packetCode = (batchId: BatchId, row: number): string => {
  const code = batchPart(batchId) + spell(row, rowLetters)
  return code + checkLetter(code)
}

export const batchPart = (batchId: BatchId): string => spell(hashOf(batchId), batchLetters)

/** A code as typed or scanned, with or without dashes; null when a letter must be wrong. */
export const readPacketCode = (text: string): PacketAddress | null => {
  const code = text.toUpperCase().replaceAll(/[^A-Z]/g, '')
  const body = code.slice(0, -1)
  if (code.length !== batchLetters + rowLetters + 1) return null
  if ([...code].some((letter) => !letters.includes(letter)) || checkLetter(body) !== code.at(-1)) return null
  const row = [...body.slice(batchLetters)].reduce((sum, letter) => sum * 16 + letters.indexOf(letter), 0)
  return { batch: body.slice(0, batchLetters), row }
}

const spell = (value: number, length: number): string =>
  Array.from({ length }, (_, place) =>
    letters.charAt(Math.floor(value / 16 ** (length - 1 - place)) % 16),
  ).join('')

/** FNV-1a: the same for the same batch on every computer, and nothing secret hangs on it. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Luhn's sum to the base of sixteen: finds every single wrong letter and nearly every pair in wrong order. */
const checkLetter = (code: string): string => {
  const sum = [...code].reduce((total, letter, place) => {
    const value = letters.indexOf(letter) * ((code.length - place) % 2 === 1 ? 2 : 1)
    return total + Math.floor(value / 16) + (value % 16)
  }, 0)
  return letters.charAt((16 - (sum % 16)) % 16)
}
