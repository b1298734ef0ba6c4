import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { patientlySync } from '#adapters/system/patient-file.ts'
import { fitWindow } from './fit-window.ts'
import type { Area, Placed } from './fit-window.ts'

export const WindowState = z.object({
  /** null: where the system puts it. */
  at: z.object({ x: z.int(), y: z.int() }).nullable(),
  // A window is as small as its screen made it: less than `smallest` is no damage.
  width: z.int().min(200).max(20_000),
  height: z.int().min(200).max(20_000),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof WindowState>

const usual: WindowState = { at: null, width: 1366, height: 768, maximized: false }

/**
 * Where a window opens: as it was saved, or the usual one when the file is missing or broken; never larger than the
 * screen it is on. `areas` are the work areas of all screens (without taskbar and dock), the primary one first.
 */
export const readWindowState = (
  file: string,
  areas: readonly Area[],
): Placed & Pick<WindowState, 'maximized'> => {
  const read = WindowState.safeParse(readJson(file))
  const state = read.success ? read.data : usual
  return { ...fitWindow(state, areas), maximized: state.maximized }
}

/** Written whole or not at all. Losing it costs a window size, so a failure is not reported. */
export const saveWindowState = (file: string, state: WindowState, rename = renameSync): void => {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
    patientlySync(() => rename(`${file}.new`, file))
  } catch {
    // A read-only profile already refused to open its database and said so.
  }
}

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
