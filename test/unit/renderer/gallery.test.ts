import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const sources = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'))

test('every component of renderer/ui is shown in the gallery, by itself or as a part of one that is', () => {
  const ui = sources('renderer/ui/*.tsx')
  const components = ui.flatMap((code) =>
    [...code.matchAll(/^export const ([A-Z]\w*) = /gm)].map(([, name = '']) => name),
  )
  const shown = [...sources('test/gallery/*.tsx'), ...ui].join('\n')
  expect(components.length).toBeGreaterThan(20)
  expect(components.filter((name) => !new RegExp(`<${name}[\\s/>]`).test(shown))).toEqual([])
})
