import type { ListOptions, ListSource } from '#shared/rooming-list.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Spreadsheet } from '#shared/spreadsheet.ts'
import type { NewId } from '../ports/ambient.ts'
import type { ReadSpreadsheet } from '../ports/desk.ts'

export type OpenList = { readonly listId: string; readonly sheet: Spreadsheet }

/** Lists somebody has on the screen. They are held in memory only and never written down (reliability.md 8). */
export type ListDesk = {
  readonly open: (source: ListSource, options: ListOptions) => Promise<Result<OpenList, Problem>>
}

/** A window has one list open; a few more for other windows and the way back. */
const mostLists = 4

type Kept = {
  readonly content: Parameters<ReadSpreadsheet>[0]['content']
  readonly name: string
  readonly options: string
  readonly sheet: Spreadsheet
}

export const createListDesk = (readSpreadsheet: ReadSpreadsheet, newId: NewId): ListDesk => {
  const kept = new Map<string, Kept>()

  const read = async (
    listId: string,
    name: string,
    content: Kept['content'],
    { encoding, sheet }: ListOptions,
  ): Promise<Result<OpenList, Problem>> => {
    const opened = await readSpreadsheet({ name, content, options: { encoding, sheet } })
    if (!opened.ok) return opened
    kept.delete(listId)
    kept.set(listId, { name, content, options: optionsText(encoding, sheet), sheet: opened.value })
    for (const oldest of kept.keys()) if (kept.size > mostLists) kept.delete(oldest)
    return ok({ listId, sheet: opened.value })
  }

  return {
    open: async (source, options) => {
      if (source.is === 'file')
        return read(newId(), source.name, { is: 'base64', base64: source.base64 }, options)
      if (source.is === 'text') return read(newId(), source.name, { is: 'text', text: source.text }, options)
      const list = kept.get(source.listId)
      if (list === undefined) return err({ kind: 'notFound', what: 'list', id: source.listId })
      return list.options === optionsText(options.encoding, options.sheet)
        ? ok({ listId: source.listId, sheet: list.sheet })
        : read(source.listId, list.name, list.content, options)
    },
  }
}

const optionsText = (encoding: string | null, sheet: string | null): string =>
  JSON.stringify([encoding, sheet])
