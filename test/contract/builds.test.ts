import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, expect, test } from 'vitest'
import { ensureBuiltAt } from '#electron/launch/builds.ts'
import type { BuildPlace } from '#electron/launch/builds.ts'

/** A checkout whose build copies its only source into every part. */
const checkout = () => {
  const root = mkdtempSync(join(tmpdir(), 'joinery-builds-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  let made = 0
  let during: (outDir: string) => void = () => undefined
  const place: BuildPlace = {
    root,
    sources: ['source.js'],
    lockFile: join(root, 'lock.db'),
    make: (outDir) => {
      made += 1
      for (const part of ['main', 'preload', 'renderer']) {
        mkdirSync(join(outDir, part))
        writeFileSync(join(outDir, part, 'program.js'), readFileSync(join(root, 'source.js')))
      }
      during(outDir)
      return readFileSync(join(root, 'source.js'), 'utf8').includes('mistake') ? 'a mistake' : null
    },
  }
  const write = (text: string): void => writeFileSync(join(root, 'source.js'), text)
  write('first')
  return {
    place,
    write,
    made: () => made,
    whileBuilding: (act: (outDir: string) => void) => {
      during = act
    },
    build: async (): Promise<string> => {
      const built = await ensureBuiltAt(place)
      if (built.is === 'failed') throw new Error(built.output)
      return built.dir
    },
    published: () => readFileSync(join(root, 'out/main/program.js'), 'utf8'),
  }
}

const programOf = (dir: string): string => readFileSync(join(dir, 'main/program.js'), 'utf8')

test('a program that runs keeps its build while the next one is made', async () => {
  const { build, write, whileBuilding, published, place } = checkout()
  const first = await build()
  write('second version')
  whileBuilding(() => {
    expect(programOf(first)).toBe('first')
    expect(published()).toBe('first')
  })
  const second = await build()
  expect([programOf(first), programOf(second), published()]).toEqual([
    'first',
    'second version',
    'second version',
  ])
  expect(readdirSync(join(place.root, 'out')).sort()).toEqual([
    '.stamp',
    'builds',
    'main',
    'preload',
    'renderer',
  ])
})

test('a build that fails changes nothing that can be started', async () => {
  const { build, write, published, place } = checkout()
  const first = await build()
  write('a mistake here')
  expect(await ensureBuiltAt(place)).toEqual({ is: 'failed', output: 'a mistake' })
  expect([programOf(first), published()]).toEqual(['first', 'first'])
})

test('two starts at once build once, and nothing is built twice', async () => {
  const { build, made } = checkout()
  const [one, other] = await Promise.all([build(), build()])
  expect(one).toBe(other)
  expect(made()).toBe(1)
  await build()
  expect(made()).toBe(1)
})

test('a killed builder holds nobody up', async () => {
  const { place, build } = checkout()
  const script = join(place.root, 'holder.mjs')
  writeFileSync(
    script,
    `import { takeBuildLock } from ${JSON.stringify(new URL('../../electron/launch/build-lock.ts', import.meta.url).href)}
    await takeBuildLock(${JSON.stringify(place.lockFile)})
    process.stdout.write('held')
    process.stdin.resume()`,
  )
  const holder = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  const waiting = build()
  holder.kill('SIGKILL')
  expect(programOf(await waiting)).toBe('first')
})

test('old builds are forgotten, the last ones stay for those who still run them', async () => {
  const { build, write, place } = checkout()
  const dirs: string[] = []
  for (let version = 0; version < 7; version += 1) {
    write('version '.repeat(version + 1))
    dirs.push(await build())
  }
  expect(readdirSync(join(place.root, 'out/builds'))).toHaveLength(4)
  expect(existsSync(dirs.at(-1) ?? '')).toBe(true)
})

/** A checkout in which a virus scanner holds folders: so many renames are refused. */
const heldCheckout = (refusals: number) => {
  const { place, write } = checkout()
  const said: string[] = []
  let left = refusals
  const rename = (from: string, to: string): void => {
    left -= 1
    if (left >= 0) throw Object.assign(new Error(`EPERM: ${from}`), { code: 'EPERM' })
    renameSync(from, to)
  }
  const words = { onHeld: (folder: string) => said.push(folder.slice(place.root.length + 1)) }
  const build = () => ensureBuiltAt({ ...place, rename, pauseMs: 1 }, words)
  return { place, write, build, said }
}

test('a build that is held for a moment is moved all the same', async () => {
  const { build, said } = heldCheckout(3)
  expect(await build()).toMatchObject({ is: 'built' })
  expect(said).toEqual([])
})

test('a build that stays held is copied into its place, and it says so', async () => {
  const { place, write, build, said } = heldCheckout(Number.POSITIVE_INFINITY)
  const built = await build()
  if (built.is === 'failed') throw new Error(built.output)
  expect(said).toHaveLength(4)
  expect(said[0]).toMatch(/^out.builds.[0-9a-f]{16}\.making$/)
  write('second version')
  const next = await build()
  expect([programOf(built.dir), next.is === 'built' && programOf(next.dir)]).toEqual([
    'first',
    'second version',
  ])
  expect(readFileSync(join(place.root, 'out/main/program.js'), 'utf8')).toBe('second version')
  expect((await build()).is).toBe('fresh')
})

test('a copy that was cut off is made anew', async () => {
  const { build, made } = checkout()
  const dir = await build()
  writeFileSync(join(dir, '.unfinished'), '')
  rmSync(join(dir, 'main/program.js'))
  expect(programOf(await build())).toBe('first')
  expect(made()).toBe(2)
})
