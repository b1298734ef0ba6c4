import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
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
  readonly arrive?: string
  readonly depart?: string
  readonly access: 'mobile' | 'card'
  readonly keysPerGuest: number
}

export type GroupIssueFlags = ListFlags & {
  readonly name?: string
  readonly join: 'all' | 'parents'
  readonly firstKey: 'override' | 'auto-join' | 'hold'
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
    dateOrder: dates === undefined ? 'auto' : dates === 'day-first' ? 'dayFirst' : 'monthFirst',
    arrive: flags.arrive ?? null,
    depart: flags.depart ?? null,
    access: flags.access,
    keysPerGuest: flags.keysPerGuest,
  }
}

/** Names of cli.md's rows beside those of the fields. */
const otherNames: ReadonlyMap<string, ListField> = new Map([
  ['from', 'arrival'],
  ['until', 'departure'],
  ['guest', 'guestName'],
  ['name', 'guestName'],
])

/** `room="Zi.",guestName="Gast"`, with or without the quotes, which a shell may have taken. */
const readMap = (text: string): ListOptions['columns'] =>
  text.split(/,(?=\s*\w+\s*=)/).map((pair) => {
    const [, name = '', quoted = ''] = /^\s*(\w+)\s*=\s*(.*?)\s*$/su.exec(pair) ?? []
    const field = otherNames.get(name) ?? ListField.options.find((one) => one === name)
    const column = quoted.replace(/^(["'])(.*)\1$/su, '$2')
    if (field !== undefined) return { field, column: column === '' ? null : column }
    const message = `"${name === '' ? pair : name}" is none of ${ListField.options.join(', ')}`
    throw new Refusal({ kind: 'invalidInput', path: '--map', message })
  })
