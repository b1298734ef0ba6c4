import { expect, test } from 'vitest'
import { exitOf } from '#electron/cli/context.ts'
import { Problem } from '#shared/problem.ts'

const kinds = Problem.options.map((option) => option.shape.kind.value)

test('every problem has a decided exit code, and only bad input ends with 2', () => {
  expect(kinds.filter((kind) => ![1, 2, 3, 4].includes(exitOf({ kind })))).toEqual([])
})

test.for([
  ['fileNotSaved', 1],
  ['diskFull', 1],
  ['databaseCorrupt', 2],
  ['keychain', 1],
  ['held', 1],
  ['bug', 1],
  ['invalidInput', 2],
  ['rowsToFix', 2],
  ['keyMalformed', 2],
  ['unauthorised', 3],
  ['proxyNeedsPassword', 3],
  ['captivePortal', 3],
  ['certificateNotTrusted', 3],
  ['otherOwner', 4],
] as const)('%s ends with %s', ([kind, code]) => expect(exitOf({ kind })).toBe(code))
