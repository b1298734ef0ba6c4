import type { ListDraft } from '../state/list-draft.ts'

type Source = ListDraft['source']
type Head = { readonly room: string; readonly guest: string }

/** A table as it would be pasted: one line per room, its guest still to be named. */
export const roomsList = ({ room, guest }: Head, rooms: readonly string[]): string =>
  [`${room}\t${guest}`, ...rooms.map((name) => `${name}\t`)].join('\n')

/** The list begun earlier from the board, longer by the rooms it has not; null when another list is open. */
export const withRooms = (source: Source, listName: string, rooms: readonly string[]): Source | null => {
  if (source.is !== 'text' || source.name !== listName) return null
  const lines = source.text.split('\n')
  const there = new Set(lines.map((line) => line.split('\t')[0]))
  const added = rooms.filter((name) => !there.has(name)).map((name) => `${name}\t`)
  return { ...source, text: [...lines, ...added].join('\n') }
}
