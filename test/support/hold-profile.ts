import { openStore } from '#adapters/store/open-store.ts'
import { newJob } from './build.ts'

/**
 * A second process: opens the profile named as argument, accepts one job, prints what it got and holds the
 * profile until it is killed.
 */
const [dir = ''] = process.argv.slice(2)
const store = openStore({ dir, mode: 'owner' })
if (store.ok) await store.value.jobs.enqueue([newJob({ id: 'accepted' })])
process.stdout.write(`${store.ok ? 'owner' : JSON.stringify(store.error)}\n`)
if (store.ok) process.stdin.resume()
