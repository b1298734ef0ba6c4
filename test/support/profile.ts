import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#adapters/store/open-store.ts'
import type { OpenStore, StoreOptions } from '#adapters/store/open-store.ts'
import type { Connect } from '#adapters/store/connection.ts'

/** A profile folder of its own, gone with everything opened through it at the end of the scope (`using`). */
export const tempProfile = () => {
  const parent = mkdtempSync(join(tmpdir(), 'joinery-profile-'))
  const dir = join(parent, 'profile')
  const opened: OpenStore[] = []
  const tryOpen = (mode: StoreOptions['mode'] = 'owner', connect?: Connect) => {
    const store = openStore({ dir, mode, appVersion: '0.0.0-test' }, connect)
    if (store.ok) opened.push(store.value)
    return store
  }
  return {
    dir,
    database: join(dir, 'joinery.db'),
    tryOpen,
    open: (mode: StoreOptions['mode'] = 'owner', connect?: Connect): OpenStore => {
      const store = tryOpen(mode, connect)
      if (!store.ok) throw new Error(`the profile did not open: ${JSON.stringify(store.error)}`)
      return store.value
    },
    [Symbol.dispose]: () => {
      for (const store of opened) store.close()
      rmSync(parent, { recursive: true, force: true })
    },
  }
}
