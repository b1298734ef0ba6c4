import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from '../launch/build.ts'
import { childEnv } from '../launch/child-env.ts'
import { makeIcons } from './make-icons.ts'

// npm run pack [-- arguments of electron-builder]: builds, draws the icons, then makes the packages of this system
// into dist/. A package is never made of an old build.

const root = join(import.meta.dirname, '../..')
const built = await ensureBuilt()
if (built.is === 'failed') {
  process.stderr.write(`Joinery could not be built:\n${built.output}\n`)
  process.exit(1)
}
makeIcons(join(root, 'out/icons'))
const tool = join(root, 'node_modules/electron-builder/cli.js')
const { status, error } = spawnSync(process.execPath, [tool, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: childEnv(),
})
if (error !== undefined) process.stderr.write(`electron-builder could not be started: ${error.message}\n`)
process.exitCode = status ?? 1
