/**
 * A table as CSV for a spreadsheet program: every cell quoted, lines end with CR LF, and a cell that would start a
 * formula is made text with an apostrophe (OWASP ASVS 1.2.10). A byte order mark keeps accents right in Excel.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`

const csvCell = (text: string): string => `"${neutralised(text).replaceAll('"', '""')}"`

/** Also behind leading blanks, and the full-width signs that Excel takes for the plain ones. */
const neutralised = (text: string): string =>
  /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u.test(text) ? `'${text}` : text
