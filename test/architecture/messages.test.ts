import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readMessages } from './read-messages.ts'
import { spokenLiterals } from './spoken-literals.ts'

const root = resolve(import.meta.dirname, '../..')

test('every message of the catalogue is read somewhere in the window', { timeout: 300_000 }, () => {
  const { all, read } = readMessages()
  expect(all.length).toBeGreaterThan(400)
  expect(all.filter((path) => !read.has(path))).toEqual([])
})

test('no component shows or says words of its own', () => {
  const components = globSync('renderer/**/*.tsx', { cwd: root }).filter(
    (file) => !file.startsWith('renderer/text/'),
  )
  expect(components.length).toBeGreaterThan(50)
  const own = components.flatMap((file) =>
    spokenLiterals(file, readFileSync(resolve(root, file), 'utf8')).map((found) => `${file}:${found}`),
  )
  expect(own).toEqual([])
})

test('the check sees words wherever a component can put them, and only words', () => {
  const found = (jsx: string) => spokenLiterals('a.tsx', `const A = () => ${jsx}`)
  expect(found('<p>Save</p>')).toEqual(['1: Save'])
  expect(found("<p>{a ? 'Save' : b}</p>")).toEqual(['1: Save'])
  expect(found("<p>{a && 'Save'}</p>")).toEqual(['1: Save'])
  expect(found('<p>{`${n} rooms`}</p>')).toEqual(['1: rooms'])
  expect(found('<input placeholder="Room" />')).toEqual(['1: Room'])
  expect(found("<input aria-label={a ?? 'Room'} />")).toEqual(['1: Room'])
  expect(found('<input className="room" id={`room-${n}`} />')).toEqual([])
  expect(found('<p>{n} · {text.rooms} ({used}/{max})</p>')).toEqual([])
})
