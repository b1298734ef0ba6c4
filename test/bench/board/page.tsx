import '@fontsource-variable/inter/wght.css'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import { createRoot } from 'react-dom/client'
import { openApp } from '#renderer/open-app.ts'
import { Root } from '#renderer/root.tsx'
import { createClient } from '#shared/rpc.ts'
import { fakeHotel } from '#test/support/fake-hotel.ts'
import { bigHotel } from './hotel.ts'

/** What the driver of the bench asks of the page. Times in milliseconds. */
export type BoardBench = {
  /** From the answer with all rooms until tiles are painted. */
  readonly usableMs: Promise<number>
  readonly tilesInPage: () => number
  /** The time of each frame while the board scrolls by so many pixels per frame. */
  readonly scroll: (frames: number, pixels: number) => Promise<readonly number[]>
  /** Watches for the next key; to be called before it is pressed. */
  readonly awaitKey: (until: 'result' | 'paint') => void
  /** From that key until what it changed is painted; `result` waited for other rooms, `paint` for any frame. */
  readonly keyMs: () => Promise<number>
  readonly startEvents: (perSecond: number) => void
  /** Ends the events; the number that was sent, once the window has applied them all. */
  readonly stopEvents: () => Promise<number>
}

declare global {
  interface Window {
    bench: BoardBench
  }
}

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
/** After the frame in which the last change is drawn. */
const painted = async (): Promise<number> => {
  await frame()
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => resolve(performance.now()))
    port1.start()
    port2.postMessage(null)
  })
}

const tiles = bigHotel()
const { snapshot } = fakeHotel({ tiles: [...tiles] })
// A host answers over a wire: the window parses what comes, as it does from a real one.
const answer = structuredClone({ ok: true, value: snapshot })
const listeners = new Set<(event: string, data: unknown) => void>()
let answeredAt = 0
const client = createClient({
  invoke: async (name) => {
    if (name !== 'app.snapshot') return { ok: false, error: { kind: 'notConnected' } }
    answeredAt = performance.now()
    return answer
  },
  subscribe: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
})
const app = openApp(client)

const firstTiles = async (): Promise<number> => {
  while (document.querySelector('[data-room]') === null) await frame()
  return (await painted()) - answeredAt
}

const shownNow = () => {
  const rows = document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') ?? 'none'
  return `${rows} ${document.querySelector('[data-room]')?.getAttribute('data-room') ?? ''}`
}

let keyMs = Promise.resolve(0)
let sent = 0
let timer: ReturnType<typeof setInterval> | undefined
let revision = snapshot.revision
const sendOne = () => {
  const tile = tiles[(sent * 37) % tiles.length]
  if (tile === undefined) return
  sent += 1
  revision += 1
  const changed = { ...tile, phoneKeys: sent % 4, pendingJobs: sent % 3, expiresAt: snapshot.now }
  const change = { revision, tiles: [changed], rooms: [tile.entranceId] }
  for (const listener of listeners) listener('change', change)
}

window.bench = {
  usableMs: firstTiles(),
  tilesInPage: () => document.querySelectorAll('[data-room]').length,
  scroll: async (frames, pixels) => {
    const scroller = document.querySelector('[role=grid]')?.parentElement
    if (scroller === null || scroller === undefined) throw new Error('no board')
    scroller.scrollTop = 0
    await painted()
    const times: number[] = []
    let last = await frame()
    for (let n = 0; n < frames; n += 1) {
      scroller.scrollTop += pixels
      const now = await frame()
      times.push(now - last)
      last = now
    }
    return times
  },
  awaitKey: (until) => {
    keyMs = new Promise((resolve, reject) => {
      const onKey = async (event: KeyboardEvent) => {
        const before = shownNow()
        const from = event.timeStamp
        while (until === 'result' && shownNow() === before) {
          if (performance.now() - from > 10_000) return reject(new Error(`${event.key} changed no rooms`))
          await frame()
        }
        resolve((await painted()) - from)
      }
      document.addEventListener('keydown', (event) => void onKey(event), { once: true, capture: true })
    })
  },
  keyMs: () => keyMs,
  startEvents: (perSecond) => {
    const begun = performance.now()
    const already = sent
    // As many as are due by now: a busy page gets them in bursts, as from a socket.
    timer = setInterval(() => {
      while (sent - already < ((performance.now() - begun) / 1_000) * perSecond) sendOne()
    }, 4)
  },
  stopEvents: async () => {
    clearInterval(timer)
    while (app.store.getState().revision !== revision) await frame()
    return sent
  },
}

const element = document.getElementById('root')
if (element === null) throw new Error('no #root')
createRoot(element).render(<Root app={app} />)
