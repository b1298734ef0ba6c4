import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Client } from '#shared/rpc.ts'
import type { Mirror } from './apply-event.ts'
import type { DraftStore } from './drafts.ts'
import type { AppStore } from './store.ts'
import type { View, ViewStore } from './view.ts'

export type App = {
  readonly client: Client
  readonly store: AppStore
  readonly view: ViewStore
  /** A step back on purpose, as Esc takes it: the history of the window grows by nothing (keep-address.ts). */
  readonly stepBack: (change: Partial<View>) => void
  readonly drafts: DraftStore
  /** Takes a fresh snapshot. */
  readonly refresh: () => Promise<void>
}

const AppContext = createContext<App | null>(null)
export const AppProvider = AppContext.Provider

/** For feature hooks. Components use the hooks of their feature instead. */
export const useAppParts = (): App => {
  const app = useContext(AppContext)
  if (app === null) throw new Error('AppProvider is missing')
  return app
}

/** Reads the mirror. The selector must return a primitive or a stored reference: a new one each time loops. */
export const useApp = <T,>(selector: (mirror: Mirror) => T): T => useStore(useAppParts().store, selector)

export const useView = <T,>(selector: (view: View) => T): T => useStore(useAppParts().view, selector)

export const useSetView = (): ((change: Partial<View>) => void) => useAppParts().view.setState
