import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementResultingChanges } from 'node:sqlite'

export type Values = Readonly<Record<string, SQLInputValue>>

/** A row as an array: the values in the order of the columns. */
export type RowValues = Readonly<Record<number, SQLOutputValue>>
type NamedRow = Readonly<Record<string, SQLOutputValue>>

export type Statement<Row> = {
  readonly get: (values?: Values) => Row | undefined
  readonly all: (values?: Values) => readonly Row[]
  readonly run: (values?: Values) => StatementResultingChanges
}

/**
 * Prepares SQL with `:name` parameters and binds them by position. `node:sqlite` looks up every name at every call,
 * which costs more than most of our statements. A name without a value throws; a value without a name is ignored.
 * Text in quotes must hold no colon before a letter: it would be taken for a parameter.
 */
export const prepare = (db: DatabaseSync, sql: string): Statement<NamedRow> => bound(db, sql, false)

/** The same for wide rows that are compared before they are read: no object with a key per column is built. */
export const prepareRows = (db: DatabaseSync, sql: string): Statement<RowValues> => bound(db, sql, true)

const bound = (db: DatabaseSync, sql: string, asArrays: boolean): Statement<NamedRow> => {
  const names: string[] = []
  const positional = sql.replaceAll(/:([a-zA-Z]\w*)/g, (_, name: string) => {
    names.push(name)
    return '?'
  })
  const statement = db.prepare(positional)
  if (asArrays) statement.setReturnArrays(true)
  const inOrder = (values: Values): SQLInputValue[] =>
    names.map((name) => {
      const value = values[name]
      if (value === undefined) throw new TypeError(`no value for :${name}`)
      return value
    })
  return {
    get: (values = {}) => statement.get(...inOrder(values)),
    all: (values = {}) => statement.all(...inOrder(values)),
    run: (values = {}) => statement.run(...inOrder(values)),
  }
}
