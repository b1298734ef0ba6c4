import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { BrowserWindow, app, dialog, shell } from 'electron'
import { patiently } from '#adapters/system/patient-file.ts'
import type { SaveFile, ShowFile } from '#core/ports/desk.ts'
import { err, ok } from '#shared/result.ts'

export type SavedFiles = { readonly saveFile: SaveFile; readonly showFile: ShowFile }

/**
 * Asks where a table goes, writes it there, and later shows where it is. The page never sees a path and never names
 * one: it asks for the results of a group, the core makes them, the person chooses the place, and the page gets an id
 * that means nothing elsewhere. Downloads of the page stay denied.
 */
export const createSavedFiles = (): SavedFiles => {
  const paths = new Map<string, string>()
  return {
    saveFile: async ({ name, text }) => {
      const path = await askWhere(name)
      if (path === null) return ok(null)
      try {
        await writeWhole(path, text)
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
        return err({ kind: 'fileNotSaved', name, code })
      }
      const fileId = randomUUID()
      paths.set(fileId, path)
      return ok(fileId)
    },
    showFile: async (fileId) => {
      const path = paths.get(fileId)
      // The system answers nothing when there is no such file, so it is looked for first.
      if (path === undefined || !existsSync(path)) return err({ kind: 'fileGone' })
      shell.showItemInFolder(path)
      return ok(null)
    },
  }
}

const askWhere = async (name: string): Promise<string | null> => {
  const window = BrowserWindow.getAllWindows()[0]
  const question = {
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  }
  const answer =
    window === undefined
      ? await dialog.showSaveDialog(question)
      : await dialog.showSaveDialog(window, question)
  if (answer.canceled || answer.filePath === '') return null
  return extname(answer.filePath) === '' ? `${answer.filePath}.csv` : answer.filePath
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
