import { parseArgs } from 'node:util'
import { chooseDataDir } from '#adapters/system/data-dir.ts'
import { ok, err } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

/** Which profile the desktop opens. */
export type DesktopStart = { readonly dataDir: string; readonly training: boolean }

export type DesktopArguments = {
  readonly argv: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** The folder of Chromium's own `--user-data-dir`, or null; `--data` says more clearly what is wanted. */
  readonly userDataDir: string | null
}

/**
 * The rule of all three front doors for the desktop: `--data`, `JOINERY_DATA`, the default; `--training` or
 * `JOINERY_TRAINING=1` for practice. Everything else among the arguments is Chromium's business. An error when
 * `--data` names no folder.
 */
export const readDesktopStart = ({
  argv,
  env,
  userDataDir,
}: DesktopArguments): Result<DesktopStart, 'folderMissing'> => {
  const { values } = parseArgs({
    args: argv.slice(1),
    options: { data: { type: 'string' }, training: { type: 'boolean' } },
    strict: false,
  })
  const { data } = values
  if (data !== undefined && (typeof data !== 'string' || data === '' || data.startsWith('--')))
    return err('folderMissing')
  return ok({
    dataDir: data === undefined && userDataDir !== null ? userDataDir : chooseDataDir({ flag: data, env }),
    training: values.training === true || env['JOINERY_TRAINING'] === '1',
  })
}
