import type { Problem, ProblemOf } from '#shared/problem.ts'
import { sheetLimits } from '#shared/spreadsheet.ts'

/** Ends the reading of a file from any depth of it; turned into a value where the reading began. */
export class Refusal extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.kind)
    this.name = 'Refusal'
    this.problem = problem
  }
}

export const refuse = (why: ProblemOf<'fileUnreadable'>['why'], detail = ''): Refusal =>
  new Refusal({ kind: 'fileUnreadable', why, detail })

type Limit = ProblemOf<'fileTooLarge'>['what']
const maxOf: Record<Limit, number> = {
  bytes: sheetLimits.bytes,
  rows: sheetLimits.rows,
  columns: sheetLimits.columns,
  cell: sheetLimits.cell,
  cells: sheetLimits.cells,
  unpacked: sheetLimits.unpackedBytes,
  entries: sheetLimits.entries,
  time: sheetLimits.seconds,
  memory: sheetLimits.memoryMb,
}

export const tooLargeProblem = (what: Limit, row: number | null = null): Problem => ({
  kind: 'fileTooLarge',
  what,
  max: maxOf[what],
  row,
})

export const tooLarge = (what: Limit, row: number | null = null): Refusal =>
  new Refusal(tooLargeProblem(what, row))
