import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Core } from '#core/core.ts'
import { createCore } from '#core/create-core.ts'
import type { Log } from '#core/ports/ambient.ts'
import type { SaveFile, ShowFile, Vault } from '#core/ports/desk.ts'
import type { SeamAccount } from '#core/ports/gateway.ts'
import { createNetwork } from '#adapters/network/network.ts'
import type { Network } from '#adapters/network/network.ts'
import { takeUnsafeVariable } from '#adapters/network/trust.ts'
import { createProxyLogin } from '#adapters/vault/proxy-login.ts'
import { readNetworkSettings } from '#adapters/network/settings-file.ts'
import { createOpenGateway } from '#adapters/seam/open-gateway.ts'
import { createListReader } from '#adapters/spreadsheets/open-list.ts'
import type { OpenStore } from '#adapters/store/open-store.ts'
import { breathe } from '#adapters/system/breathe.ts'
import { systemClock } from '#adapters/system/clock.ts'
import { profileDir } from '#adapters/system/data-dir.ts'
import { newId } from '#adapters/system/ids.ts'
import { keychainNames } from '#adapters/system/keychain-names.ts'
import { createLog } from '#adapters/system/log.ts'
import { random } from '#adapters/system/random.ts'
import { createKeychainVault } from '#adapters/vault/keychain-vault.ts'
import { createProcessVault } from '#adapters/vault/process-vault.ts'
import type { Problem } from '#shared/problem.ts'
import { ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Settings } from '#shared/session.ts'
import { openProfile } from './open-profile.ts'
import type { ProfileOptions } from './open-profile.ts'
import { createTraining } from './training.ts'

/** Seam itself. Another endpoint comes only together with its key, else a stored key could be sent elsewhere. */
export const seamEndpoint = 'https://connect.getseam.com'

export type OpenCoreOptions = ProfileOptions & {
  /** A key for this process alone, from the environment or standard input; null uses the keychain. */
  readonly account: SeamAccount | null
  /** Save a key that connects in the keychain even when it came for this process (`joinery connect`). */
  readonly keepAccount?: boolean
  /** A desk keeps the property fresh; a single command does not. */
  readonly keepsWatch: boolean
  /** Take work in, send none (`--queue-only`). */
  readonly sendsNothing?: boolean
  readonly settings?: Partial<Settings>
  readonly operator?: string | null
  /** How a file is saved where there is a window to ask in. */
  readonly saveFile?: SaveFile
  /** The system's proxy for an address, in the words of a PAC file: Electron's `session.resolveProxy`. */
  readonly resolveProxy?: (url: string) => Promise<string>
  readonly showFile?: ShowFile
}

export type OpenedCore = {
  readonly core: Core
  readonly store: OpenStore
  readonly logFile: string
  readonly log: Log
  readonly vault: Vault
  readonly network: Network
  /** Where this profile's key goes; null while there is none. */
  readonly endpoint: () => Promise<string | null>
  /** Logs a defect and answers the reference to show. */
  readonly onBug: (name: string, error: unknown) => string
  /** Finishes what is in flight, ends the threads of lists, closes the profile and ends the training property. Idempotent. */
  readonly close: () => Promise<void>
}

/** Picks the adapters and wires the core: the same for the desktop, the browser host and the command line. */
export const openCore = async (options: OpenCoreOptions): Promise<Result<OpenedCore, Problem>> => {
  const dir = profileDir(options)
  const opened = openProfile(options, 'owner')
  if (!opened.ok) return opened
  const { store, moved } = opened.value
  const logFile = join(dir, 'logs', 'joinery.log')
  mkdirSync(dirname(logFile), { recursive: true, mode: 0o700 })
  const log = createLog({ file: logFile, level: 'info' })
  if (moved === 'moved') log.info('profile.moved', {})
  if (moved === 'left') log.warn('profile.olderLeft', {})
  const training = createTraining({ stateFile: join(dir, 'training-property.json') })
  const vault = chooseVault(options, store)
  const proxyLogin = createProxyLogin(keychainNames(options.dataDir, process.env).profile)
  const network = createNetwork({
    env: process.env,
    settings: () => readNetworkSettings(options.dataDir),
    resolveProxy: options.resolveProxy,
    login: proxyLogin.read,
    ignoresUnsafeVariable: takeUnsafeVariable(process.env),
  })
  const lists = createListReader()
  const core = await createCore({
    jobs: store.jobs,
    batches: store.batches,
    openList: lists.open,
    breathe,
    saveFile: options.saveFile,
    showFile: options.showFile,
    property: store.property,
    drifts: store.drifts,
    links: store.links,
    openGateway: createOpenGateway({ log, now: systemClock.now, transport: network }),
    network: network.view,
    endpoint: options.account?.endpoint ?? seamEndpoint,
    vault,
    training,
    clock: systemClock,
    random,
    newId,
    log,
    settings: options.settings ?? {},
    operator: options.operator ?? null,
    keepsWatch: options.keepsWatch,
    sendsNothing: options.sendsNothing ?? false,
    startTraining: options.training,
  })
  let closing: Promise<void> | null = null
  const close = async (): Promise<void> => {
    await core.stop()
    await lists.close()
    await training.stop()
    store.close()
  }
  return ok({
    core,
    store,
    logFile,
    log,
    vault,
    network,
    endpoint: async () =>
      (options.training ? training.start() : vault.read()).then((account) => account?.endpoint ?? null),
    onBug: (name, error) => {
      const reference = newId()
      log.error('call.bug', { call: name, reference, error })
      return reference
    },
    close: () => (closing ??= close()),
  })
}

const chooseVault = (
  { account, dataDir, keepAccount, training }: OpenCoreOptions,
  store: OpenStore,
): Vault => {
  if (training) return createProcessVault({ account: null })
  const keychain = createKeychainVault({
    ...keychainNames(dataDir, process.env),
    isKeyExpected: async () => (await store.property.property())?.isTraining === false,
  })
  if (account === null) return keychain
  return createProcessVault(keepAccount === true ? { account, saveTo: keychain } : { account })
}
