import type { Change } from '#shared/contract.ts'
import type { Client } from '#shared/rpc.ts'
import { applyChanges, applySnapshot } from './apply-event.ts'
import type { AppStore } from './store.ts'

type SyncDeps = { readonly client: Client; readonly store: AppStore }
type Sync = { readonly refresh: () => Promise<void>; readonly stop: () => void }

// A thousand changes a second become twenty-five renders: nobody sees a tile being late by this, and what one types
// finds the window idle.
const gatherMs = 40

/**
 * Keeps the mirror true: listens first, then takes a snapshot, so that nothing falls between the two. A gap in
 * the numbers, a reconnect, or a changed building leads to a fresh snapshot.
 */
export const startSync = ({ client, store }: SyncDeps): Sync => {
  let pending: Change[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  let reading: Promise<void> | null = null
  let again = false

  const flush = () => {
    timer = null
    // While a snapshot is on its way, changes wait for it: they may follow its number.
    if (reading !== null || store.getState().phase !== 'ready') return
    const { mirror, gap } = applyChanges(store.getState(), pending)
    pending = []
    if (gap) void refresh()
    else store.setState(mirror)
  }
  const flushSoon = () => {
    timer ??= setTimeout(flush, gatherMs)
  }

  const read = async () => {
    const answer = await client.call('app.snapshot', {})
    if (answer.ok) {
      store.setState(applySnapshot(store.getState(), answer.value, Date.now()))
      pending = pending.filter((change) => change.revision > answer.value.revision)
      return
    }
    // A window that already shows something keeps it; the strip says that the connection is gone.
    if (store.getState().phase !== 'ready') store.setState({ phase: 'failed', problem: answer.error })
  }
  const refresh = async (): Promise<void> => {
    if (reading !== null) {
      again = true
      return reading
    }
    reading = read().finally(() => {
      reading = null
      if (again) {
        again = false
        void refresh()
      } else if (pending.length > 0) flushSoon()
    })
    return reading
  }

  const unsubscribe = client.on(
    'change',
    (change) => {
      pending.push(change)
      flushSoon()
    },
    () => void refresh(),
  )
  void refresh()
  const stop = () => {
    unsubscribe()
    if (timer !== null) clearTimeout(timer)
  }
  return { refresh, stop }
}
