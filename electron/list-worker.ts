import { parentPort, workerData } from 'node:worker_threads'
import { serveList } from '#adapters/spreadsheets/serve-list.ts'
import { understandList } from '#core/groups/understand-list.ts'

/**
 * ROOT 4: the thread of one rooming list (adapters/spreadsheets/open-list.ts). It reads one file, understands it as
 * often as it is asked, and ends with it: nothing a hostile file does to this thread reaches another list. Built as a
 * file of its own that needs no other (electron.vite.config.ts), because a packaged app starts it from outside its
 * archive.
 */
const list = serveList(workerData, understandList)
if (list.first.is === 'opened') {
  parentPort?.on('message', (message: unknown) => {
    const said = list.answer(message)
    if (said !== null) parentPort?.postMessage(said)
  })
}
parentPort?.postMessage(list.first)
