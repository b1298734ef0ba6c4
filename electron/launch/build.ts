import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuiltAt } from './builds.ts'
import type { Built, BuildWords } from './builds.ts'
import { childEnv } from './child-env.ts'

const root = join(import.meta.dirname, '../..')

/** Builds the checkout when a source changed since the last build; says nothing itself. */
export const ensureBuilt = (words: BuildWords = {}): Promise<Built> =>
  ensureBuiltAt(
    {
      root,
      sources: [
        'electron/**',
        'renderer/**',
        'shared/**',
        'electron.vite.config.ts',
        'package.json',
        'tsconfig*.json',
      ],
      lockFile: join(root, 'node_modules/.cache/joinery-build.db'),
      make: buildInto,
    },
    words,
  )

/** The file a root was built to, for example `builtFile(dir, 'cli')`. */
export const builtFile = (dir: string, name: string): string => join(dir, 'main', `${name}.js`)

const buildInto = (outDir: string): string | null => {
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
    env: childEnv({ NODE_ENV: 'production', NO_COLOR: '1', JOINERY_OUT_DIR: outDir }),
  })
  return status === 0 ? null : `${stdout}${stderr}`
}
