import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { ensureBuilt } from '#electron/launch/build.ts'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** The checkout, with bundles in out/ that are as new as its source. */
export const builtDesktop = async (): Promise<string> => {
  const built = await ensureBuilt()
  if (built.is === 'failed') throw new Error(built.output)
  return root
}

/** Runs the probe on the built desktop and returns its report. */
export const probeDesktop = async <Report>(options: object, env: NodeJS.ProcessEnv = {}): Promise<Report> => {
  const probe = join(import.meta.dirname, 'desktop-probe.ts')
  // Without a session bus nobody's own keychain is touched.
  const { DBUS_SESSION_BUS_ADDRESS: _bus, DISPLAY: _display, ...rest } = process.env
  const { stdout } = await run(process.execPath, [probe, JSON.stringify(options)], {
    env: { ...rest, ...env },
    maxBuffer: 16 * 1024 * 1024,
  })
  const report: Report = JSON.parse(stdout)
  return report
}
