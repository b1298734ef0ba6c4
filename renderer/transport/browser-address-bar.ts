import { z } from 'zod'
import type { AddressBar } from '../state/keep-address.ts'

const Entry = z.object({ from: z.string().nullable() })

/**
 * The browser's own address and history, in the part behind the `#`: the host is never asked for it, neither over HTTP
 * nor by the desktop's `app://` protocol. `#code=` belongs to the session (web-session.ts) and is no place.
 */
export const browserAddressBar = (): AddressBar => ({
  address: () => {
    const text = window.location.hash.slice(1)
    return text === '' || text.startsWith('/') ? text : null
  },
  from: () => Entry.safeParse(window.history.state).data?.from ?? null,
  push: (address, from) => window.history.pushState({ from }, '', `#${address}`),
  replace: (address, from) => window.history.replaceState({ from }, '', `#${address}`),
  back: () => window.history.back(),
  onMove: (listener) => {
    window.addEventListener('popstate', listener)
    return () => window.removeEventListener('popstate', listener)
  },
})
