import type { Transport } from '#shared/rpc.ts'

/** What the preload puts on the window: two functions, plain data only. */
export type Bridge = {
  readonly invoke: (name: string, input: unknown) => Promise<unknown>
  /** Returns its own unsubscribe. */
  readonly subscribe: (listener: (event: string, data: unknown) => void) => () => void
}

declare global {
  interface Window {
    readonly joinery?: Bridge
  }
}

/** The contract over Electron's IPC. Nothing gets lost between two processes of one app, so there are no gaps. */
export const createBridgeTransport = (bridge: Bridge): Transport => ({
  invoke: (name, input) => bridge.invoke(name, input),
  subscribe: (listener) => bridge.subscribe(listener),
})
