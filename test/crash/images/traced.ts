import { appendFileSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { plantForImages } from './planted.ts'
import { readFacts } from './facts.ts'

/**
 * The traced process: the production store on a real folder. Marks go to a file of their own, so that the trace
 * shows them among the writes and syncs of the database.
 */
const [dir = '', report = '', seed = '1', steps = '40', plant = ''] = process.argv.slice(2)
if (plant !== '') plantForImages(plant)
const { openStore } = await import('#adapters/store/open-store.ts')
const { liveThrough } = await import('./hotel-day.ts')

const marks = openSync(join(report, 'marks'), 'w')
let told = 0

await liveThrough({
  seed: Number(seed),
  steps: Number(steps),
  open: () => {
    const store = openStore({ dir, mode: 'owner', appVersion: '0.0.0-test' })
    if (!store.ok) throw new Error(JSON.stringify(store.error))
    return store.value
  },
  tell: async (what, store, act) => {
    const value = await act()
    // What a start finds after this must be what the store says now.
    appendFileSync(join(report, 'facts'), `${JSON.stringify({ what, facts: await readFacts(store) })}\n`)
    told += 1
    writeSync(marks, `${told}\n`)
    return value
  },
})
