import { BrowserWindow } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { channels } from '#shared/channels.ts'
import { serve } from '#shared/rpc.ts'
import type { Handlers } from '#shared/rpc.ts'
import { hostIpc } from '#shell/ipc-host.ts'
import { origin } from '#shell/origin.ts'
import { createBridgeTransport } from '#renderer/transport/bridge.ts'
import type { HostUnderTest } from './contract-suite.ts'
import { desk } from './electron-double.ts'

/**
 * The desktop's host with the double of Electron for a wire, which clones what passes as Electron does. Only for
 * tests that mock `electron` with test/support/electron-double.ts.
 */
export const openIpcUnderTest = async (handlers: Handlers): Promise<HostUnderTest> => {
  const bugs: string[] = []
  const window = new BrowserWindow()
  const host = hostIpc({
    pages: () => [window.webContents],
    answer: serve({
      handlers,
      checkOutput: true,
      onBug: () => {
        bugs.push(`ipc-${bugs.length + 1}`)
        return `ipc-${bugs.length}`
      },
    }),
  })
  const event = invokeEvent.parse({
    sender: window.webContents,
    senderFrame: { parent: null, origin, url: `${origin}/` },
  })
  const hears = new Set<(event: string, data: unknown) => void>()

  return {
    transport: createBridgeTransport({
      invoke: async (name, input) => {
        const handle = desk.handlers.get(channels.call)
        if (handle === undefined) throw new Error('nobody handles calls')
        return structuredClone(await handle(event, name, structuredClone(input)))
      },
      subscribe: (hear) => {
        hears.add(hear)
        return () => hears.delete(hear)
      },
    }),
    emit: (change) => {
      host.broadcast('change', change)
      for (const { channel, args } of sentTo(window).splice(0)) {
        const [name, data] = structuredClone(args)
        if (channel === channels.event) hears.forEach((hear) => hear(String(name), data))
      }
    },
    bugs: () => bugs,
    close: async () => host.close(),
  }
}

const invokeEvent = z.custom<IpcMainInvokeEvent>((value) => typeof value === 'object')

const sentTo = (window: BrowserWindow) => {
  const double = desk.windows.find((candidate) => candidate.page.id === window.webContents.id)
  if (double === undefined) throw new Error('electron is not mocked')
  return double.page.state.sent
}
