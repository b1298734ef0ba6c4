import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { startHostileServer } from './hostile-server.ts'

export type RawProxy = {
  readonly address: string
  /** The head of every CONNECT, as it came. */
  readonly heads: () => readonly string[]
  /** Bytes that came through open tunnels from the client's side. */
  readonly tunnelled: () => number
  /** Destroys every open connection, both sides. */
  readonly die: () => void
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** A proxy of raw bytes: `answer` says what it replies to a CONNECT; null opens the tunnel to `target`'s port. */
export const startRawProxy = async (
  answer: (head: string, socket: Socket) => string | null,
  onTunnelBytes: (proxy: { readonly bytes: number; readonly die: () => void }) => void = () => undefined,
): Promise<RawProxy> => {
  const heads: string[] = []
  const sockets = new Set<Socket>()
  let tunnelled = 0
  const die = () => {
    for (const socket of sockets) socket.destroy()
  }
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  }
  const server = await startHostileServer({
    onConnection: (client) => {
      keep(client)
      let head = ''
      const onHead = (chunk: Buffer) => {
        head += chunk.toString('latin1')
        if (!head.includes('\r\n\r\n')) return
        client.off('data', onHead)
        heads.push(head)
        const refusal = answer(head, client)
        if (refusal !== null) return void client.end(refusal)
        const upstream = connect(Number(/^CONNECT \S+:(\d+)/.exec(head)?.[1]), '127.0.0.1')
        keep(upstream)
        upstream.once('connect', () => client.write('HTTP/1.1 200 Connection established\r\n\r\n'))
        upstream.pipe(client)
        client.on('data', (bytes: Buffer) => {
          tunnelled += bytes.length
          upstream.write(bytes)
          onTunnelBytes({ bytes: tunnelled, die })
        })
        client.on('close', () => upstream.destroy())
      }
      client.on('data', onHead)
    },
  })
  return {
    address: `127.0.0.1:${String(server.port)}`,
    heads: () => heads,
    tunnelled: () => tunnelled,
    die,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}
