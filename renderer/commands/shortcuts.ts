import type { Screen } from '../state/view.ts'

export type ShortcutId =
  | 'palette'
  | 'help'
  | 'jump'
  | 'search'
  | 'legend'
  | 'recent'
  | 'back'
  | 'move'
  | 'open'
  | 'select'
  | 'late'
  | 'checkOut'
  | 'lost'

export type Shortcut = {
  readonly id: ShortcutId
  /** As the browser names them; `Mod` is Ctrl, and Cmd on a Mac. */
  readonly keys: readonly string[]
  readonly on: 'anywhere' | Screen
}

/** Every key that does something by itself: what is pressed, listed and shown beside a command comes from here. */
export const shortcuts: readonly Shortcut[] = [
  { id: 'palette', keys: ['Mod+k', 'F1'], on: 'anywhere' },
  { id: 'jump', keys: [...'0123456789'], on: 'anywhere' },
  { id: 'search', keys: ['/'], on: 'anywhere' },
  { id: 'legend', keys: ['l'], on: 'anywhere' },
  { id: 'recent', keys: ['r'], on: 'anywhere' },
  { id: 'help', keys: ['?'], on: 'anywhere' },
  { id: 'lost', keys: ['F4'], on: 'anywhere' },
  { id: 'late', keys: ['F8'], on: 'anywhere' },
  { id: 'checkOut', keys: ['F9'], on: 'anywhere' },
  { id: 'back', keys: ['Escape'], on: 'anywhere' },
  { id: 'move', keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], on: 'rooms' },
  { id: 'open', keys: ['Enter'], on: 'rooms' },
  { id: 'select', keys: [' '], on: 'rooms' },
]

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Which shortcut of the whole window this key is. Keys of one screen are that screen's own. */
export const shortcutOf = ({ key, ctrlKey, metaKey, altKey }: Pressed): ShortcutId | null => {
  if (altKey) return null
  const pressed = `${ctrlKey || metaKey ? 'Mod+' : ''}${key.length === 1 ? key.toLowerCase() : key}`
  return shortcuts.find(({ on, keys }) => on === 'anywhere' && keys.includes(pressed))?.id ?? null
}

export type KeyNames = {
  readonly digits: string
  readonly arrows: string
  readonly enter: string
  readonly space: string
  readonly escape: string
  readonly ctrl: string
}

/** The keys of a shortcut as they are printed on a keyboard. */
export const shownKeys = (id: ShortcutId, names: KeyNames, isMac: boolean): readonly string[] => {
  if (id === 'jump') return [names.digits]
  if (id === 'move') return [names.arrows]
  const keys = shortcuts.find((shortcut) => shortcut.id === id)?.keys ?? []
  return keys.map((key) => shownKey(key, names, isMac))
}

const shownKey = (key: string, names: KeyNames, isMac: boolean): string => {
  if (key === 'Enter') return names.enter
  if (key === ' ') return names.space
  if (key === 'Escape') return names.escape
  if (!key.startsWith('Mod+')) return key.toUpperCase()
  const letter = key.slice('Mod+'.length).toUpperCase()
  return isMac ? `⌘${letter}` : `${names.ctrl}+${letter}`
}
