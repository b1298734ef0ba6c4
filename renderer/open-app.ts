import type { Client } from '#shared/rpc.ts'
import type { App } from './state/app-context.tsx'
import { createDraftStore } from './state/drafts.ts'
import { createAppStore } from './state/store.ts'
import { startSync } from './state/sync.ts'
import { createViewStore } from './state/view.ts'

/** Wires one window: its mirror, its view and the stream of changes. `stop` ends the stream. */
export const openApp = (client: Client): App & { readonly stop: () => void } => {
  const store = createAppStore()
  const { refresh, stop } = startSync({ client, store })
  const view = createViewStore()
  // A missed one is not made up for: it answers a click of that moment.
  const deafen = client.on('show', ({ screen }) => view.setState({ screen }), ignore)
  const stopAll = () => {
    deafen()
    stop()
  }
  return { client, store, view, drafts: createDraftStore(), refresh, stop: stopAll }
}

const ignore = () => undefined
