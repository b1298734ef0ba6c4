import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { builtCli } from '#test/support/run-cli.ts'

/** The built files that a program reads before its first line runs: its imports, theirs, and so on. */
const readAtStart = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen
  seen.add(file)
  const source = readFileSync(file, 'utf8')
  for (const [, path = ''] of source.matchAll(/^import\s(?:[^;'"]*\sfrom\s)?["'](\.[^"']+)["']/gm)) {
    const next = join(dirname(file), path)
    if (existsSync(next)) readAtStart(next, seen)
  }
  return seen
}

/** What stands at the top of a module in the built files; each is large and takes its time to start. */
const heavy = {
  'the core': '// electron/core/create-core.ts',
  'the Seam client': '// electron/adapters/seam/open-gateway.ts',
  'the network': '// electron/adapters/network/network.ts',
  'rooming lists': '// electron/core/groups/plan-list.ts',
}

test('help, the version and a mistyped command start without the core, the Seam client and the network', async () => {
  const [, cli] = await builtCli()
  const files = [...readAtStart(cli)]
  expect(files.length).toBeGreaterThan(2)
  const sources = files.map((file) => readFileSync(file, 'utf8'))
  const found = Object.entries(heavy).filter(([, mark]) => sources.some((source) => source.includes(mark)))
  expect(found.map(([what]) => what)).toEqual([])
})

test('those parts are in the build under the names that are looked for', async () => {
  const [, cli] = await builtCli()
  const desktop = [...readAtStart(join(dirname(cli), 'headless.js'))].map((file) =>
    readFileSync(file, 'utf8'),
  )
  for (const [what, mark] of Object.entries(heavy))
    expect(desktop.some((source) => source.includes(mark)) ? what : `${what} is missing`).toBe(what)
})
