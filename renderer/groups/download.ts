import { fileName } from '#shared/file-name.ts'

/** Hands a table to the operator as a file. The byte order mark tells a spreadsheet program that it is UTF-8. */
export const downloadCsv = (name: string, csv: string): void => {
  const mark = csv.startsWith('\uFEFF') ? '' : '\uFEFF'
  const url = URL.createObjectURL(new Blob([mark, csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(name, 'csv')
  link.click()
  // The browser has taken the address by the next turn; the table must not stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
