import { styleText } from 'node:util'
import type { Problem } from '#shared/problem.ts'
import { sayProblem } from '#shared/text/problems-en.ts'
import { localOf } from '#shared/stay.ts'
import type { Instant } from '#shared/instant.ts'

type Style = Parameters<typeof styleText>[0]

/** Whether standard output is one JSON document; then notes are JSON lines as well. */
export const wantsJson = (): boolean => process.argv.slice(2).includes('--json')

/** Coloured on a terminal only, judged by the stream it goes to; NO_COLOR is respected. */
export const paint = (style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string =>
  stream.isTTY ? styleText(style, text, { stream }) : text

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

/** `{"error":{…}}`; further problems of the same request beside it. */
export const problemJson = (problem: Problem, all: readonly Problem[] = [problem]) => {
  const one = (each: Problem) => {
    const { message, hint } = sayProblem(each)
    return { kind: each.kind, message, hint, details: each }
  }
  return { error: one(problem), ...(all.length > 1 ? { problems: all.map(one) } : {}) }
}

export const problemText = (problems: readonly Problem[], timeZone: string | null = null): string =>
  problems
    .map((problem) => {
      const { message, hint } = sayProblem(problem, undefined, timeZone)
      return `${message}\n  ${hint}`
    })
    .join('\n')

/**
 * Text as a terminal may have it: names come from Seam and from files, and a control character in one could
 * paint over other lines or turn their direction. Colours stay.
 */
export const harmless = (text: string): string =>
  text.replace(/(?!\n|\u001b\[[\d;]*m)[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu, '\ufffd')

/** Diagnostics and progress: never mixed into the result. */
export const note = (text: string): void => {
  process.stderr.write(`${wantsJson() ? JSON.stringify({ note: text }) : harmless(text)}\n`)
}

/** An error for people, on standard error. */
export const complain = (text: string): void => {
  process.stderr.write(`${paint('red', harmless(text), process.stderr)}\n`)
}
