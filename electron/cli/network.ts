import { resolve } from 'node:path'
import { nameOf, readEnvironment, readProxyUrl } from '#adapters/network/routes.ts'
import { automatic, readNetworkSettings, writeNetworkSettings } from '#adapters/network/settings-file.ts'
import type { NetworkSettings } from '#adapters/network/settings-file.ts'
import { loadTrust } from '#adapters/network/trust.ts'
import { readKeyLine } from '#adapters/vault/process-vault.ts'
import { createProxyLogin } from '#adapters/vault/proxy-login.ts'
import { keychainNames } from '#adapters/system/keychain-names.ts'
import { seamEndpoint } from '../compose.ts'
import { exitCode, Refusal } from './context.ts'
import type { Answer, Globals } from './context.ts'

export type NetworkFlags = {
  readonly proxy?: string
  readonly caFile?: string
  /** True: for the proxy of the settings or of the environment. A text: for the proxy named there. */
  readonly proxyLoginStdin?: string | true
  readonly forgetProxyLogin?: boolean
}

/**
 * `joinery network`: shows and changes what IT chooses for this profile. It opens neither the queue nor a
 * connection, so it works beside a desk that is open, whose next connection goes by it.
 */
export const network = async (globals: Globals, flags: NetworkFlags): Promise<Answer> => {
  const before = readNetworkSettings(globals.dataDir) ?? automatic
  const settings: NetworkSettings = {
    proxy: flags.proxy === undefined ? before.proxy : readProxy(flags.proxy),
    caFile: flags.caFile === undefined ? before.caFile : readCaFile(flags.caFile),
  }
  if (flags.proxy !== undefined || flags.caFile !== undefined) writeNetworkSettings(globals.dataDir, settings)
  const login = createProxyLogin(keychainNames(globals.dataDir, process.env).profile)
  const loginFor = flags.proxyLoginStdin === undefined ? null : proxyFor(flags.proxyLoginStdin, settings)
  if (loginFor !== null && !(await login.save(loginFor, await readLogin())))
    throw new Refusal({ kind: 'keychain', why: 'unavailable' })
  if (flags.forgetProxyLogin === true && !(await login.forget()))
    throw new Refusal({ kind: 'keychain', why: 'unavailable' })
  return {
    json: { ...settings, loginKeptFor: loginFor },
    text: [
      `Proxy: ${proxyWords(settings.proxy)}`,
      `Certificates from IT: ${settings.caFile ?? 'none'}`,
      ...(loginFor === null ? [] : [`The login for ${loginFor} is in the keychain.`]),
      ...(flags.forgetProxyLogin === true ? ['No login for a proxy is kept.'] : []),
      '`joinery doctor` tries the way out.',
    ].join('\n'),
    exit: exitCode.done,
  }
}

const proxyWords = (proxy: string): string => {
  if (proxy === 'auto') return "automatic (the system's in the desktop, else the environment's)"
  return proxy === 'none' ? 'none, always direct' : proxy
}

const refuse = (path: string, message: string): Refusal =>
  new Refusal({ kind: 'invalidInput', path, message })

const readProxy = (text: string): string => {
  if (text === 'auto' || text === 'none') return text
  const route = readProxyUrl(text, '--proxy')
  if (route.is !== 'proxy')
    throw refuse('--proxy', 'write auto, none, or an address like http://proxy.hotel:3128')
  if (route.proxy.login !== null)
    throw refuse('--proxy', 'a login does not belong into the address; give it with --proxy-login-stdin')
  return `${route.proxy.scheme}://${nameOf(route.proxy)}`
}

const readCaFile = (text: string): string | null => {
  if (text === 'none') return null
  const file = resolve(text)
  if (loadTrust(file, () => []).authorityFile !== 'loaded')
    throw refuse('--ca-file', `${file} holds no certificate in PEM form that can be read`)
  return file
}

/** A login goes to exactly one proxy, so it must be known which. */
const proxyFor = (given: string | true, settings: NetworkSettings): string => {
  const named =
    given === true
      ? settings.proxy === 'auto'
        ? readEnvironment(process.env, new URL(seamEndpoint))
        : readProxyUrl(settings.proxy, 'network.json')
      : readProxyUrl(given, '--proxy-login-stdin')
  if (named?.is === 'proxy') return nameOf(named.proxy)
  throw refuse('--proxy-login-stdin', 'say which proxy it is for: --proxy-login-stdin proxy.hotel:3128')
}

const readLogin = async (): Promise<string> => {
  const line = await readKeyLine(process.stdin)
  if (line === null || !/^[^:]+:./.test(line))
    throw refuse('standard input', 'give user and password in one line, as user:password')
  return line
}
