import { expect, test } from 'vitest'
import { familyKey, familyName } from '#shared/family-name.ts'
import { namesOnTile } from '#renderer/room-board/names-on-tile.ts'

test.each([
  ['Ana Silva', 'Silva'],
  ['Silva, Ana', 'Silva'],
  ['Inês da Silva', 'da Silva'],
  ['Vincent van der Berg', 'van der Berg'],
  ['Martin Luther King Jr.', 'King'],
  ['Maximiliane von und zu Hohenstein', 'von und zu Hohenstein'],
  ['Prince', 'Prince'],
  ['山田太郎', '山田太郎'],
  ['de Vries', 'Vries'],
  ['', ''],
])('the family name of "%s" is "%s"', (full, family) => {
  expect(familyName(full)).toBe(family)
})

test('a family is named once on a tile, and room-mates beside it', () => {
  expect(namesOnTile(['Ana Silva', 'Rui Silva', 'Marie Dubois'], 'family')).toBe('Silva, Dubois')
  expect(namesOnTile(['Ana Silva', 'Rui Silva'], 'full')).toBe('Ana Silva, Rui Silva')
})

test.each([
  ['Inês da Silva', 'SILVA, Rui', true],
  ['Jörg Müller', 'Eva Muller', true],
  ['Ana Lima', 'Rui Silva', false],
  ['', '', true],
])('"%s" and "%s" may be one family: %s', (one, other, isOne) => {
  expect(familyKey(one) === familyKey(other)).toBe(isOne)
})
