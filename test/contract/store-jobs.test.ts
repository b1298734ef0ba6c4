import { openStore } from '#adapters/store/open-store.ts'
import { jobStoreSuite } from '../support/job-store-suite.ts'
import { tempProfile } from '../support/profile.ts'

jobStoreSuite('on disk', () => {
  const profile = tempProfile()
  return { jobs: profile.open().jobs, [Symbol.dispose]: () => profile[Symbol.dispose]() }
})

jobStoreSuite('in memory', () => {
  const store = openStore({ dir: null, mode: 'owner' })
  if (!store.ok) throw new Error(store.error.kind)
  return { jobs: store.value.jobs, [Symbol.dispose]: store.value.close }
})
