import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { beforeAll, expect, test } from 'vitest'
import { channels } from '#shared/channels.ts'
import { builtDesktop } from '#test/support/built-desktop.ts'

type Bridge = {
  readonly invoke: (name: string, input: unknown) => Promise<unknown>
  readonly subscribe: (listener: (...args: readonly unknown[]) => void) => () => void
}

let code: string
beforeAll(async () => {
  code = readFileSync(join(await builtDesktop(), 'out/preload/preload.cjs'), 'utf8')
})

/** Runs the built preload as Electron's sandbox does: a script whose `require` knows electron and nothing of ours. */
const loadPreload = () => {
  const exposed: Record<string, Bridge> = {}
  const asked: unknown[][] = []
  const ipcRenderer = Object.assign(new EventEmitter(), {
    invoke: async (...args: unknown[]) => {
      asked.push(args)
      return { ok: true, value: {} }
    },
  })
  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: (name: string, api: Bridge) => void (exposed[name] = api) },
  }
  const require = (name: string) => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
  compileFunction(code, ['require', 'module', 'exports', 'process'])(require, { exports: {} }, {}, {})
  const bridge = exposed['joinery']
  if (bridge === undefined) throw new Error('nothing was exposed')
  return { exposed, bridge, asked, ipcRenderer }
}

test('the page is given two functions and nothing else', () => {
  const { exposed, bridge } = loadPreload()
  expect(Object.keys(exposed)).toEqual(['joinery'])
  expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
    ['invoke', 'function'],
    ['subscribe', 'function'],
  ])
})

test('a call passes as plain JSON, whatever the page hands over', async () => {
  const { bridge, asked } = loadPreload()
  class Exotic {
    room = '412'
    run = () => 'code'
  }
  expect(await bridge.invoke('rooms.keys', new Exotic())).toEqual({ ok: true, value: {} })
  await bridge.invoke('app.snapshot', undefined)
  expect(asked).toEqual([
    [channels.call, 'rooms.keys', { room: '412' }],
    [channels.call, 'app.snapshot', null],
  ])
  expect(Object.getPrototypeOf(asked[0]?.[2])).toBe(Object.prototype)
})

test('events arrive without the event object, until unsubscribed', () => {
  const { bridge, ipcRenderer } = loadPreload()
  const heard: unknown[][] = []
  const unsubscribe = bridge.subscribe((...args) => heard.push([...args]))
  ipcRenderer.emit(channels.event, { sender: 'secret' }, 'change', { revision: 1 })
  unsubscribe()
  ipcRenderer.emit(channels.event, { sender: 'secret' }, 'change', { revision: 2 })
  expect(heard).toEqual([['change', { revision: 1 }]])
  expect(ipcRenderer.listenerCount(channels.event)).toBe(0)
})
