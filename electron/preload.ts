import { contextBridge, ipcRenderer } from 'electron'
import { channels } from '#shared/channels.ts'

/** What the page finds as `window.joinery`: two functions, plain JSON both ways, nothing of Electron. */
const bridge = {
  /** Calls the contract by name; the answer is always a Result. */
  invoke: (name: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(channels.call, name, toPlain(input)),

  /** Hears every event of the contract. Returns its own unsubscribe. */
  subscribe: (listener: (event: string, data: unknown) => void): (() => void) => {
    // Electron's event object carries the sender and its ports, so it stays on this side.
    const hear = (_event: unknown, name: string, data: unknown) => listener(name, data)
    ipcRenderer.on(channels.event, hear)
    return () => {
      ipcRenderer.removeListener(channels.event, hear)
    }
  },
}

/** Exotic objects have been a way out of the page before (CVE-2026-34780), so only JSON passes. */
const toPlain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)))

contextBridge.exposeInMainWorld('joinery', bridge)
