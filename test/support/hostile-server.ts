import { createPrivateKey } from 'node:crypto'
import { createServer as createTcpServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'

export type SeenRequest = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type HostileServer = {
  readonly port: number
  /** Every request that arrived complete. */
  readonly requests: () => readonly SeenRequest[]
  readonly connections: () => number
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** What the server does: as soon as somebody connects, or with each complete request. */
export type Behaviour = {
  readonly onConnection?: (socket: Socket) => void
  readonly onRequest?: (socket: Socket, request: SeenRequest) => void
}

/** A server on loopback that speaks raw bytes, so that it can break every rule of HTTP. */
export const startHostileServer = (behaviour: Behaviour): Promise<HostileServer> => {
  const seen: SeenRequest[] = []
  return listen(createTcpServer(), 'connection', seen, behaviour)
}

/** The same behind a certificate nobody trusts. */
export const startUntrustedServer = (behaviour: Behaviour): Promise<HostileServer> =>
  startTlsServer({ key: throwawayKey(), cert: CERTIFICATE }, behaviour)

/** The same behind a certificate of one's own. */
export const startTlsServer = (
  certificate: { readonly key: string; readonly cert: string },
  behaviour: Behaviour,
): Promise<HostileServer> => listen(createTlsServer({ ...certificate }), 'secureConnection', [], behaviour)

/** A port of this computer nobody listens on. */
export const closedPort = async (): Promise<number> => {
  await using server = await startHostileServer({})
  return server.port
}

/** Answers every request with these bytes of HTTP, with an honest length, and closes. */
export const answering =
  (
    status: number,
    headers: Readonly<Record<string, string>>,
    body: string,
  ): NonNullable<Behaviour['onRequest']> =>
  (socket) => {
    const all = { 'content-length': String(Buffer.byteLength(body)), connection: 'close', ...headers }
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${String(status)} Whatever\r\n${lines.join('')}\r\n${body}`)
  }

export const answeringJson = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): NonNullable<Behaviour['onRequest']> =>
  answering(
    status,
    { 'content-type': 'application/json; charset=utf-8', 'seam-request-id': 'req_1', ...headers },
    JSON.stringify(body),
  )

const listen = async (
  server: Server,
  event: 'connection' | 'secureConnection',
  seen: SeenRequest[],
  behaviour: Behaviour,
): Promise<HostileServer> => {
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  // A client that turns its back in the handshake is what some tests are about.
  server.on('tlsClientError', () => undefined)
  server.on(event, (socket: Socket) => {
    socket.on('error', () => undefined)
    if (behaviour.onConnection !== undefined) return behaviour.onConnection(socket)
    readRequests(socket, (request) => {
      seen.push(request)
      behaviour.onRequest?.(socket, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: portOf(server.address()),
    requests: () => seen,
    connections: () => connections,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const portOf = (address: AddressInfo | string | null): number => {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

const readRequests = (socket: Socket, done: (request: SeenRequest) => void): void => {
  let bytes = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk])
    const end = bytes.indexOf('\r\n\r\n')
    if (end === -1) return
    const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
    const headers = Object.fromEntries(
      lines.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
    )
    const length = Number(headers['content-length'] ?? '0')
    if (bytes.length < end + 4 + length) return
    const [method = '', path = ''] = first.split(' ')
    const body = bytes.subarray(end + 4, end + 4 + length).toString()
    bytes = bytes.subarray(end + 4 + length)
    done({ method, path, headers, body })
  })
}

/** Made for these tests and trusted by nobody. */
const throwawayKey = (): string =>
  createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: 'Ra3a7F5DXV5kRJuOQFoNF2F9Z3aPtejXkLjkrpSCXtg',
      y: 'nkd6uBvsSruoV5629Vw8C3MnRXnuIZqt1_f_23R2tsc',
      d: 'vIVZEkieEvzZlxTdKY5C51QFsK2xZbRvIjXFrviYU5g',
    },
  })
    .export({ type: 'pkcs8', format: 'pem' })
    .toString()

const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBnDCCAUGgAwIBAgIUciEkCfVQ2ZmlQ9RUZih/KY8qkGEwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzIxMjU0NVoYDzIxMjYxMDMw
MjEyNTQ1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARFrdrsXkNdXmREm45AWg0XYX1ndo+16NeQuOSulIJe2J5Hergb7Eq7
qFeetvVcPAtzJ0V57iGardf3/9t0drbHo28wbTAdBgNVHQ4EFgQUZ6C3QNr2+o3H
W1UCYo4lrmgsrxUwHwYDVR0jBBgwFoAUZ6C3QNr2+o3HW1UCYo4lrmgsrxUwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSQAwRgIhAO6B/WTt7Egeo8tvSIGuMlw3F1MUz9yXSiuVgoqdC0NxAiEA
+RrVxskU7K3N1vC7/d3aQYMj3exyGEhxympQHr4Gnhk=
-----END CERTIFICATE-----
`
