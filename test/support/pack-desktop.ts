import { execFile } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { makeIcons } from '#electron/packaging/make-icons.ts'
import { childEnv } from '#electron/launch/child-env.ts'
import { writeStubElectron } from './stub-electron.ts'

const run = promisify(execFile)
const project = resolve(import.meta.dirname, '../..')

/** Packs a checkout with the real electron-builder, a stand-in for Electron's binary and one for fpm, into scratch/dist. */
export const packDesktop = async ({
  root,
  scratch,
  target = 'dir',
}: {
  readonly root: string
  readonly scratch: string
  readonly target?: 'dir' | 'deb'
}): Promise<void> => {
  const { version } = JSON.parse(readFileSync(join(project, 'node_modules/electron/package.json'), 'utf8'))
  writeStubElectron(join(scratch, 'electron'), version, join(import.meta.dirname, 'run-installed.ts'))
  makeIcons(join(scratch, 'icons'))
  const fpm = join(scratch, 'fpm')
  writeFileSync(
    fpm,
    `#!/bin/sh\nexec '${process.execPath}' '${join(import.meta.dirname, 'stand-in-fpm.ts')}' "$@"\n`,
  )
  chmodSync(fpm, 0o755)
  await run(
    process.execPath,
    [
      join(project, 'node_modules/electron-builder/cli.js'),
      '--linux',
      target,
      `--projectDir=${root}`,
      `--config=${join(project, 'electron-builder.yml')}`,
      `-c.electronDist=${join(scratch, 'electron')}`,
      `-c.directories.output=${join(scratch, 'dist')}`,
      `-c.linux.icon=${join(scratch, 'icons/linux')}`,
    ],
    { env: childEnv({ CUSTOM_FPM_PATH: fpm }) },
  )
}
