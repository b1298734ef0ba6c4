import { z } from 'zod'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

/** Longer than any name on a passport; Seam documents no limit. */
export const guestNameMax = 100

/**
 * A guest's name as it goes to Seam: trimmed, single spaces, composed letters. Every script is welcome;
 * characters that turn the reading direction or cannot be seen are refused, because a name must not be able to
 * fake the text around it. A name has a letter: digits alone are a room number that was typed into the wrong field.
 */
export const cleanGuestName = (text: string): Result<string, Problem> => {
  // The two joiners (U+200C, U+200D) are part of correct Persian and Indic spelling.
  const hidden = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.exec(text.trim())
  if (hidden !== null) {
    const character = `U+${(hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    return err({ kind: 'guestUnreadable', character, at: hidden.index + 1 })
  }
  const name = text.normalize('NFC').trim().replace(/\s+/gu, ' ')
  if (name === '') return err({ kind: 'guestMissing' })
  if (!/\p{L}/u.test(name)) return err({ kind: 'guestNotName', text: name, room: null })
  const length = [...name].length
  return length > guestNameMax ? err({ kind: 'guestTooLong', length, max: guestNameMax }) : ok(name)
}

/**
 * The room among these whose number stands in a name, or null: `Ana412` is the next room's number typed on behind a
 * name. Only rooms with a digit in their name count, and only a number that is written whole.
 */
export const roomInName = (name: string, rooms: readonly string[]): string | null => {
  const words = new Set(name.toLocaleLowerCase('en').match(/\d[\p{L}\d-]*/gu))
  const digits = new Set(name.match(/\d+/gu))
  const numbered = rooms.filter((room) => /\d{2}/u.test(room))
  return (
    numbered.find((room) => words.has(room.toLocaleLowerCase('en'))) ??
    numbered.find((room) => digits.has(room)) ??
    null
  )
}

export const cleanEmail = (text: string | null): Result<string | null, Problem> => {
  const value = text?.trim() ?? ''
  if (value === '') return ok(null)
  return z.email().max(254).safeParse(value).success
    ? ok(value)
    : err({ kind: 'contactUnreadable', field: 'email', value })
}

export const cleanPhone = (text: string | null): Result<string | null, Problem> => {
  const value = text?.replace(/[\s().-]/gu, '') ?? ''
  if (value === '') return ok(null)
  return /^\+?\d{5,15}$/u.test(value) ? ok(value) : err({ kind: 'contactUnreadable', field: 'phone', value })
}

/** The same person for the purpose of not issuing twice: case, accents' encoding and spacing aside. */
export const guestIdentityText = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('en')
