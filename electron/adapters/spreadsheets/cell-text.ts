import type { Cell } from '#shared/spreadsheet.ts'

/**
 * A cell of a text file or a web page. Text that exporters guard against Excel, `="0412"` and `'0412`, is what it
 * guards. Any other formula in text has no value that anybody knows, and is never evaluated. An apostrophe before a
 * letter belongs to a name ('t Hooft).
 */
export const textCell = (value: string): Cell => {
  const text = value.trim()
  const guarded = /^="(.*)"$/s.exec(text)?.[1]
  if (guarded !== undefined && !/(?:^|[^"])(?:"")*"(?!")/.test(guarded)) {
    return { text: guarded.replaceAll('""', '"').trim(), kind: 'text', note: 'excelText' }
  }
  if (/^'[\d=+\-@]/.test(text)) return { text: text.slice(1).trim(), kind: 'text', note: 'excelText' }
  if (/^=[^=\s]/.test(text)) return { text: '', kind: 'text', note: 'unknown' }
  return { text, kind: 'text', note: null }
}
