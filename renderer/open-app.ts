import type { Client } from '#shared/rpc.ts'
import type { App } from './state/app-context.tsx'
import { createDraftStore } from './state/drafts.ts'
import { keepAddress } from './state/keep-address.ts'
import type { AddressBar } from './state/keep-address.ts'
import { memoryAddressBar } from './state/memory-address-bar.ts'
import { createAppStore } from './state/store.ts'
import { startSync } from './state/sync.ts'
import { createViewStore } from './state/view.ts'

/**
 * Wires one window: its mirror, its view, its address and the stream of changes. `stop` ends the stream.
 *
 * @param bar where the address stands; without one, in memory
 */
export const openApp = (
  client: Client,
  bar: AddressBar = memoryAddressBar(),
): App & { readonly stop: () => void } => {
  const store = createAppStore()
  const { refresh, stop } = startSync({ client, store })
  const view = createViewStore()
  const addresses = keepAddress({ view, store, bar })
  // A missed one is not made up for: it answers a click of that moment.
  const deafen = client.on('show', ({ screen }) => view.setState({ screen }), ignore)
  const stopAll = () => {
    addresses.stop()
    deafen()
    stop()
  }
  const { stepBack } = addresses
  return { client, store, view, stepBack, drafts: createDraftStore(), refresh, stop: stopAll }
}

const ignore = () => undefined
