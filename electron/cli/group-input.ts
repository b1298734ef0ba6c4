import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { GroupChoice } from '#shared/groups.ts'
import { confirmableKinds } from '#shared/list-questions.ts'
import { ListField } from '#shared/rooming-list.ts'
import type { ListOptions, ListSource } from '#shared/rooming-list.ts'
import { sheetLimits } from '#shared/spreadsheet.ts'
import type { TextEncoding } from '#shared/spreadsheet.ts'
import { parseLocal } from '#shared/stay.ts'
import { Refusal } from './context.ts'

export type ListFlags = {
  readonly map?: string
  readonly sheet?: string
  readonly encoding?: TextEncoding
  readonly dates?: 'day-first' | 'month-first'
  readonly blankRooms?: 'ask' | 'above'
  readonly bringBack?: string
  readonly accept?: readonly string[]
  readonly skip?: string
  readonly set?: readonly string[]
  readonly arrive?: string
  readonly depart?: string
  readonly access: 'mobile' | 'card'
  readonly keysPerGuest: number
}

export type GroupIssueFlags = ListFlags & {
  readonly name?: string
  readonly join: 'all' | 'parents'
  readonly firstKey: 'override' | 'auto-join' | 'hold'
  readonly sameParty?: string
  readonly onlyGoodRows?: boolean
  readonly queueOnly?: boolean
}

/** The file as it travels to the core. A file that cannot be opened or is far too large is refused unread. */
export const listSource = (file: string): ListSource => {
  try {
    if (statSync(file).size > sheetLimits.bytes)
      throw new Refusal({ kind: 'fileTooLarge', what: 'bytes', max: sheetLimits.bytes, row: null })
    return { is: 'file', name: basename(file), base64: readFileSync(file).toString('base64') }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const message = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    throw new Refusal({ kind: 'invalidInput', path: file, message })
  }
}

/** The reading flags as options of the contract. */
export const listOptions = (flags: ListFlags, timeZone: string): Partial<ListOptions> => {
  for (const text of [flags.arrive, flags.depart]) {
    const isDate = text === undefined || /^\d{4}-\d\d-\d\d$/.test(text)
    const read = isDate ? null : parseLocal(text, timeZone)
    if (read?.ok === false) throw new Refusal(read.error)
  }
  const { dates, map } = flags
  return {
    encoding: flags.encoding ?? null,
    sheet: flags.sheet ?? null,
    columns: map === undefined ? [] : readMap(map),
    blankRooms: flags.blankRooms ?? 'ask',
    returnRows: readRows('--bring-back', flags.bringBack),
    skipRows: readRows('--skip', flags.skip),
    confirmed: (flags.accept ?? []).flatMap(readAccepted),
    edits: (flags.set ?? []).map(readEdit),
    dateOrder: dates === undefined ? 'auto' : dates === 'day-first' ? 'dayFirst' : 'monthFirst',
    arrive: flags.arrive ?? null,
    depart: flags.depart ?? null,
    access: flags.access,
    keysPerGuest: flags.keysPerGuest,
  }
}

/** Names that `--map` and `--set` take beside those of the fields. */
const otherNames: ReadonlyMap<string, ListField> = new Map([
  ['from', 'arrival'],
  ['until', 'departure'],
  ['guest', 'guestName'],
  ['name', 'guestName'],
])

const refuse = (path: string, message: string): never => {
  throw new Refusal({ kind: 'invalidInput', path, message })
}

/**
 * `all`, or rooms as they are called. Which of them the property has is for the core to say; here nobody was shown who
 * holds their keys.
 */
export const readSameParty = (text: string | undefined): GroupChoice['sameParty'] => {
  if (text === undefined) return []
  if (text.trim() === 'all') return 'all'
  const rooms = text.split(',').map((room) => room.trim())
  return rooms.every((room) => room !== '')
    ? rooms.map((room) => ({ room, shown: null }))
    : refuse('--same-party', `"${text}" is neither all nor ROOM[,ROOM]`)
}

/** `3,4`: rows of the file as a spreadsheet program counts them. */
const readRows = (flag: string, text: string | undefined): readonly number[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/^\d{1,7}$/.test(part) ? Number(part) : refuse(flag, `"${part}" is no row number`)))

/** `5:stayTooLong,7:roomBlank`: questions about rows, answered with yes. */
const readAccepted = (text: string): ListOptions['confirmed'] =>
  text.split(',').map((part) => {
    const [, row, name] = /^\s*(\d{1,7})\s*:\s*(\w+)\s*$/.exec(part) ?? []
    const kind = [...confirmableKinds].find((one) => one === name)
    if (row !== undefined && kind !== undefined) return { row: Number(row), kind }
    return refuse('--accept', `"${part}" is no ROW:KIND with a kind of ${[...confirmableKinds].join(', ')}`)
  })

/** `5:room="412"`: one cell of the list, corrected. */
const readEdit = (text: string): ListOptions['edits'][number] => {
  const [, row, name = '', value = ''] = /^\s*(\d{1,7})\s*:\s*(\w+)\s*=\s*(.*?)\s*$/su.exec(text) ?? []
  if (row === undefined) return refuse('--set', `"${text}" is no ROW:FIELD=VALUE`)
  return { row: Number(row), field: fieldNamed('--set', name), value: unquoted(value) }
}

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/su, '$2')

const fieldNamed = (flag: string, name: string): ListField =>
  otherNames.get(name) ??
  ListField.options.find((one) => one === name) ??
  refuse(flag, `"${name}" is none of ${ListField.options.join(', ')}`)

/** `room="Zi.",guestName=#3`: by heading, with or without the quotes, which a shell may have taken; or by place. */
const readMap = (text: string): ListOptions['columns'] =>
  text.split(/,(?=\s*\w+\s*=)/).map((pair) => {
    const [, name = pair, quoted = ''] = /^\s*(\w+)\s*=\s*(.*?)\s*$/su.exec(pair) ?? []
    const field = fieldNamed('--map', name)
    const place = /^#([1-9]\d{0,2})$/.exec(quoted)?.[1]
    if (place !== undefined) return { field, column: Math.min(Number(place), sheetLimits.columns) - 1 }
    const column = unquoted(quoted)
    return { field, column: column === '' ? null : column }
  })
