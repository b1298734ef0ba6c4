import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { patientlySync } from '#adapters/system/patient-file.ts'

/** The smallest window that shows a room board and a drawer side by side (pixels). */
export const smallest = { width: 1024, height: 700 } as const

export const WindowState = z.object({
  /** null: where the system puts it. */
  at: z.object({ x: z.int(), y: z.int() }).nullable(),
  width: z.int().min(smallest.width).max(20_000),
  height: z.int().min(smallest.height).max(20_000),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof WindowState>

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const usual: WindowState = { at: null, width: 1366, height: 768, maximized: false }

/** What was saved, or the usual window when the file is missing, broken, or names a screen that is gone. */
export const readWindowState = (file: string, screens: readonly Area[]): WindowState => {
  const state = WindowState.safeParse(readJson(file))
  if (!state.success) return usual
  const { at } = state.data
  const visible = at !== null && screens.some((screen) => showsTitleBar(screen, at))
  return visible ? state.data : { ...state.data, at: null }
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

/** At least a hand's width of the title bar can be grabbed. */
const showsTitleBar = (screen: Area, at: { readonly x: number; readonly y: number }): boolean =>
  at.x >= screen.x - 200 &&
  at.x <= screen.x + screen.width - 200 &&
  at.y >= screen.y &&
  at.y <= screen.y + screen.height - 40
