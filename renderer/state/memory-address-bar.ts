import type { AddressBar } from './keep-address.ts'

type Entry = { readonly address: string; readonly from: string | null }
type Memory = AddressBar & {
  /** Every entry, oldest first, and which of them is shown. */
  readonly entries: () => readonly string[]
  readonly at: () => number
  readonly forward: () => void
  /** A person typed an address or opened it from a bookmark. */
  readonly type: (address: string) => void
}

/** A history of its own, for a window that has no address bar: the gallery, and tests. Moves like a browser, later. */
export const memoryAddressBar = (first = ''): Memory => {
  let entries: readonly Entry[] = [{ address: first, from: null }]
  let at = 0
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const add = (entry: Entry) => {
    entries = [...entries.slice(0, at + 1), entry]
    at += 1
  }
  const move = (by: number) => {
    queueMicrotask(() => {
      if (entries[at + by] === undefined) return
      at += by
      tell()
    })
  }
  return {
    address: () => entries[at]?.address ?? '',
    from: () => entries[at]?.from ?? null,
    push: (address, from) => add({ address, from }),
    replace: (address, from) => {
      entries = entries.map((entry, index) => (index === at ? { address, from } : entry))
    },
    back: () => move(-1),
    forward: () => move(1),
    onMove: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    type: (address) => {
      add({ address, from: null })
      tell()
    },
    entries: () => entries.map(({ address }) => address),
    at: () => at,
  }
}
