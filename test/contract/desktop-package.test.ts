import { execFile } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join, posix, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { FileMatcher } from 'app-builder-lib/out/fileMatcher.js'
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtDesktop } from '#test/support/built-desktop.ts'
import { packDesktop } from '#test/support/pack-desktop.ts'
import { dpkgIn, makeScratchRoot } from '#test/support/scratch-root.ts'

const run = promisify(execFile)
const project = resolve(import.meta.dirname, '../..')
const configFile = join(project, 'electron-builder.yml')

let scratch: string
let root: string
let packed: readonly string[]
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'joinery-package-'))
  root = await builtDesktop()
  await packDesktop({ root, scratch, target: 'deb' })
  packed = listPackage(join(scratch, 'dist/linux-unpacked/resources/app.asar'), { isPack: false })
}, 300_000)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const check = async (file: string) =>
  validateConfiguration(await getConfig(project, file, null), new DebugLogger(false))

test('the installer configuration is one that electron-builder understands', async () => {
  await expect(check('electron-builder.yml')).resolves.toBeUndefined()
  const typo = join(scratch, 'typo.yml')
  writeFileSync(typo, readFileSync(configFile, 'utf8').replace('hardenedRuntime', 'hardenedRuntimeX'))
  await expect(check(typo)).rejects.toThrow('configuration.mac')
}, 60_000)

test('every installer is for the whole machine', async () => {
  const { win, nsis, msi, mac, linux } = await getConfig(project, 'electron-builder.yml', null)
  expect(win?.target).toEqual(['nsis', 'msi'])
  expect([nsis?.oneClick, nsis?.perMachine, msi?.perMachine]).toEqual([false, true, true])
  expect(linux?.target).toEqual(['deb', 'AppImage'])
  expect(mac?.target).toEqual(['dmg', 'zip'].map((target) => ({ target, arch: ['x64', 'arm64'] })))
})

test('a Mac package is signed ad hoc after its fuses are burnt, because unsigned code does not run there', async () => {
  const { mac, electronFuses } = await getConfig(project, 'electron-builder.yml', null)
  expect([mac?.identity, electronFuses?.resetAdHocDarwinSignature]).toEqual(['-', true])
})

test('the packed app holds the desktop and its page, and command line, and not the browser host', () => {
  expect(packed).toContain('/out/main/main.js')
  expect(packed).toContain('/out/preload/preload.cjs')
  expect(packed).toContain('/out/renderer/index.html')
  expect(packed).toContain('/node_modules/keytar/lib/keytar.js')
  const ours = packed.filter((path) => !path.startsWith('/node_modules'))
  expect(ours.filter((path) => /headless|test|\.map$|\.tsx?$|\.env/.test(path))).toEqual([])
  const entries = ours.filter((path) => /^\/out\/main\/[^/]+\.c?js$/.test(path))
  expect(entries.toSorted()).toEqual(['/out/main/list-worker.cjs', '/out/main/main.js'])
})

test('every packed piece of the main program is one that the desktop loads', () => {
  const reached = new Set<string>()
  const follow = (path: string) => {
    if (reached.has(path)) return
    reached.add(path)
    // Comments of bundled packages name files of their own.
    const code = readFileSync(join(root, path), 'utf8').replaceAll(/^\s*(\/?\*|\/\/).*$/gm, '')
    for (const [, specifier = ''] of code.matchAll(/(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g))
      follow(posix.join(posix.dirname(path), specifier))
  }
  follow('/out/main/main.js')
  const program = packed.filter((path) => path.startsWith('/out/main/') && path.endsWith('.js'))
  expect(program.filter((path) => !reached.has(path))).toEqual([])
})

test('of all packages keytar alone is packed as files; every other one is bundled into the program', () => {
  const packages = packed
    .filter((path) => path.startsWith('/node_modules/'))
    .map((path) => path.split('/')[2] ?? '')
  expect([...new Set(packages)]).toEqual(['keytar'])
  const program = packed.filter((path) => /^\/out\/main\/.*\.c?js$/.test(path))
  const code = program.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')
  const loaded = [...code.matchAll(/^import .*?from ?"([^"]+)"|\bimport\("([^"]+)"\)/gm)]
    .map(([, named = '', later = '']) => named || later)
    .filter((name) => !name.startsWith('.') && !isBuiltin(name))
  expect([...new Set(loaded)].toSorted()).toEqual(['electron', 'keytar'])
})

test('the licence of every bundled package is packed with the program', () => {
  const licences = (name: string) => readFileSync(join(root, 'out/main', name), 'utf8')
  const bundledIn = (code: string) => [
    ...new Set(
      [...code.matchAll(/^\s*\/\/(?:#region)? ?node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)].map(
        ([, name]) => name,
      ),
    ),
  ]
  const program = packed.filter((path) => /^\/out\/main\/.*\.js$/.test(path))
  const parts = [
    ['licences.md', program.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')],
    ['list-worker-licences.md', licences('list-worker.cjs')],
  ] as const
  for (const [file, code] of parts) {
    expect(packed).toContain(`/out/main/${file}`)
    const names = bundledIn(code)
    expect(names).toContain('zod')
    expect(names.filter((name) => !licences(file).includes(`\n## ${name} - `))).toEqual([])
  }
})

test('of keytar only the addon of this system is packed, and nothing that builds it', () => {
  const keytar = packed.filter((path) => path.startsWith('/node_modules/keytar/'))
  expect(keytar.filter((path) => path.endsWith('.node'))).toEqual([
    '/node_modules/keytar/prebuilds/linux-x64/keytar.node',
  ])
  expect(keytar.filter((path) => /keytar\/(src|script)|\.gyp$|\.ts$|\.md$/.test(path))).toEqual([])
})

test.for([
  ['win32', 'x64'],
  ['win32', 'arm64'],
  ['darwin', 'x64'],
  ['darwin', 'arm64'],
])('for %s on %s the list of files takes in exactly the addon of that system', async ([platform, arch]) => {
  const { files } = await getConfig(project, 'electron-builder.yml', null)
  const patterns = [files ?? []]
    .flat()
    .flatMap((set) => (typeof set === 'string' ? [set] : [set.filter ?? []].flat()))
    .filter((pattern) => pattern.startsWith('!'))
  const macros = (text: string) => text.replace('${platform}', platform ?? '').replace('${arch}', arch ?? '')
  const isPacked = new FileMatcher('/app', '/app', macros, ['**/*', ...patterns]).createFilter()
  const folder = join(project, 'node_modules/keytar')
  const addons = globSync('prebuilds/*/*.node', { cwd: folder }).map((path) => path.split(sep).join('/'))
  const kept = addons.filter((path) =>
    isPacked(`/app/node_modules/keytar/${path}`, statSync(join(folder, path))),
  )
  expect(addons.length).toBeGreaterThan(8)
  expect(kept).toEqual([`prebuilds/${platform}-${arch}/keytar.node`])
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
    EnableCookieEncryption: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  })
})

describe('the .deb', () => {
  let system: string
  const inSystem = (path: string) => join(system, path)
  /** What stands in the system, without what dpkg notes about it. */
  const standing = () =>
    globSync('**/*', { cwd: system, exclude: (path) => path.startsWith('var') }).filter(
      (path) => !path.startsWith('var'),
    )
  let before: readonly string[]
  beforeAll(async () => {
    system = join(scratch, 'system')
    await makeScratchRoot(system)
    before = standing()
    const [deb = ''] = globSync('dist/*.deb', { cwd: scratch })
    await dpkgIn(system, '-i', join(scratch, deb))
  }, 60_000)

  /** Runs the installed command as a terminal would, with the stand-in for Electron. */
  const joinery = async (...args: readonly string[]) => {
    const { HOME: _home, DBUS_SESSION_BUS_ADDRESS: _bus, ...rest } = process.env
    const env = { ...rest, JOINERY_LAID_OUT: join(scratch, 'laid-out') }
    const child = execFile(inSystem('opt/Joinery/joinery'), [...args], { env })
    child.stdin?.end('no key at all\n')
    const said = { stdout: '', stderr: '' }
    child.stdout?.on('data', (text: string) => (said.stdout += text))
    child.stderr?.on('data', (text: string) => (said.stderr += text))
    const [code]: unknown[] = await once(child, 'close')
    return { code, ...said }
  }

  test('says who makes it, where its home is, and what it needs', async () => {
    const { stdout } = await run('dpkg', [`--root=${system}`, '--status', 'joinery'])
    expect(stdout).toMatch(/^Maintainer: .+ <.+@.+>$/m)
    expect(stdout).toMatch(/^Homepage: https:\/\/\S+$/m)
    expect(stdout).toMatch(/^Depends: .*\blibsecret-1-0\b/m)
    expect(stdout).toMatch(/^Description: \S/m)
  })

  test('lays down files that their owner alone may change, and one program', () => {
    const files = globSync('opt/Joinery/**/*', { cwd: system, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    const mode = (file: string) => statSync(file).mode & 0o777
    expect(files.filter((file) => (mode(file) & 0o022) !== 0)).toEqual([])
    const programs = files.filter((file) => (mode(file) & 0o111) !== 0).map((file) => basename(file))
    expect(programs.sort()).toEqual(['chrome-sandbox', 'joinery'])
  })

  test('has a desktop entry that is valid and that a running window finds', async () => {
    const file = inSystem('usr/share/applications/joinery.desktop')
    await run('desktop-file-validate', [file])
    const entry = readFileSync(file, 'utf8')
    const { desktopName } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
    expect(basename(file)).toBe(desktopName)
    expect(entry).toContain(`\nStartupWMClass=${basename(file, '.desktop')}\n`)
    expect(entry).toContain('\nIcon=joinery\n')
    expect(existsSync(inSystem('usr/share/icons/hicolor/256x256/apps/joinery.png'))).toBe(true)
  })

  test('brings an AppArmor profile that lets the sandbox of the program work', () => {
    const profile = readFileSync(inSystem('opt/Joinery/resources/apparmor-profile'), 'utf8')
    expect(profile).toContain('profile "joinery" "/opt/Joinery/joinery" flags=(unconfined)')
    expect(profile).toMatch(/^\s*userns,$/m)
  })

  test('gives a joinery command: results on one stream, errors on the other, and exit codes', async () => {
    expect(readlinkSync(inSystem('etc/alternatives/joinery'))).toBe('/opt/Joinery/joinery')
    expect(readlinkSync(inSystem('usr/bin/joinery'))).toBe('/etc/alternatives/joinery')
    expect(await joinery('--version')).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' })
    const data = join(scratch, 'profile')
    const doctor = await joinery('--data', data, '--json', 'doctor')
    expect(JSON.parse(doctor.stdout)).toMatchObject({ versions: { joinery: '0.1.0' }, profile: data })
    expect(await joinery('romms')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('romms'),
    })
    const connect = await joinery('--data', data, '--json', 'connect', '--api-key-stdin')
    expect(JSON.parse(connect.stdout)).toMatchObject({ error: { kind: 'keyMalformed' } })
    expect(connect.code).not.toBe(0)
  }, 180_000)

  test('reads a rooming list outside its archive', async () => {
    const list = join(scratch, 'list.csv')
    writeFileSync(list, 'Room;Guest;Arrival;Departure\n101;Ana Silva;2026-12-01;2026-12-03\n')
    const read = await joinery(
      '--data',
      join(scratch, 'training'),
      '--training',
      '--json',
      'group',
      'check',
      list,
    )
    expect(JSON.parse(read.stdout)).toMatchObject({ file: { format: 'semicolon' }, summary: { rows: 1 } })
  }, 180_000)

  test('opens the window when no command is given', async () => {
    expect((await joinery('--data', join(scratch, 'profile'))).stdout).toMatch(/^window: .*whenReady/)
  }, 60_000)

  // The last one of this file: it takes the package away.
  test('leaves nothing behind when it is removed', async () => {
    await dpkgIn(system, '--purge', 'joinery')
    expect(standing()).toEqual(before)
  })
})
