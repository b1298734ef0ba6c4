import { expect, test } from 'vitest'
import { fit } from '#renderer/commands/fit.ts'
import { findItems } from '#renderer/commands/item.ts'
import type { Item } from '#renderer/commands/item.ts'
import { shortcutOf, shortcuts, shownKeys } from '#renderer/commands/shortcuts.ts'
import { de } from '#renderer/text/de.ts'
import { en } from '#renderer/text/en.ts'
import type { Text } from '#renderer/text/en.ts'
import { es } from '#renderer/text/es.ts'
import { fr } from '#renderer/text/fr.ts'
import { pt } from '#renderer/text/pt.ts'

const best = (query: string, texts: readonly string[]) =>
  texts
    .map((text) => ({ text, score: fit(query, text) }))
    .filter(({ score }) => score !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map(({ text }) => text)

test('a room typed whole comes before rooms that begin with it', () => {
  expect(best('41', ['414', '41', '141', '412'])[0]).toBe('41')
  expect(best('412', ['1412', '4120', '412'])).toEqual(['412', '4120', '1412'])
})

test('a hurried hand finds a guest by the beginnings of the names, with or without accents', () => {
  const guests = ['Ana Silva', 'Anders Silvester', 'Inês Carvalho', 'Jörg Müller']
  expect(best('asil', guests)).toEqual(['Ana Silva', 'Anders Silvester'])
  expect(best('ines car', guests)).toEqual(['Inês Carvalho'])
  expect(best('muller', guests)).toEqual(['Jörg Müller'])
  expect(best('xq', guests)).toEqual([])
})

const pressed = (key: string, held: Partial<KeyboardEvent> = {}) =>
  shortcutOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })

test('a key is what the table says, and with another key held it is not', () => {
  expect(pressed('7')).toBe('jump')
  expect(pressed('L')).toBe('legend')
  expect(pressed('?')).toBe('help')
  expect(pressed('k')).toBe(null)
  expect(pressed('k', { ctrlKey: true })).toBe('palette')
  expect(pressed('K', { metaKey: true })).toBe('palette')
  expect(pressed('l', { ctrlKey: true })).toBe(null)
  expect(pressed('l', { altKey: true })).toBe(null)
})

test('no key means two things in one place', () => {
  for (const place of ['anywhere', 'rooms'] as const) {
    const keys = shortcuts.filter(({ on }) => on === 'anywhere' || on === place).flatMap((one) => one.keys)
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('keys are shown as they are printed', () => {
  expect(shownKeys('palette', en.keys.names, false)).toEqual(['Ctrl+K', 'F1'])
  expect(shownKeys('palette', en.keys.names, true)).toEqual(['⌘K', 'F1'])
  expect(shownKeys('jump', en.keys.names, false)).toEqual(['0-9'])
  expect(shownKeys('legend', en.keys.names, false)).toEqual(['L'])
})

const actionsIn = ({ actions }: Text): readonly Item[] =>
  Object.entries(actions.of).map(([id, { text, also }]) => ({
    id,
    group: 'actions',
    icon: 'key',
    text: actions.with(text, '412'),
    synonyms: also,
    run: () => undefined,
  }))
const found = (text: Text, query: string) =>
  findItems(actionsIn(text), query, []).flatMap(({ items }) => items.map(({ id }) => id))

test.each([en, de, es, fr, pt])(
  'in $locale an action is found by its name and by each of its other words',
  (text) => {
    for (const [id, { text: name, also }] of Object.entries(text.actions.of)) {
      for (const word of [name, ...also.split(' ')]) {
        expect({ word, found: found(text, word) }).toEqual({ word, found: expect.arrayContaining([id]) })
        expect(found(text, `${word} 412`)).toContain(id)
      }
    }
  },
)

test.each([en, de, es, fr, pt])('in $locale what Joinery cannot do is not found', (text) => {
  for (const word of ['wifi', 'taxi', 'minibar']) expect(found(text, word)).toEqual([])
})
