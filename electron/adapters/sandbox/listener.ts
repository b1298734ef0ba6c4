import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'

export type Listener = {
  /** Opens on the given port, or on the one it had before. */
  readonly open: (port?: number) => Promise<void>
  readonly close: () => Promise<void>
  readonly endpoint: () => string
}

/** A server on 127.0.0.1 that can be closed, connections and all, and opened again on the same port. */
export const createListener = (handle: RequestListener): Listener => {
  let server: Server | null = null
  let boundPort = 0
  return {
    open: (port = boundPort) =>
      server !== null
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            const opening = createServer(handle)
            server = opening
            opening.once('error', (error) => {
              server = null
              reject(error)
            })
            opening.listen(port, '127.0.0.1', () => {
              const address = opening.address()
              boundPort = address !== null && typeof address === 'object' ? address.port : port
              resolve()
            })
          }),
    close: () =>
      new Promise((resolve) => {
        const closing = server
        server = null
        if (closing === null) return resolve()
        closing.close(() => resolve())
        closing.closeAllConnections()
      }),
    endpoint: () => `http://127.0.0.1:${boundPort}`,
  }
}
