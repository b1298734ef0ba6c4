/** A proxy as it is dialled. `login` is `user:password`, and never leaves this folder except to that proxy. */
export type Proxy = {
  readonly scheme: 'http' | 'https'
  readonly host: string
  readonly port: number
  readonly login: string | null
}

/** One way out of the hotel. */
export type Route =
  | { readonly is: 'direct' }
  | { readonly is: 'proxy'; readonly proxy: Proxy }
  /** A kind of proxy that Joinery cannot use, for example SOCKS. */
  | { readonly is: 'unsupported'; readonly scheme: string }
  /** What was configured there makes no sense. The text itself is not kept: it may hold a password. */
  | { readonly is: 'unreadable'; readonly place: string }

export const direct: Route = { is: 'direct' }

/** The proxy as it may be shown: never with its login. */
export const nameOf = ({ host, port }: Pick<Proxy, 'host' | 'port'>): string =>
  host.includes(':') ? `[${host}]:${String(port)}` : `${host}:${String(port)}`

/**
 * Reads the address of a proxy: `http://proxy.hotel:3128`, `https://user:password@proxy.hotel`, `proxy.hotel:3128`.
 * @param place where the text stands, for the message when it makes no sense
 */
export const readProxyUrl = (text: string, place: string): Route => {
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`
  if (!URL.canParse(full)) return { is: 'unreadable', place }
  const url = new URL(full)
  const scheme = url.protocol.slice(0, -1)
  if (scheme !== 'http' && scheme !== 'https') return { is: 'unsupported', scheme }
  if (url.hostname === '') return { is: 'unreadable', place }
  return {
    is: 'proxy',
    proxy: {
      scheme,
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? defaultPort[scheme] : Number(url.port),
      login: url.username === '' ? null : `${decoded(url.username)}:${decoded(url.password)}`,
    },
  }
}

const defaultPort = { http: 80, https: 443 } as const

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Reads the answer of `session.resolveProxy`, the format of a PAC file's `FindProxyForURL`:
 * `PROXY a:3128; HTTPS b:443; DIRECT`, in the order in which they are to be tried.
 * Source: Electron's page on `session`, and MDN "Proxy Auto-Configuration (PAC) file", return value format.
 */
export const readPac = (answer: string): readonly Route[] => {
  const routes = answer
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readPacPart)
  return routes.length === 0 ? [direct] : routes
}

const readPacPart = (part: string): Route => {
  const [word = '', address = ''] = part.split(/\s+/)
  switch (word.toUpperCase()) {
    case 'DIRECT':
      return direct
    case 'PROXY':
    case 'HTTP':
      return readProxyUrl(`http://${address}`, 'PAC')
    case 'HTTPS':
      return readProxyUrl(`https://${address}`, 'PAC')
    default:
      return { is: 'unsupported', scheme: word.toLowerCase() }
  }
}

/**
 * What the environment says about this address: `https_proxy`, `HTTPS_PROXY`, `all_proxy`, `ALL_PROXY`, and the
 * exceptions in `no_proxy` or `NO_PROXY` (names with their subdomains, `*`, each with a port if wanted). Null: nothing.
 */
export const readEnvironment = (env: NodeJS.ProcessEnv, url: URL): Route | null => {
  for (const name of ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY']) {
    const text = env[name]?.trim() ?? ''
    if (text === '') continue
    const exceptions = env['no_proxy'] ?? env['NO_PROXY'] ?? ''
    return isException(exceptions, url) ? null : readProxyUrl(text, name)
  }
  return null
}

const isException = (list: string, url: URL): boolean => {
  const host = url.hostname.toLowerCase()
  const port = url.port === '' ? '443' : url.port
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      if (entry === '') return false
      if (entry === '*') return true
      const [, name = '', wantedPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? []
      const bare = name.replace(/^\*?\./, '')
      const fits = host === bare || host.endsWith(`.${bare}`)
      return bare !== '' && fits && (wantedPort === undefined || wantedPort === port)
    })
}
