import { expect, test } from 'vitest'
import type { ListField } from '#shared/rooming-list.ts'
import { understand } from '#test/support/list-facts.ts'
import { read, sheetOf, shown, stay, withNote } from '#test/support/list-rows.ts'

test('guests called like totals are guests; totals are set aside', () => {
  const list = read([
    'Guest,Room,Arrival,Departure',
    `Soma Patel,101,${stay}`,
    `"Page, Larry",102,${stay}`,
    `Somma Giulia,103,${stay}`,
    `"Total, Ana",104,${stay}`,
    'Total,4,,',
    'Gesamt: 4 Personen,,,',
    'Page 1 of 2,,,',
  ])
  expect(list.rows).toEqual([
    [2, '101', 'Soma Patel', ''],
    [3, '102', 'Larry Page', ''],
    [4, '103', 'Somma Giulia', ''],
    [5, '104', 'Ana Total', ''],
  ])
  expect(list.aside).toEqual([
    [6, 'total'],
    [7, 'total'],
    [8, 'note'],
  ])
  // Without a room they still are people, and are asked for.
  expect(read(['Guest,Room,Arrival,Departure', `Soma Patel,,${stay}`]).rows[0]?.[3]).toBe('roomMissing')
  // A total whose count is the name of a door is no guest in silence.
  expect(
    read(['Guest,Room,Arrival,Departure', `Ana Silva,102,${stay}`, `Total,101,${stay}`]).rows[1]?.[3],
  ).toBe('nameUnclear')
})

test('fewer names than adults are said, once per room', () => {
  const list = read([
    'Room,Guest,Arrival,Departure,Adults',
    `101,Ana Silva,${stay},2`,
    `102,Ben Weiss + 1,${stay},`,
    `103,Cid Vogel,${stay},2`,
    `103,Dora Kurz,${stay},2`,
  ])
  expect(list.warnings).toEqual([
    { kind: 'namesMissing', names: 1, persons: 2 },
    { kind: 'namesMissing', names: 1, persons: 2 },
  ])
})

test('more names than the row has persons are asked: never more keys than people', () => {
  expect(read(['Room,Guest,Arrival,Departure,Adults', `101,Ana & Ben Silva,${stay},1`]).rows[0]?.[3]).toBe(
    'nameUnclear',
  )
})

test('the keys of a row are shared by its people; several people in several rooms are asked', () => {
  const keys = (guest: string, count: number) =>
    understand(sheetOf(['Room,Guest,Arrival,Departure,Keys', `101,${guest},${stay},${count}`])).rows.map(
      (row) => [row.keysPerGuest, row.problems.length + row.warnings.length],
    )
  expect(keys('Ana Silva', 2)).toEqual([[2, 0]])
  expect(keys('Ana & Ben Silva', 2)).toEqual([[1, 0]])
  expect(keys('Ana & Ben Silva', 4)).toEqual([[2, 0]])
  expect(keys('Ana & Ben Silva', 3)).toEqual([[1, 1]])
  const apart = read(['Room,Guest,Arrival,Departure', `"101, 102",Ana Silva & Ben Weiss,${stay}`])
  expect(apart.rows.map(([, , , problems]) => problems)).toEqual(['shareAmbiguous', 'shareAmbiguous'])
  const one = read(['Room,Guest,Arrival,Departure', `"101, 102",Ana Silva,${stay}`])
  expect(one.rows.map(([, room, , problems]) => [room, problems])).toEqual([
    ['101', ''],
    ['102', ''],
  ])
})

test('an unclear name waits, and the answer replaces first and last name', () => {
  const lines = ['Room,First Name,Last Name,Arrival,Departure', `101,FNU,Khan,${stay}`]
  expect(read(lines).rows[0]?.[3]).toBe('nameUnclear')
  const edits = [{ row: 2, field: 'guestName' as ListField, value: 'FNU Khan' }]
  expect(read(lines, { edits }).rows).toEqual([[2, '101', 'FNU Khan', '']])
})

test('a range of rooms is asked', () => {
  for (const room of ['101-104', '101–104', '101 to 104', '101..104', '101 or 102', '101→102'])
    expect(read(['Room,Guest,Arrival,Departure', `${room},Ana Silva,${stay}`]).rows[0]?.[3]).toMatch(
      /^room|^unknownRoom/,
    )
})

const guestsOf = (...names: readonly string[]) =>
  read([
    'Room,Guest,Arrival,Departure',
    ...names.map((name, index) => `${101 + index},"${name}",${stay}`),
  ]).rows.map(([, , guests, problems]) => (problems === '' ? guests : problems))

test('lists of public bug reports are read as a person reads them', () => {
  expect(guestsOf('Don Smith', 'Michael Herr', 'Anna M.', 'Sig Hansen', 'Smith, John M')).toEqual([
    'Don Smith',
    'Michael Herr',
    'Anna M.',
    'Sig Hansen',
    'John M Smith',
  ])
  expect(guestsOf('Mr & Mrs Smith', 'Herr und Frau Meier', 'M. et Mme Dupont', 'Sr. y Sra. Garcia')).toEqual([
    'Mr Smith + Mrs Smith',
    'Herr Meier + Frau Meier',
    'M. Dupont + Mme Dupont',
    'Sr. Garcia + Sra. Garcia',
  ])
  expect(
    guestsOf(
      'SMITH/JOHN',
      'SMITH/JOHNMR',
      'Smith/John Mr',
      'SMITH/ANNA CHD',
      'SMITH/JOHN DR',
      'SMITH/ALAN MR/JANE MRS',
      'THOMPSON/FNU',
    ),
  ).toEqual([
    'JOHN SMITH',
    'JOHN SMITH',
    'John Smith',
    'ANNA SMITH',
    'JOHN SMITH',
    'ALAN SMITH + JANE SMITH',
    'nameUnclear',
  ])
  expect(guestsOf('John Smith, Jane Doe', 'Smith, John, Jane')).toEqual([
    'John Smith + Jane Doe',
    'nameUnclear',
  ])
})

test('text that was guarded against Excel is read, and it is said', () => {
  const sheet = sheetOf(['Room,Guest,Arrival,Departure', `101,Ana Silva,${stay}`])
  const list = shown(understand(withNote(sheet, 2, 1, { note: 'excelText' })))
  expect([list.rows, list.notes]).toEqual([[[2, '101', 'Ana Silva', '']], [['excelText']]])
})
