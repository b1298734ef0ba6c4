import type { ListOptions, ListSource } from '#shared/rooming-list.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { NewId } from '../ports/ambient.ts'
import type { ListContext, ListFile, OpenedList, OpenList, Understanding } from '../ports/lists.ts'

type DeskList = Pick<OpenedList, 'understand'> & { readonly listId: string }

/** Lists somebody has on the screen. They are held in memory only: the names of guests are not kept without need. */
export type ListDesk = {
  readonly open: (source: ListSource, options: ListOptions) => Promise<Result<DeskList, Problem>>
}

/** A window has one list open; a few more for other windows and the way back. */
const mostLists = 4

type Kept = {
  readonly content: ListFile['content']
  readonly name: string
  readonly options: string
  readonly list: OpenedList
}

export const createListDesk = (openList: OpenList, newId: NewId): ListDesk => {
  const kept = new Map<string, Kept>()

  const letGo = (listId: string): void => {
    kept.get(listId)?.list.close()
    kept.delete(listId)
  }

  const read = async (
    listId: string,
    name: string,
    content: Kept['content'],
    { encoding, sheet }: ListOptions,
  ): Promise<Result<DeskList, Problem>> => {
    const opened = await openList({ name, content, options: { encoding, sheet } })
    if (!opened.ok) return opened
    const list = withMemory(opened.value)
    letGo(listId)
    kept.set(listId, { name, content, options: optionsText(encoding, sheet), list })
    for (const oldest of kept.keys()) if (kept.size > mostLists) letGo(oldest)
    return ok({ ...list, listId })
  }

  return {
    open: async (source, options) => {
      if (source.is === 'file')
        return read(newId(), source.name, { is: 'base64', base64: source.base64 }, options)
      if (source.is === 'text') return read(newId(), source.name, { is: 'text', text: source.text }, options)
      const found = kept.get(source.listId)
      if (found === undefined) return err({ kind: 'notFound', what: 'list', id: source.listId })
      return found.options === optionsText(options.encoding, options.sheet)
        ? ok({ ...found.list, listId: source.listId })
        : read(source.listId, found.name, found.content, options)
    },
  }
}

/**
 * Remembers what was understood last: looking, planning and issuing ask the same within a moment. Anything that may
 * change the answer is part of the question; time counts in minutes, because the plan checks each stay against the
 * clock again.
 */
const withMemory = (list: OpenedList): OpenedList => {
  let last: {
    readonly question: string
    readonly doors: ListContext['doors']
    readonly answer: Promise<Result<Understanding, Problem>>
  } | null = null
  return {
    ...list,
    understand: async (options, context) => {
      const { doors, now, ...facts } = context
      const question = JSON.stringify([options, facts, now.slice(0, 'YYYY-MM-DDTHH:mm'.length)])
      if (last?.question === question && last.doors === doors) return last.answer
      const asked = { question, doors, answer: list.understand(options, context) }
      last = asked
      const answer = await asked.answer
      if (!answer.ok && last === asked) last = null
      return answer
    },
  }
}

const optionsText = (encoding: string | null, sheet: string | null): string =>
  JSON.stringify([encoding, sheet])
