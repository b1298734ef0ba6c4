import type { Transport } from '#shared/rpc.ts'
import { createBridgeTransport } from './bridge.ts'
import { createHttpTransport } from './http.ts'

/** The desktop window has a bridge; a browser has the loopback host that served it. */
export const pickTransport = (): Transport =>
  window.joinery === undefined ? createHttpTransport() : createBridgeTransport(window.joinery)
