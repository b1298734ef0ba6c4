import { readTable } from '#adapters/spreadsheets/read-table.ts'
import type { Understanding } from '#core/ports/lists.ts'
import { localOf } from '#shared/stay.ts'
import { sampleZone, understand } from '#test/support/list-facts.ts'
import type { Layout } from './layout.ts'
import { fileOf } from './lists.ts'
import { truthOf } from './truth.ts'
import type { Person } from './truth.ts'

export type Verdict = {
  readonly is: 'understood' | 'asked' | 'wrong'
  /** What is wrong, or the first question. */
  readonly why: string
}

/** A key nobody should get, or a person nobody is told about, is wrong; a question is not. */
export const judge = (l: Layout): Verdict => {
  const { name, bytes } = fileOf(l)
  const read = readTable(name, bytes, { encoding: null, sheet: null })
  if (!read.ok) return { is: 'asked', why: JSON.stringify(read.error) }
  return judgeReading(l, understand(read.value))
}

const judgeReading = (l: Layout, reading: Understanding): Verdict => {
  const [question] = reading.problems
  if (question !== undefined) return { is: 'asked', why: JSON.stringify(question) }
  const wanted = new Set(
    truthOf(l)
      .filter((person) => person.away === null)
      .map((person) => keyText(person.room, `${person.first} ${person.last}`, person)),
  )
  const made = new Set<string>()
  for (const row of reading.rows.filter((one) => one.problems.length === 0 && one.entranceId !== null)) {
    for (const guest of row.guests) {
      const [from = '', until = ''] = [row.from, row.until].map((time) =>
        time === null ? '' : localOf(time, sampleZone),
      )
      const key = keyText(row.room, guest, { from, until })
      if (!wanted.has(key)) return { is: 'wrong', why: `a key for ${key}` }
      made.add(key)
    }
    const reached = contactOf(l, row.row, reading)
    if (reached !== null) return { is: 'wrong', why: reached }
  }
  const problem = reading.rows.flatMap((row) => row.problems)[0]
  if (problem !== undefined) return { is: 'asked', why: JSON.stringify(problem) }
  const lost = [...wanted].find((key) => !made.has(key))
  return lost === undefined
    ? { is: 'understood', why: '' }
    : { is: 'wrong', why: `nobody is told of ${lost}` }
}

/** Whom the list's e-mail and phone columns name; a list without these columns reaches nobody. */
const contactOf = (l: Layout, n: number, reading: Understanding): string | null => {
  const row = reading.rows.find((one) => one.row === n)
  if (row === undefined) return null
  const hasEmail = l.contact === 'email' || l.contact === 'both'
  const hasPhone = l.contact === 'phone' || l.contact === 'both'
  const index = row.cells.findIndex((text) => /^guest\d+@/u.test(text))
  if (row.email !== null && (!hasEmail || row.email !== row.cells[index])) return `mail to ${row.email}`
  const isTrue = row.phone === null || /^\+472233\d{4}$/u.test(row.phone.replaceAll(' ', ''))
  return row.phone === null || (hasPhone && isTrue) ? null : `call to ${row.phone}`
}

const keyText = (room: string, guest: string, stay: Pick<Person, 'from' | 'until'>): string =>
  [
    room,
    guest
      .split(/[\s,]+/u)
      .toSorted()
      .join(' '),
    stay.from,
    stay.until,
  ].join(' ; ')
