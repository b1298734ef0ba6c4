import { networkInterfaces } from 'node:os'
import type { NetworkSettings } from './settings-file.ts'
import { direct, readEnvironment, readPac, readProxyUrl } from './routes.ts'
import type { Route } from './routes.ts'
import type { ProxySource } from './tunnel.ts'

export type Choice = { readonly source: ProxySource | 'none'; readonly routes: readonly Route[] }

export type ChooserOptions = {
  readonly settings: () => NetworkSettings | null
  readonly env: NodeJS.ProcessEnv
  /** Electron's `session.resolveProxy`; missing outside the desktop. */
  readonly resolveProxy?: ((url: string) => Promise<string>) | undefined
  /** Milliseconds, for the age of an answer. */
  readonly now: () => number
  readonly networks?: () => string
}

/** How long the system's answer counts; it is asked again earlier after a failure and on another network. */
const answerCountsMs = 60_000
/** A PAC file or its discovery may hang; what comes later is taken at the next connection. */
const longestResolveMs = 5_000

/**
 * Chooses the ways out for an address, best first: what IT set, else what the system says, else the environment.
 * A system that says DIRECT leaves the word to the environment, where somebody may have set a proxy on purpose.
 */
export const createRouteChooser = (options: ChooserOptions) => {
  const { env, now, resolveProxy, networks = theNetworks } = options
  let known: {
    readonly url: string
    readonly network: string
    readonly at: number
    readonly pac: string
  } | null = null

  const fromSystem = async (url: URL): Promise<readonly Route[]> => {
    if (resolveProxy === undefined) return [direct]
    const network = networks()
    if (known?.url !== url.origin || known.network !== network || now() - known.at > answerCountsMs) {
      const pac = await within(longestResolveMs, resolveProxy(url.href))
      // An unanswered question falls back on the last answer for the same network.
      if (pac === null) return known?.network === network ? readPac(known.pac) : [direct]
      known = { url: url.origin, network, at: now(), pac }
    }
    return readPac(known.pac)
  }

  return {
    choose: async (url: URL): Promise<Choice> => {
      // Plain http goes to this computer only (open-gateway.ts) and carries the key in clear: never through a proxy.
      if (url.protocol !== 'https:') return { source: 'none', routes: [direct] }
      const settings = options.settings()
      if (settings === null)
        return { source: 'setting', routes: [{ is: 'unreadable', place: 'network.json' }] }
      if (settings.proxy === 'none') return { source: 'setting', routes: [direct] }
      if (settings.proxy !== 'auto') {
        const route = readProxyUrl(settings.proxy, 'network.json')
        return { source: 'setting', routes: [route] }
      }
      const system = await fromSystem(url)
      if (system.some((route) => route.is !== 'direct')) return { source: 'system', routes: system }
      const environment = readEnvironment(env, url)
      return environment === null
        ? { source: 'none', routes: [direct] }
        : { source: 'environment', routes: [environment] }
    },
    /** The next connection asks the system again. */
    forget: () => (known = known === null ? null : { ...known, at: Number.NEGATIVE_INFINITY }),
  }
}

/** Changes when a cable, a wireless network or a VPN comes or goes. */
const theNetworks = (): string =>
  JSON.stringify(Object.values(networkInterfaces()).map((list) => list?.map(({ cidr }) => cidr)))

const within = async (limitMs: number, work: Promise<string>): Promise<string | null> => {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limitMs)
  })
  try {
    return await Promise.race([work, limit])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
