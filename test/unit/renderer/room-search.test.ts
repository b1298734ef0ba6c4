import { array, assert, constantFrom, integer, nat, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import type { EntranceId } from '#shared/ids.ts'
import { findRooms } from '#renderer/room-board/search.ts'
import { searchableOf } from '#renderer/state/searchable.ts'
import { roomId } from '#test/support/fake-hotel.ts'

type House = Readonly<Record<string, readonly string[]>>

const house: House = {
  '412': ['Jörg Müller', 'Ana Silva'],
  '413': ['Søren Łukasz Weiß'],
  '0414': ['Seán O’Brien'],
  '124': ['Inês Carvalho-Pinto'],
  'A-512': ['Ana 4 Flores'],
  'Villa 3': [],
  '520': ['Jorge Muler'],
}

const find = (search: string, rooms: House = house) => {
  const searchables = Object.fromEntries(
    Object.entries(rooms).map(([name, holders]) => [roomId(name), searchableOf({ name, holders })]),
  )
  const found = findRooms(Object.keys(searchables) as EntranceId[], searchables, search)
  const names = Object.keys(rooms)
  const by = (likeness: string) => names.filter((name) => found?.likenessOf(roomId(name)) === likeness)
  return { same: by('same'), begins: by('begins'), almost: by('almost') }
}
const all = (search: string, rooms: House = house) => {
  const { same, begins, almost } = find(search, rooms)
  return [...same, ...begins, ...almost]
}

test('accents, ß, ø and ł are typed as on any keyboard', () => {
  expect(find('jorg muller').same).toEqual(['412'])
  expect(find('weiss').same).toEqual(['413'])
  expect(find('WEIß').same).toEqual(['413'])
  expect(find('soren lukasz').same).toEqual(['413'])
  expect(find('ines').same).toEqual(['124'])
})

test('a number means a room and never a guest, from its beginning and with or without zeros', () => {
  expect(find('412')).toMatchObject({ same: ['412'], begins: [], almost: [] })
  expect(find('414').same).toEqual(['0414'])
  expect(all('4')).toEqual(['412', '413', '0414'])
  expect(all('12')).toEqual(['124'])
  expect(all('512')).toEqual(['A-512'])
  expect(find('a512').same).toEqual(['A-512'])
})

test('rooms named with words are found by them', () => {
  expect(all('villa')).toEqual(['Villa 3'])
  expect(all('villa 3')).toEqual(['Villa 3'])
  expect(all('vil')).toEqual(['Villa 3'])
})

test('names with marks in them are found in one piece and in parts', () => {
  for (const typed of ["o'brien", 'obrien', 'brien', 'O’Brien sean'])
    expect(find(typed).same).toEqual(['0414'])
  expect(find('carvalho pinto').same).toEqual(['124'])
})

test('what is spelled as typed comes before what only sounds like it', () => {
  expect(find('muller')).toMatchObject({ same: ['412'], almost: ['520'] })
  expect(find('muler')).toMatchObject({ same: ['520'], almost: ['412'] })
  expect(find('mueller').almost).toEqual(['412'])
})

test('two letters swapped, one wrong, one too many and one too few still find the guest', () => {
  for (const typed of ['slivas', 'xyz silva', 'abcd']) expect(all(typed)).toEqual([])
  for (const typed of ['sliva', 'sulva', 'sillva', 'silv', 'siva']) expect(all(typed)).toEqual(['412'])
})

test('short words are taken as they are typed', () => {
  expect(all('eva')).toEqual([])
  expect(all('ana')).toEqual(['412', 'A-512'])
})

test('a word half typed does not find everybody whose next letter differs', () => {
  expect(all('silx', { '1': ['Silvano Ferri'] })).toEqual([])
  expect(all('silxa', { '1': ['Silvano Ferri'] })).toEqual(['1'])
})

const letters = string({ unit: constantFrom(...'abcdeilmnorstuéüßø'), minLength: 1, maxLength: 9 })
const longWord = string({ unit: constantFrom(...'abcdefghijklmnop'), minLength: 5, maxLength: 10 })

test('property: the beginning of any word of a guest finds the room', () => {
  assert(
    property(array(letters, { minLength: 1, maxLength: 4 }), nat(), nat(), (words, which, cut) => {
      const word = words[which % words.length] ?? ''
      const typed = word.slice(0, 1 + (cut % word.length))
      expect(all(typed, { '7': [words.join(' ')], '8': [] })).toEqual(['7'])
    }),
  )
})

test('property: the order of the words does not matter', () => {
  assert(
    property(
      array(letters, { minLength: 1, maxLength: 3 }),
      array(letters, { maxLength: 2 }),
      (guest, extra) => {
        const typed = [...guest, ...extra]
        const rooms = { '7': [guest.join(' ')], '8': [extra.join(' ')] }
        expect(find(typed.toReversed().join(' '), rooms)).toEqual(find(typed.join(' '), rooms))
      },
    ),
  )
})

test('property: one slip in a word of five letters or more still finds the room', () => {
  assert(
    property(longWord, nat(), constantFrom('swap', 'drop', 'double', 'wrong'), (word, place, slip) => {
      const at = place % (word.length - 1)
      const [before, after] = [word.slice(0, at), word.slice(at + 1)]
      const typed = {
        swap: `${before}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
        drop: before + after,
        double: `${before}${word[at]}${word.slice(at)}`,
        wrong: `${before}z${after}`,
      }[slip]
      expect(all(typed, { '7': [`Anna ${word}`] })).toEqual(['7'])
    }),
  )
})

test('property: digits find the rooms that begin with them, whoever sleeps there', () => {
  assert(
    property(integer({ min: 1, max: 999 }), integer({ min: 1, max: 999 }), (typed, room) => {
      const found = all(String(typed), { [String(room)]: [`Guest ${typed}`, String(typed)] })
      expect(found.length > 0).toBe(String(room).startsWith(String(typed)))
    }),
  )
})
