import type { Batch } from '#shared/groups.ts'
import { localOf } from '#shared/stay.ts'
import { sayProblem } from '#shared/text/problems-en.ts'
import type { LineWithJob } from './batch-progress.ts'
import { toCsv } from './csv.ts'

const resultHeadings = [
  'Row',
  'Room',
  'Guest',
  'Key',
  'Access',
  'State',
  'What happened',
  'What to do',
  'Valid from',
  'Valid until',
  'Issued at (UTC)',
  'Credential',
]

/** Every key of the group with its state; times are the property's. */
export const resultsCsv = (lines: readonly LineWithJob[]): string =>
  toCsv([resultHeadings, ...lines.map(resultRow)])

const resultRow = ({ row, room, guest, copy, job }: LineWithJob): readonly string[] => {
  const { stay, timeZone, access } = job.intent
  const said = job.problem === null ? null : sayProblem(job.problem)
  return [
    String(row),
    room,
    guest,
    String(copy),
    access,
    job.state,
    said?.message ?? '',
    said?.hint ?? '',
    localOf(stay.startsAt, timeZone),
    localOf(stay.endsAt, timeZone),
    job.state === 'issued' ? (job.finishedAt ?? '') : '',
    job.credentialId ?? '',
  ]
}

/** The refused rows as they came, with what to correct: the file to mend and read again. null when there are none. */
export const toFixCsv = ({ headers, refused }: Batch): string | null => {
  if (refused.length === 0) return null
  const width = Math.max(headers.length, ...refused.map((row) => row.cells.length))
  const filled = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, column) => cells[column] ?? '')
  const rows = refused.map(({ row, cells, problems }) => [
    ...filled(cells),
    String(row),
    problems
      .map(({ problem, column }) => {
        const { message, hint } = sayProblem(problem)
        return `${column === null ? '' : `${column}: `}${message} ${hint}`
      })
      .join(' | '),
  ])
  return toCsv([[...filled(headers), 'Row in file', 'To correct'], ...rows])
}
