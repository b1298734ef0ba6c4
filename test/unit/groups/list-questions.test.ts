import { expect, test } from 'vitest'
import { questionsOf, savedQuestionOf } from '#shared/list-questions.ts'
import { ListOptions } from '#shared/rooming-list.ts'
import type { ListReading, RowProblem } from '#shared/rooming-list.ts'
import { askingPlan, rememberedPlan } from '#test/support/asking-list.ts'
import { aPlan, aRow } from '#test/support/fake-groups.ts'

const readingOf = (options: Parameters<typeof ListOptions.parse>[0] = {}): ListReading =>
  askingPlan(ListOptions.parse(options)).reading

test('a column that is not certain is asked with its candidates, those of the problem first', () => {
  expect(questionsOf(readingOf())).toMatchObject([{ is: 'column', field: 'room', candidates: [0, 4] }])
})

test('candidates without a heading, or with the same one twice, are known by their place', () => {
  const reading = readingOf()
  const blank = { ...reading, headers: reading.headers.map(() => '') }
  const uncertain = { kind: 'columnUncertain', field: 'room', headers: [] } as const
  expect(questionsOf({ ...blank, problems: [uncertain] })).toMatchObject([{ candidates: [0, 4] }])
  const twice = { kind: 'columnTwice', field: 'room', header: 'zi.' } as const
  const headers = reading.headers.with(4, 'Zi. ')
  expect(questionsOf({ ...reading, headers, problems: [twice] })).toMatchObject([{ candidates: [0, 4] }])
})

test('columns of an earlier list are asked about where one of them decides about a key', () => {
  const { reading } = rememberedPlan(ListOptions.parse({}))
  expect(savedQuestionOf(reading)).toMatchObject({ is: 'saved', columns: [{ field: 'room' }] })
  const notes = reading.columns.map((one) => (one.by === 'saved' ? { ...one, field: 'notes' as const } : one))
  expect(savedQuestionOf({ ...reading, columns: notes })).toBeNull()
  expect(savedQuestionOf(readingOf({ columns: [{ field: 'room', column: 0 }] }))).toBeNull()
})

test('while the order of the dates is open, it is one question and not one per row', () => {
  const reading = readingOf({ columns: [{ field: 'room', column: 0 }] })
  expect(questionsOf(reading).map((one) => one.id)).toEqual([
    'dates',
    'unknownRoom 0202',
    '5 roomBlank room',
    '6 statusUnknown status',
  ])
})

test('a departure counted in nights from an ambiguous arrival waits with it', () => {
  const reading = readingOf({ columns: [{ field: 'room', column: 0 }] })
  const missing: RowProblem = {
    problem: { kind: 'dateMissing', field: 'departure' },
    field: 'departure',
    column: null,
    value: '',
  }
  const rows = reading.rows.map((row) => ({ ...row, problems: [...row.problems, missing] }))
  expect(questionsOf({ ...reading, rows })).toHaveLength(4)
  expect(questionsOf({ ...reading, dateOrder: 'dayFirst', rows }).length).toBeGreaterThan(rows.length)
})

test('a room written in another way is one question however many rows it has; a first key to confirm is none', () => {
  const unknown: RowProblem = {
    problem: { kind: 'unknownRoom', room: '0102', near: ['102'] },
    field: 'room',
    column: 'Room',
    value: '0102',
  }
  const first: RowProblem = {
    problem: { kind: 'overrideNotConfirmed', rooms: ['101'], stops: [] },
    field: null,
    column: null,
    value: '',
  }
  const rows = [
    aRow(2, { problems: [unknown] }),
    aRow(3, { problems: [unknown] }),
    aRow(4, { problems: [first] }),
  ]
  expect(questionsOf(aPlan(rows).reading)).toMatchObject([{ is: 'row', rows: [2, 3] }])
})
