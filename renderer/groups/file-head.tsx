import type { ListReading } from '#shared/rooming-list.ts'
import { encodingName, TextEncoding } from '#shared/spreadsheet.ts'
import type { SheetNote } from '#shared/spreadsheet.ts'
import type { Text } from '../text/en.ts'
import { useText } from '../text/languages.tsx'
import { IconButton } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import styles from './file-head.module.css'
import type { List } from './use-list.ts'
import { PageTitle } from '../ui/titles.tsx'

type Props = { readonly list: List; readonly reading: ListReading }

/** The file by name, how it was read, and what a person should know about that. */
export const FileHead = ({ list, reading }: Props) => {
  const text = useText()
  const { groups: words } = text
  const { file, summary, dateOrder } = reading
  const isOrdered = dateOrder === 'dayFirst' || dateOrder === 'monthFirst'
  const facts = [
    ...(summary.rows > 0 ? [words.facts(summary.rows, summary.rooms)] : []),
    ...(isOrdered ? [words.datesRead[dateOrder]] : []),
  ].join('. ')
  return (
    <div className={styles.head}>
      <IconButton icon="close" label={words.closeList} onPress={list.close} />
      <div className={styles.name}>
        <PageTitle title={file.name}>{file.name}</PageTitle>
        {facts !== '' && <p>{facts}</p>}
      </div>
      <div className={styles.readAs}>
        {file.sheets.length > 1 && file.sheet !== null && (
          <Select
            label={words.sheet}
            options={file.sheets.map((sheet) => ({ id: sheet, text: sheet }))}
            value={file.sheet}
            onChange={list.chooseSheet}
          />
        )}
        {file.encoding !== null && list.draft.source.is === 'file' && isReadDoubtful(list, reading) && (
          <Select
            label={words.encoding}
            options={TextEncoding.options.map((encoding) => ({
              id: encoding,
              text: encodingName(encoding),
            }))}
            value={file.encoding}
            onChange={(id) => list.say({ encoding: TextEncoding.parse(id) })}
          />
        )}
      </div>
      <FileNotes reading={reading} />
    </div>
  )
}

/** Nobody is asked how the text was written while it reads well; whoever chose once may choose again. */
const isReadDoubtful = (list: List, { fileNotes, rows }: ListReading): boolean =>
  list.draft.options.encoding !== null ||
  fileNotes.some((note) => note.is === 'encodingGuessed' || note.is === 'bytesLost') ||
  rows.some((row) => row.problems.some(({ problem }) => problem.kind === 'textDamaged'))

const FileNotes = ({ reading }: Pick<Props, 'reading'>) => {
  const text = useText()
  if (reading.fileNotes.length === 0) return null
  return (
    <ul className={styles.notes}>
      {reading.fileNotes.map((note) => (
        <li key={note.is}>{noteWithRows(note, text)}</li>
      ))}
    </ul>
  )
}

/** As many row numbers as a person looks up; each of the rows says it in its place too. */
const mostNamed = 12

const noteWithRows = (note: SheetNote, text: Text): string => {
  const said = noteWords(note, text)
  if (!('rows' in note) || note.rows.length === 0) return said
  const named = note.rows.slice(0, mostNamed).join(', ')
  return `${said} ${text.groups.inRows(note.rows.length > mostNamed ? `${named} …` : named, note.rows.length)}`
}

const noteWords = (note: SheetNote, { groups: { note: words } }: Text): string => {
  switch (note.is) {
    case 'encodingGuessed':
      return words.encodingGuessed(note.other === null ? null : encodingName(note.other))
    case 'hiddenRows':
      return words.hiddenRows(note.rows.length)
    case 'hiddenColumns':
      return words.hiddenColumns(note.count)
    case 'hiddenSheets':
      return words.hiddenSheets(note.sheets)
    case 'mergedCells':
      return words.mergedCells(note.areas.length)
    case 'formulas':
      return words.formulas(note.count)
    case 'otherSheets':
      return words.otherSheets(note.sheets)
    case 'linesUnquoted':
      return words.linesUnquoted(note.rows.length)
    case 'bytesLost':
      return words.bytesLost(note.rows.length)
    case 'struckThrough':
      return words.struckThrough(note.rows.length)
    case 'formulasUnknown':
      return words.formulasUnknown(note.count)
  }
}
