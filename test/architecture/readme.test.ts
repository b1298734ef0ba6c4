import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtCli, localDay } from '#test/support/run-cli.ts'

const root = resolve(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)

/** The lines of all blocks in a language, as they would be typed. */
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp('```' + language + '\\n([^]*?)```', 'g'))].flatMap((block) =>
    (block[1] ?? '').split('\n').filter((line) => line !== ''),
  )
/** Commands within a sentence. */
const inline = [...readme.matchAll(/`((?:npm|node|npx)[. ][^`]+)`/g)].map((match) => match[1] ?? '')
const [posix, windows] = [blocks('sh'), blocks('bat')]

/** What installs, serves or tests everything: not run from within a test, and checked for what it starts. */
const long: Readonly<Record<string, () => boolean>> = {
  'npm ci': () => true,
  'npm link': () => true,
  'npm start': () => scripts['start'] !== undefined,
  'npm test': () => scripts['test'] !== undefined,
}
/** Needs a key on its standard input, and says so without one. */
const wantsKey = 'node electron/joinery.js connect --api-key-stdin'

let data = ''
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'joinery-readme-'))
  await builtCli()
}, 120_000)
afterAll(() => rmSync(data, { recursive: true, force: true }))

const commands = [...new Set([...posix, ...inline])].filter((command) => command !== 'npm.cmd')
const quick = commands.filter((command) => long[command] === undefined && command !== wantsKey)

test('the README tells how to install, start, test and command', () => {
  expect(posix).toEqual(expect.arrayContaining(['npm ci', 'npm start', 'npm test']))
  expect(quick.length).toBeGreaterThanOrEqual(4)
  for (const command of commands) expect(long[command]?.() ?? true).toBe(true)
})

/** The training hotel's guests are here now, so a date of the README's day would find none of them later. */
const today = (command: string): string =>
  command
    .replace(/--from \S+/, `--from ${localDay(0, '15:00')}`)
    .replace(/--until \S+/, `--until ${localDay(3, '11:00')}`)

test.each(quick)(
  '`%s` works word for word, with the dates of today',
  (command) => {
    const said = execFileSync('/bin/sh', ['-c', today(command)], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, JOINERY_DATA: data },
    })
    expect(said.length).toBeGreaterThan(50)
  },
  30_000,
)

test('the command that wants a key says so when there is none', () => {
  const run = () =>
    execFileSync('/bin/sh', ['-c', wantsKey], {
      cwd: root,
      input: '',
      encoding: 'utf8',
      env: { ...process.env, JOINERY_DATA: data },
      stdio: 'pipe',
    })
  expect(readme).toContain(`\`${wantsKey}\``)
  expect(run).toThrow(/key/)
})

/** What Windows PowerShell 5.1 or cmd.exe understand differently than it was meant, or not at all. */
const strange: readonly (readonly [string, RegExp])[] = [
  ['&& and || are no operators of PowerShell 5.1', /&&|\|\|/],
  ['a line does not go on after a backslash', /\\$/],
  ['VAR=value before a command is for POSIX shells', /^\w+=/],
  ['cmd keeps single quotes', /'/],
  ['$ and ` mean something else in PowerShell, % and ^ in cmd', /[$`%^]/],
  ['; ends a command in PowerShell and is an argument in cmd', /;/],
  ['redirections differ in their encoding', /[<>|]/],
  ['npm in PowerShell loses a lone --', /npm.* -- /],
  ['./x is no command in cmd', /^\.\//],
  ['PowerShell’s policy refuses npm.ps1 and npx.ps1; npm.cmd is meant', /^np[mx] /],
]
const misunderstood = (command: string): readonly string[] =>
  strange.flatMap(([why, pattern]) => (pattern.test(command) ? [`${command}: ${why}`] : []))

test('the Windows block says the same in words that PowerShell 5.1 and cmd understand', () => {
  expect(windows.flatMap(misunderstood)).toEqual([])
  expect(windows.map((command) => command.replace('npm.cmd', 'npm'))).toEqual(['npm ci', 'npm start'])
})

test('every other command is one line for every shell', () => {
  const shared = [...posix, ...inline].filter((command) => !command.startsWith('npm'))
  expect(shared.flatMap(misunderstood)).toEqual([])
})

test.each([
  ['npm ci && npm start', 1],
  ['SEAM_API_KEY=x npm run joinery -- connect', 2],
  ["oxfmt '!test/samples/**'", 1],
  ['node electron/joinery.js issue \\', 1],
  ['npm.cmd run joinery -- rooms', 1],
])('`%s` would be found', (command, faults) => {
  expect(misunderstood(command).length).toBeGreaterThanOrEqual(faults)
})
