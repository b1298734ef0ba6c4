import { afterEach, expect, test } from 'vitest'
import { eventually } from '#test/support/eventually.ts'
import { createClient } from '#shared/rpc.ts'
import { sampleChange } from '#test/support/contract-samples.ts'
import { connectTab, createTab, startLoopback } from '#test/support/loopback-host.ts'
import type { LoopbackOptions } from '#test/support/loopback-host.ts'

const started: Awaited<ReturnType<typeof startLoopback>>[] = []
const stops: (() => void)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) stop()
  await Promise.all(started.splice(0).map((host) => host.stop()))
})

const start = async (options: LoopbackOptions = {}) => {
  const host = await startLoopback(options)
  started.push(host)
  return host
}

/** A listener that keeps what it heard. */
const listen = (transport: ReturnType<typeof connectTab>) => {
  const heard: { revisions: number[]; gaps: number } = { revisions: [], gaps: 0 }
  const stop = createClient(transport).on(
    'change',
    (change) => heard.revisions.push(change.revision),
    () => (heard.gaps += 1),
  )
  stops.push(stop)
  return { heard, stop }
}

test('a reload keeps working, because the tab keeps its session', async () => {
  const host = await start()
  const tab = createTab(host.openUrl)
  await connectTab(host.origin, tab.memory).invoke('queue.pause', {})
  const reloaded = connectTab(host.origin, tab.memory)
  expect(await reloaded.invoke('queue.pause', {})).toEqual({ ok: true, value: {} })
})

test('the address opened again in the same tab keeps the session it has', async () => {
  const host = await start()
  const tab = createTab(host.openUrl)
  await connectTab(host.origin, tab.memory).invoke('queue.pause', {})
  tab.open(host.openUrl)
  expect(await connectTab(host.origin, tab.memory).invoke('queue.pause', {})).toEqual({ ok: true, value: {} })
})

test('two calls at once trade the code once', async () => {
  const host = await start()
  const transport = connectTab(host.origin, createTab(host.openUrl).memory)
  listen(transport)
  const replies = await Promise.all([
    transport.invoke('queue.pause', {}),
    transport.invoke('queue.pause', {}),
  ])
  expect(replies).toEqual([
    { ok: true, value: {} },
    { ok: true, value: {} },
  ])
  expect(host.staleUrls).toEqual([])
})

test('the first call waits until changes can be heard', async () => {
  const host = await start()
  const order: string[] = []
  const transport = connectTab(host.origin, createTab(host.openUrl).memory, {
    fetch: async (input, init) => {
      if (input === `${host.origin}/call/app.snapshot`) order.push('snapshot asked')
      const response = await fetch(input, init)
      if (input === `${host.origin}/events`) {
        // A slow network: by now a call that did not wait would long be under way.
        await fetch(`${host.origin}/nothing`)
        order.push('stream open')
      }
      return response
    },
  })
  listen(transport)
  await transport.invoke('app.snapshot', {})
  expect(order).toEqual(['stream open', 'snapshot asked'])
})

test('a page without a code, with a used one, with a wrong one: each says which', async () => {
  const host = await start()
  const invoke = (url: string | null) =>
    connectTab(host.origin, createTab(url).memory).invoke('queue.pause', {})
  await invoke(host.openUrl)
  await expect(invoke(null)).rejects.toMatchObject({ reason: 'noSession' })
  await expect(invoke(host.openUrl)).rejects.toMatchObject({ reason: 'codeStale' })
  for (let n = 0; n < 4; n += 1) {
    await expect(invoke(`${host.origin}/#code=guess`)).rejects.toMatchObject({ reason: 'codeUnknown' })
  }
  await expect(invoke(host.newOpenUrl())).rejects.toMatchObject({ reason: 'tooManyTries' })
})

test('after a dropped connection the listener hears of a gap and then of new changes', async () => {
  const host = await start()
  const cable = new AbortController()
  const transport = connectTab(host.origin, createTab(host.openUrl).memory, {
    fetch: (input, init) =>
      fetch(input, {
        ...init,
        signal: cable.signal.aborted ? null : AbortSignal.any([cable.signal, ...signalOf(init)]),
      }),
  })
  const { heard } = listen(transport)
  await transport.invoke('queue.pause', {})
  host.emit(sampleChange(1))
  await eventually(() => expect(heard).toEqual({ revisions: [1], gaps: 0 }))

  cable.abort()
  await eventually(() => expect(heard.gaps).toBe(1))
  host.emit(sampleChange(7))
  await eventually(() => expect(heard).toEqual({ revisions: [1, 7], gaps: 1 }))
})

test('a silent stream is taken for dead and opened again', async () => {
  const host = await start({ limits: { heartbeatMs: 60_000 } })
  const transport = connectTab(host.origin, createTab(host.openUrl).memory, { silenceMs: 50 })
  const { heard } = listen(transport)
  await eventually(() => expect(heard.gaps).toBeGreaterThan(0))
})

test('heartbeats keep a quiet stream open', async () => {
  const host = await start({ limits: { heartbeatMs: 10 } })
  let opened = 0
  const transport = connectTab(host.origin, createTab(host.openUrl).memory, {
    silenceMs: 400,
    fetch: (input, init) => {
      if (input === `${host.origin}/events`) opened += 1
      return fetch(input, init)
    },
  })
  const { heard } = listen(transport)
  const second = connectTab(host.origin, createTab(host.newOpenUrl()).memory, { silenceMs: 400 })
  // A stream without heartbeats beside it would have been reopened twice in the meantime.
  const quiet = await start({ limits: { heartbeatMs: 60_000 } })
  const { heard: other } = listen(
    connectTab(quiet.origin, createTab(quiet.openUrl).memory, { silenceMs: 200 }),
  )
  await eventually(() => expect(other.gaps).toBeGreaterThan(3))
  expect(await second.invoke('queue.pause', {})).toEqual({ ok: true, value: {} })
  expect({ opened, gaps: heard.gaps }).toEqual({ opened: 1, gaps: 0 })
})

test('a host started anew does not know the old session, and the page is told once', async () => {
  const first = await start()
  const tab = createTab(first.openUrl)
  const transport = connectTab(first.origin, tab.memory)
  const { heard } = listen(transport)
  await transport.invoke('queue.pause', {})
  await first.stop()
  await expect(transport.invoke('queue.pause', {})).rejects.toMatchObject({ reason: 'hostGone' })

  await start({ port: first.port })
  await eventually(() => expect(heard.gaps).toBe(1))
  await expect(transport.invoke('queue.pause', {})).rejects.toMatchObject({ reason: 'sessionEnded' })
  expect(tab.token()).toBe(null)
})

test('the stream ends with its last listener', async () => {
  const host = await start()
  const transport = connectTab(host.origin, createTab(host.openUrl).memory)
  const one = listen(transport)
  const two = listen(transport)
  await transport.invoke('queue.pause', {})
  expect(host.listeners.size).toBe(1)
  one.stop()
  expect(host.listeners.size).toBe(1)
  two.stop()
  await eventually(() => expect(host.listeners.size).toBe(0))
})

const signalOf = (init: RequestInit | undefined): readonly AbortSignal[] =>
  init?.signal === undefined || init.signal === null ? [] : [init.signal]
