import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Core } from '#core/core.ts'
import { createCore } from '#core/create-core.ts'
import type { Log } from '#core/ports/ambient.ts'
import type { SaveFile, ShowFile, Vault } from '#core/ports/desk.ts'
import type { SeamAccount } from '#core/ports/gateway.ts'
import { createOpenGateway } from '#adapters/seam/open-gateway.ts'
import { readSpreadsheet } from '#adapters/spreadsheets/read-spreadsheet.ts'
import { openStore } from '#adapters/store/open-store.ts'
import type { OpenStore } from '#adapters/store/open-store.ts'
import { systemClock } from '#adapters/system/clock.ts'
import { defaultDataDir } from '#adapters/system/data-dir.ts'
import { newId } from '#adapters/system/ids.ts'
import { createLog } from '#adapters/system/log.ts'
import { random } from '#adapters/system/random.ts'
import { createKeychainVault } from '#adapters/vault/keychain-vault.ts'
import { createProcessVault } from '#adapters/vault/process-vault.ts'
import type { Problem } from '#shared/problem.ts'
import { ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Settings } from '#shared/session.ts'
import { createTraining } from './training.ts'

/** Seam itself. Another endpoint comes only together with its key (decisions.md D11). */
export const seamEndpoint = 'https://connect.getseam.com'

export type OpenCoreOptions = {
  /** The profile folder; the training property keeps a profile of its own in a folder below it. */
  readonly dataDir: string
  readonly training: boolean
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
  readonly showFile?: ShowFile
}

export type OpenedCore = {
  readonly core: Core
  readonly store: OpenStore
  readonly logFile: string
  readonly log: Log
  readonly vault: Vault
  /** Where this profile's key goes; null while there is none. */
  readonly endpoint: () => Promise<string | null>
  /** Logs a defect and answers the reference to show. */
  readonly onBug: (name: string, error: unknown) => string
  /** Finishes what is in flight, closes the profile and ends the training property. Idempotent. */
  readonly close: () => Promise<void>
}

/** Picks the adapters and wires the core: the same for the desktop, the browser host and the command line. */
export const openCore = async (options: OpenCoreOptions): Promise<Result<OpenedCore, Problem>> => {
  const dir = profileDir(options)
  const opened = openStore({ dir, mode: 'owner' })
  if (!opened.ok) return opened
  const store = opened.value
  const logFile = join(dir, 'logs', 'joinery.log')
  mkdirSync(dirname(logFile), { recursive: true, mode: 0o700 })
  const log = createLog({ file: logFile, level: 'info' })
  const training = createTraining({ stateFile: join(dir, 'training-property.json') })
  const vault = chooseVault(options, store)
  const core = await createCore({
    jobs: store.jobs,
    batches: store.batches,
    readSpreadsheet,
    saveFile: options.saveFile,
    showFile: options.showFile,
    property: store.property,
    drifts: store.drifts,
    openGateway: createOpenGateway({ log, now: systemClock.now }),
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
    await training.stop()
    store.close()
  }
  return ok({
    core,
    store,
    logFile,
    log,
    vault,
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

/** Where a profile lives: practice never touches the real property's queue. */
export const profileDir = ({ dataDir, training }: Pick<OpenCoreOptions, 'dataDir' | 'training'>): string =>
  training ? join(dataDir, 'training') : dataDir

const chooseVault = (
  { account, dataDir, keepAccount, training }: OpenCoreOptions,
  store: OpenStore,
): Vault => {
  if (training) return createProcessVault({ account: null })
  const keychain = createKeychainVault({
    profile: keychainProfile(dataDir),
    isKeyExpected: async () => (await store.property.property())?.isTraining === false,
  })
  if (account === null) return keychain
  return createProcessVault(keepAccount === true ? { account, saveTo: keychain } : { account })
}

/** A profile in another folder has a key of its own and never overwrites the desk's. */
const keychainProfile = (dataDir: string): string => {
  const dir = resolve(dataDir)
  if (dir === resolve(defaultDataDir(process.env))) return 'default'
  return `profile-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}`
}
