import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix, resolve } from 'node:path'
import { promisify } from 'node:util'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtDesktop } from '#test/support/built-desktop.ts'
import { writeStubElectron } from '#test/support/stub-electron.ts'

const run = promisify(execFile)
const project = resolve(import.meta.dirname, '../..')
const configFile = join(project, 'electron-builder.yml')

let scratch: string
let root: string
let packed: readonly string[]
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'joinery-package-'))
  root = await builtDesktop()
  const version = JSON.parse(
    readFileSync(join(project, 'node_modules/electron/package.json'), 'utf8'),
  ).version
  writeStubElectron(join(scratch, 'electron'), version)
  await run(process.execPath, [
    join(project, 'node_modules/electron-builder/cli.js'),
    '--linux',
    'dir',
    `--projectDir=${root}`,
    `--config=${configFile}`,
    `-c.electronDist=${join(scratch, 'electron')}`,
    `-c.directories.output=${join(scratch, 'dist')}`,
  ])
  packed = listPackage(join(scratch, 'dist/linux-unpacked/resources/app.asar'), { isPack: false })
}, 180_000)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const check = async (file: string) =>
  validateConfiguration(await getConfig(project, file, null), new DebugLogger(false))

test('the installer configuration is one that electron-builder understands', async () => {
  await expect(check('electron-builder.yml')).resolves.toBeUndefined()
  const typo = join(scratch, 'typo.yml')
  writeFileSync(typo, readFileSync(configFile, 'utf8').replace('hardenedRuntime', 'hardenedRuntimeX'))
  await expect(check(typo)).rejects.toThrow('configuration.mac')
})

test('every installer is for the whole machine', async () => {
  const { win, nsis, msi, mac, linux } = await getConfig(project, 'electron-builder.yml', null)
  expect(win?.target).toEqual(['nsis', 'msi'])
  expect([nsis?.oneClick, nsis?.perMachine, msi?.perMachine]).toEqual([false, true, true])
  expect([mac?.target, linux?.target]).toEqual(['dmg', 'deb'])
})

test('the packed app holds the desktop and its page, and neither the browser host nor the command line', () => {
  expect(packed).toContain('/out/main/main.js')
  expect(packed).toContain('/out/preload/preload.cjs')
  // The Node of the npm scripts is optional, which a packager takes for wanted.
  expect(packed.filter((file) => /^.node_modules.node(-bin-setup)?($|[\\/])/.test(file))).toEqual([])
  expect(packed).toContain('/out/renderer/index.html')
  expect(packed).toContain('/node_modules/keytar/lib/keytar.js')
  const ours = packed.filter((path) => !path.startsWith('/node_modules'))
  expect(ours.filter((path) => /headless|cli|test|\.map$|\.tsx?$|\.env/.test(path))).toEqual([])
  const entries = ours.filter((path) => /^\/out\/main\/[^/]+\.js$/.test(path))
  expect(entries).toEqual(['/out/main/main.js', '/out/main/spreadsheet-worker.js'])
})

test('every packed piece of the main program is one that the desktop loads', () => {
  const reached = new Set<string>()
  const follow = (path: string) => {
    if (reached.has(path)) return
    reached.add(path)
    const code = readFileSync(join(root, path), 'utf8')
    for (const [, specifier = ''] of code.matchAll(/(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g))
      follow(posix.join(posix.dirname(path), specifier))
  }
  follow('/out/main/main.js')
  // Named by its path when a rooming list is read, not imported.
  follow('/out/main/spreadsheet-worker.js')
  const program = packed.filter((path) => path.startsWith('/out/main/') && path.endsWith('.js'))
  expect(program.filter((path) => !reached.has(path))).toEqual([])
})

test('the fuses are burnt, and a fuse that is new in Electron fails this test', async () => {
  const wire = await getCurrentFuseWire(join(scratch, 'dist/linux-unpacked/joinery'))
  const burnt = Object.fromEntries(
    Object.entries(FuseV1Options)
      .filter(([, index]) => typeof index === 'number')
      .map(([name, index]) => [name, wire[index as FuseV1Options] === FuseState.ENABLE]),
  )
  expect(burnt).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  })
})
