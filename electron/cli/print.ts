import { styleText } from 'node:util'
import type { Problem } from '#shared/problem.ts'
import { sayProblem } from '#shared/text/problems-en.ts'
import { localOf } from '#shared/stay.ts'
import type { Instant } from '#shared/instant.ts'

type Style = Parameters<typeof styleText>[0]

/** Coloured on a terminal only; NO_COLOR is respected by styleText's own check of the stream. */
export const paint = (style: Style, text: string): string =>
  process.stdout.isTTY ? styleText(style, text, { stream: process.stdout }) : text

/** Aligned columns with a header line. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [paint('bold', line(head)), ...rows.map(line)].join('\n')
}

/** A moment in the property's zone, without the zone: the heading names it once. */
export const local = (instant: Instant | null, timeZone: string): string =>
  instant === null ? '-' : localOf(instant, timeZone).replace('T', ' ')

/** `{"error":{…}}` of cli.md; further problems of the same request beside it. */
export const problemJson = (problem: Problem, all: readonly Problem[] = [problem]) => {
  const one = (each: Problem) => {
    const { message, hint } = sayProblem(each)
    return { kind: each.kind, message, hint, details: each }
  }
  return { error: one(problem), ...(all.length > 1 ? { problems: all.map(one) } : {}) }
}

export const problemText = (problems: readonly Problem[]): string =>
  problems
    .map((problem) => {
      const { message, hint } = sayProblem(problem)
      return `${message}\n  ${hint}`
    })
    .join('\n')

/** Diagnostics and progress: never mixed into the result. */
export const note = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
