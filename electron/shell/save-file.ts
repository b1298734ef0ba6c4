import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { BrowserWindow, app, dialog } from 'electron'
import { patiently } from '#adapters/system/patient-file.ts'
import type { SaveFile } from '#core/ports/desk.ts'
import { err, ok } from '#shared/result.ts'

/**
 * Asks where a table goes and writes it there. The page never sees a path and never names one: it asks for the
 * results of a group, the core makes them, and the person chooses the place. Downloads of the page stay denied.
 */
export const saveFile: SaveFile = async ({ name, text }) => {
  const window = BrowserWindow.getAllWindows()[0]
  const question = {
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  }
  const answer =
    window === undefined
      ? await dialog.showSaveDialog(question)
      : await dialog.showSaveDialog(window, question)
  if (answer.canceled || answer.filePath === '') return ok(false)
  const path = extname(answer.filePath) === '' ? `${answer.filePath}.csv` : answer.filePath
  try {
    await writeWhole(path, text)
    return ok(true)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return err({ kind: 'fileNotSaved', name, code })
  }
}

/** Written beside its place and then moved there: a full disk leaves no half of a table behind. */
const writeWhole = async (path: string, text: string): Promise<void> => {
  const beside = join(dirname(path), `.${randomUUID()}.part`)
  try {
    const file = await open(beside, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await patiently(() => rename(beside, path))
  } catch (error) {
    await patiently(() => rm(beside, { force: true }))
    throw error
  }
}
