import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/*
 * Test support, not fpm. electron-builder hands the making of a .deb to fpm, a Ruby program that it downloads; where
 * nothing can be downloaded this stands in for it (CUSTOM_FPM_PATH). It takes exactly the options that app-builder-lib
 * 26.17 passes for a .deb, refuses every other, and builds the package with Debian's own dpkg-deb.
 */

const single = new Set(
  `-s -t --architecture --after-install --after-remove --description --version --package --name --maintainer --vendor
  --url --deb-priority --deb-compression --license`.split(/\s+/),
)
const repeated = new Set(['-d', '--deb-recommends'])
const alone = new Set(['--force'])

const given = new Map<string, string[]>()
const contents: (readonly [string, string])[] = []
const args = process.argv.slice(2)
while (args.length > 0) {
  const arg = args.shift() ?? ''
  if (alone.has(arg)) continue
  if (single.has(arg) || repeated.has(arg)) given.set(arg, [...(given.get(arg) ?? []), args.shift() ?? ''])
  else if (arg.startsWith('-')) throw new Error(`the stand-in for fpm does not know ${arg}`)
  else contents.push([arg.slice(0, arg.lastIndexOf('=')), arg.slice(arg.lastIndexOf('=') + 1)])
}
const one = (name: string): string => {
  const [value, ...more] = given.get(name) ?? []
  if (value === undefined || more.length > 0) throw new Error(`the stand-in for fpm needs ${name} once`)
  return value
}
if (one('-s') !== 'dir' || one('-t') !== 'deb')
  throw new Error('the stand-in for fpm makes a .deb of folders only')

const tree = mkdtempSync(join(tmpdir(), 'joinery-deb-'))
for (const [from, to] of contents) {
  const target = join(tree, to)
  mkdirSync(dirname(target), { recursive: true })
  cpSync(from, target, { recursive: true, verbatimSymlinks: true })
  if (statSync(from).isFile()) chmodSync(target, 0o644)
}
const control = join(tree, 'DEBIAN')
mkdirSync(control)
// Debian policy 5.6.13: the first line is the synopsis, the others begin with a space.
const description = one('--description')
  .split('\n')
  .map((line, index) => (index === 0 ? line.trim() : ` ${line.trim() || '.'}`))
  .join('\n')
const fields = [
  ['Package', one('--name')],
  ['Version', one('--version')],
  ['License', one('--license')],
  ['Vendor', one('--vendor')],
  ['Architecture', one('--architecture')],
  ['Maintainer', one('--maintainer')],
  ['Depends', (given.get('-d') ?? []).join(', ')],
  ['Recommends', (given.get('--deb-recommends') ?? []).join(', ')],
  ['Section', 'default'],
  ['Priority', one('--deb-priority')],
  ['Homepage', one('--url')],
  ['Description', description],
]
writeFileSync(join(control, 'control'), fields.map(([name, value]) => `${name}: ${value}\n`).join(''))
for (const [name, script] of [
  ['postinst', one('--after-install')],
  ['postrm', one('--after-remove')],
] as const) {
  writeFileSync(join(control, name), readFileSync(script), { mode: 0o755 })
}
// The smallest effort: a test looks at what is in the package, not at its size.
execFileSync(
  'dpkg-deb',
  ['--root-owner-group', `-Z${one('--deb-compression')}`, '-z0', '--build', tree, one('--package')],
  {
    stdio: 'inherit',
  },
)
rmSync(tree, { recursive: true, force: true })
