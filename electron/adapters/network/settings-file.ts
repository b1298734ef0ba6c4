import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * What IT chose for this profile, in `network.json` of its folder. Not among the settings of the window: whoever may
 * choose the proxy and the authorities may read the Seam key, so a page must not be able to.
 */
export const NetworkSettings = z.strictObject({
  /** `auto` (the system, then the environment), `none`, or the address of a proxy without a login. */
  proxy: z.string().min(1).default('auto'),
  /** A file of certificate authorities in PEM form. */
  caFile: z.string().min(1).nullable().default(null),
})
export type NetworkSettings = z.infer<typeof NetworkSettings>

export const automatic: NetworkSettings = { proxy: 'auto', caFile: null }

const fileIn = (profile: string): string => join(profile, 'network.json')

/** The settings of a profile; `null` when there is a file that cannot be read as such. */
export const readNetworkSettings = (profile: string): NetworkSettings | null => {
  try {
    const parsed = NetworkSettings.safeParse(JSON.parse(readFileSync(fileIn(profile), 'utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? automatic : null
  }
}

/** Writes them, whole or not at all. Throws what the file system says. */
export const writeNetworkSettings = (profile: string, settings: NetworkSettings): void => {
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  const unfinished = `${fileIn(profile)}.new`
  try {
    writeFileSync(unfinished, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
    renameSync(unfinished, fileIn(profile))
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
