import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { emptyMirror } from './apply-event.ts'
import type { Mirror } from './apply-event.ts'

export type AppStore = StoreApi<Mirror>

/** The mirror of the core in this window. Written by sync.ts only. */
export const createAppStore = (): AppStore => createStore<Mirror>(() => emptyMirror)
