import type { Table } from './find-header.ts'

const mostValues = 3
const mostCharacters = 40
/** Enough to find three different values in any list a person would read. */
const mostRows = 50

/** The first different values of every column, short enough to stand beside its heading. */
export const samplesOf = ({
  headers,
  rows,
}: Pick<Table, 'headers' | 'rows'>): readonly (readonly string[])[] =>
  headers.map((_, column) => {
    const values = new Set<string>()
    for (const { cells } of rows.slice(0, mostRows)) {
      const text = cells[column]?.text.trim().slice(0, mostCharacters) ?? ''
      if (text !== '') values.add(text)
      if (values.size === mostValues) break
    }
    return [...values]
  })
