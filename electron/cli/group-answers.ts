import type { ListQuestion } from '#shared/list-questions.ts'
import { confirmableKinds, questionsOf } from '#shared/list-questions.ts'
import type { Problem } from '#shared/problem.ts'
import type { ListReading, RowProblem } from '#shared/rooming-list.ts'
import { sayProblem } from '#shared/text/problems-en.ts'

/** The flags that answer a question about a row, the likeliest first; leaving the row out is the last. */
export const answersOfRow = (
  row: number,
  { problem, field }: RowProblem,
  order: ListReading['dateOrder'],
): readonly string[] => {
  const set = (value: string, into = field) => (into === null ? [] : [`--set ${row}:${into}=${value}`])
  const accept = confirmableKinds.has(problem.kind) ? [`--accept ${row}:${problem.kind}`] : []
  return [...accept, ...corrections(problem, set, order), `--skip ${row}`]
}

type Correct = (value: string, into?: RowProblem['field']) => readonly string[]

const corrections = (problem: Problem, set: Correct, order: ListReading['dateOrder']): readonly string[] => {
  switch (problem.kind) {
    case 'roomBlank':
      return ['--blank-rooms above', ...set('ROOM', 'room')]
    case 'unknownRoom':
    case 'roomUnreadable':
      return problem.near.length > 0 ? problem.near.flatMap((room) => set(quoted(room))) : set('ROOM')
    case 'shareAmbiguous':
      return problem.rooms.flatMap((room) => set(quoted(room), 'room'))
    case 'nameUnclear':
      return problem.choices.flatMap((name) => set(quoted(name), 'guestName'))
    case 'dateAmbiguous':
      // An order that the list has decided does not settle this date; another answer would change others.
      return [
        ...(order === 'tied' ? ['--dates day-first', '--dates month-first'] : []),
        ...problem.choices.flatMap((date) => set(date)),
      ]
    case 'dateMissing':
      return [problem.field === 'arrival' ? '--arrive TIME' : '--depart TIME', ...set('VALUE')]
    case 'textDamaged':
      return [
        ...(problem.suggestion === null ? [] : set(quoted(problem.suggestion))),
        '--encoding NAME',
        ...set('TEXT'),
      ]
    default:
      return set('VALUE')
  }
}

/** The flags that answer a question about the list as a whole. */
export const answersOfList = (question: ListQuestion, reading: ListReading): readonly string[] => {
  if (question.is === 'row') return answersOfRow(question.row.row, question.found, reading.dateOrder)
  if (question.is === 'dates') return ['--dates day-first', '--dates month-first']
  return question.candidates.map((column) => `--map ${question.field}=${columnName(reading, column)}`)
}

/** A column by its heading when that names it alone, else by its place from 1. */
const columnName = ({ headers }: ListReading, column: number): string => {
  const header = headers[column] ?? ''
  const isAlone = headers.filter((one) => one.trim() === header.trim()).length === 1
  return header.trim() !== '' && isAlone ? quoted(header) : `#${column + 1}`
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\$`]/g, String.raw`\$&`)}"`

/** A problem of the list as its sentence and its remedy; the remedy names the flags that answer it. */
export const saidWithAnswers = (problem: Problem, reading: ListReading) => {
  const { message, hint } = sayProblem(problem)
  const question = questionsOf(reading).find((one) => one.is === 'column' && one.problem === problem)
  const answers = question === undefined ? [] : answersOfList(question, reading)
  return { message, hint: answers.length === 0 ? hint : `${hint} ${answers.join(' or ')}`, answers }
}
