import type { Transport } from '#shared/rpc.ts'
import { createBridgeTransport } from './bridge.ts'
import { createHttpTransport } from './http.ts'
import { tellingWhy } from './telling-why.ts'

/** The desktop window has a bridge; a browser has the loopback host that served it. */
export const pickTransport = (): Transport => {
  if (window.joinery !== undefined) return createBridgeTransport(window.joinery)
  // A new address pasted into this very tab differs in its fragment only, and browsers do not load that anew.
  window.addEventListener('hashchange', () => {
    if (window.location.hash.startsWith('#code=')) window.location.reload()
  })
  return tellingWhy(createHttpTransport())
}
