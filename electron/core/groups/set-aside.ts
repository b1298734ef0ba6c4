import { isSameHeader } from './find-header.ts'
import type { Table } from './find-header.ts'
import type { AsideWhy, RawRow } from './raw-row.ts'
import { readDate } from '#shared/dates/read-date.ts'
import { plainWord, readStatus, statusBesideName, statusInText } from './status-words.ts'
import { isFootLine, isTotalText } from './total-lines.ts'
import { normalise } from './headings/normalise.ts'

export type AsideFacts = {
  readonly table: Table
  /** Places of the columns with the room and the guest's name, from 0. */
  readonly mainColumns: readonly number[]
  /** Whether a text is a guest door of this house, or a name the hotel has for one. */
  readonly isDoor: (text: string) => boolean
}

/** Why a row of the file is no row of the list; null when it is one. Everything set aside is named. */
export const whyAside = (row: RawRow, facts: AsideFacts): AsideWhy | null =>
  isSameHeader(row.source, facts.table)
    ? 'header'
    : (noGuestLine(row, facts) ?? (isStruck(row, facts) ? 'struckThrough' : (statusOf(row) ?? nobodyIn(row))))

/** A total, a foot line or a remark. A row whose room is a door of this house is none of them. */
const noGuestLine = (row: RawRow, { isDoor }: AsideFacts): AsideWhy | null => {
  if (row.unknown.size > 0 || isDoor(row.value('room'))) return null
  const filled = row.source.cells.filter((cell) => cell.text !== '')
  const first = filled[0]?.text ?? ''
  // A person with an arrival is a guest, whatever stands in the first column.
  const arrival = row.cell('arrival')
  const isGuest = row.guests.length > 0 && arrival !== null && readDate(arrival, 1900) !== null
  if (isTotalText(first) && !isGuest) return 'total'
  if (isFootLine(first) && filled.length <= 2) return 'note'
  // A line with a single value that is neither a room nor a guest belongs to nobody.
  const isNobody =
    row.value('room') === '' &&
    row.guests.length === 0 &&
    row.unnamed === 0 &&
    normalise(row.value('sharers')) === ''
  return isNobody && filled.length <= 2 ? 'note' : null
}

/** The guest, the room or everything is crossed out. */
const isStruck = ({ source }: RawRow, { mainColumns }: AsideFacts): boolean => {
  const struck = new Set(source.struck)
  if (struck.size === 0) return false
  const isFilled = (column: number) => (source.cells[column]?.text ?? '') !== ''
  return (
    mainColumns.some((column) => struck.has(column) && isFilled(column)) ||
    source.cells.every((cell, column) => cell.text === '' || struck.has(column))
  )
}

const nameFields = ['guestName', 'lastName', 'firstName'] as const

/** The status column, or a status that stands alone in the guest's place or the remarks. */
const statusOf = (row: RawRow): AsideWhy | null => {
  const said = readStatus(row.value('status'))
  if (said !== null && said !== 'comes') return said
  const names = nameFields.map((field) => row.value(field))
  for (const name of names) {
    const why = statusBesideName(name)
    if (why !== null) return why
    // `Tentative` in the guest's place; short words are names as well.
    if (row.guests.length > 0 && plainWord(name).length > 5 && readStatus(name) === 'optional')
      return 'optional'
  }
  return statusInText(row.value('notes'))
}

/** Words that are no person. A number alone says nothing: it is a count or a shifted value, and the row is asked. */
const nobodyIn = (row: RawRow): AsideWhy | null => {
  const isWord = nameFields.some((field) => /[^\p{N}\s.,]/u.test(row.value(field)))
  return row.guests.length === 0 && row.unnamed > 0 && isWord ? 'noPerson' : null
}
