import { join } from 'node:path'
import type { SettingsReadBack } from '#adapters/store/connection.ts'
import { profileDir } from '#adapters/system/data-dir.ts'
import type { Network } from '#adapters/network/network.ts'
import type { NetworkView } from '#shared/health.ts'
import type { SessionStatus } from '#shared/session.ts'
import { sayProblem } from '#shared/text/problems-en.ts'
import { seamEndpoint } from '../compose.ts'
import { exitCode } from './context.ts'
import type { Answer, Globals } from './context.ts'
import { problemText, table } from './print.ts'
import type { Desk } from './with-core.ts'

/** More than this and keys would begin or end at the wrong minute. */
const skewMaxMs = 120_000

/** `joinery doctor`: what support asks first. No secrets, no guests. */
export const doctor = async (desk: Desk, globals: Globals, version: string): Promise<Answer> => {
  const { store, vault, logFile, endpoint, network } = desk.opened
  await desk.core.checkHealth()
  const { status } = await desk.snapshot()
  // Also before anybody connected: whether the network lets Joinery out is what IT asks first.
  const clock = await clockAgainst(network, (await endpoint()) ?? seamEndpoint)
  const way = network.view()
  const keychain = await vault.state()
  const { journalMode, synchronous, sqliteVersion } = store.settingsReadBack
  const checks = [
    databaseCheck(store.settingsReadBack),
    keychain.is === 'process'
      ? notMeasured('keychain', 'the key of this command does not come from it')
      : good('keychain', keychain.is !== 'memory', keychain.is === 'memory' ? keychain.why : ''),
    networkCheck(way, clock.isAnswered),
    ...hopChecks(status),
    clock.skewMs === null
      ? notMeasured('clock', clock.detail ?? 'the server says no time')
      : good('clock', Math.abs(clock.skewMs) <= skewMaxMs, 'more than two minutes off'),
    good('unreadable jobs', store.quarantined().length === 0, 'stored jobs that cannot be read'),
  ]
  return {
    json: {
      versions: versionsOf(version),
      database: { journalMode, synchronous, sqliteVersion, schema: store.settingsReadBack.schemaVersion },
      keychain,
      network: way,
      clock: { skewMs: clock.skewMs, detail: clock.detail },
      queue: status.queue,
      unreadableJobs: store.quarantined().length,
      hops: status.hops,
      profile: globals.dataDir,
      log: logFile,
      checks,
    },
    text: [
      `Joinery ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
      `Database: journal ${journalMode}, synchronous ${synchronous}, SQLite ${sqliteVersion}`,
      `Keychain: ${keychain.is === 'memory' ? `not usable (${keychain.why})` : keychain.is}`,
      `Clock: ${clock.skewMs === null ? clock.detail : `${Math.round(clock.skewMs / 1000)} s off the server's`}`,
      ...networkLines(way),
      `Profile: ${globals.dataDir}`,
      `Log: ${logFile}`,
      '',
      checksTable(checks),
    ].join('\n'),
    exit: exitOfChecks(checks),
  }
}

/** `ok` is true only for what was looked at and found good. `why` says what is wrong, or why nobody looked. */
type Check = {
  readonly name: string
  readonly ok: boolean
  readonly result: 'good' | 'bad' | 'notMeasured'
  readonly why: string | null
}

const good = (name: string, isGood: boolean, whyNot: string): Check =>
  isGood
    ? { name, ok: true, result: 'good', why: null }
    : { name, ok: false, result: 'bad', why: whyNot === '' ? null : whyNot }

const notMeasured = (name: string, why: string): Check => ({ name, ok: false, result: 'notMeasured', why })

const checksTable = (checks: readonly Check[]): string =>
  table(
    ['Check', 'Result', 'Why'],
    checks.map(({ name, result, why }) => [
      name,
      result === 'notMeasured' ? 'not measured' : result,
      why ?? '',
    ]),
  )

/** Only what is bad asks for a person; what could not be looked at is said, and fails nothing. */
const exitOfChecks = (checks: readonly Check[]) =>
  checks.some((check) => check.result === 'bad') ? exitCode.needsPerson : exitCode.done

const databaseCheck = ({ journalMode, synchronous }: SettingsReadBack): Check =>
  good('database', journalMode === 'wal' && synchronous === 2, `${journalMode}, synchronous ${synchronous}`)

const networkCheck = (way: NetworkView, isAnswered: boolean): Check => {
  if (way.problem !== null) return good('network', false, sayProblem(way.problem).message)
  return isAnswered
    ? good('network', true, '')
    : good('network', false, 'no answer came, and the network did not say why')
}

/** Each link of the chain as it was just asked; one that nobody asked, for want of a key, is not good. */
const hopChecks = ({ property, hops }: SessionStatus): readonly Check[] =>
  (['seam', 'bridge', 'visionline'] as const).map((name) => {
    const hop = hops.find((one) => one.name === name)
    if (hop === undefined || hop.ok === null)
      return notMeasured(name, property === null ? 'no property is connected' : 'nothing was heard about it')
    return good(name, hop.ok, hop.detail ?? 'it does not answer')
  })

/**
 * What can be said beside the Joinery that owns the profile: what the files and this program are. How the database
 * writes is a matter of each connection, so it is this one's; Seam and the keychain are the owner's to know.
 */
export const doctorBeside = (settings: SettingsReadBack, globals: Globals, version: string): Answer => {
  const { journalMode, synchronous, sqliteVersion, schemaVersion } = settings
  const log = join(profileDir(globals), 'logs', 'joinery.log')
  const detail = 'another Joinery owns this profile'
  const checks = [
    databaseCheck(settings),
    ...['keychain', 'network', 'seam', 'bridge', 'visionline', 'clock', 'unreadable jobs'].map((name) =>
      notMeasured(name, detail),
    ),
  ]
  return {
    json: {
      versions: versionsOf(version),
      database: { journalMode, synchronous, sqliteVersion, schema: schemaVersion },
      keychain: null,
      clock: { skewMs: null, detail },
      profile: globals.dataDir,
      log,
      checks,
    },
    text: [
      `Joinery ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
      `Database: journal ${journalMode}, synchronous ${synchronous}, SQLite ${sqliteVersion}`,
      `Keychain and clock: not looked at, because ${detail}`,
      `Profile: ${globals.dataDir}`,
      `Log: ${log}`,
      '',
      checksTable(checks),
    ].join('\n'),
    exit: exitOfChecks(checks),
  }
}

const versionsOf = (version: string) => ({
  joinery: version,
  node: process.versions.node,
  platform: `${process.platform} ${process.arch}`,
})

const networkLines = (way: NetworkView): readonly string[] => [
  `Network: ${way.proxy === null ? 'direct' : `proxy ${way.proxy}`} (${learnt[way.source]})`,
  `Certificate: ${way.issuer === null ? 'none seen' : `from ${way.issuer}`}; those of the system: ${way.systemCertificates}; those of IT: ${way.authorityFile}`,
  ...(way.ignoresUnsafeVariable
    ? ['NODE_TLS_REJECT_UNAUTHORIZED=0 is set and ignored: certificates are checked. Have it removed.']
    : []),
  ...(way.problem === null
    ? []
    : [
        problemText([way.problem]),
        "  For the network's owner: HTTPS out to connect.getseam.com, port 443, nothing inbound. An authority that reads along must be trusted by this computer.",
      ]),
]

const learnt = {
  setting: 'set with `joinery network`',
  system: 'named by the system',
  environment: 'named by the environment',
  none: 'nobody names a proxy',
}

/** This computer's clock against the Date header of the server; the question carries no key. */
const clockAgainst = async (
  { fetch }: Network,
  endpoint: string,
): Promise<{ skewMs: number | null; detail: string | null; isAnswered: boolean }> => {
  try {
    const answer = await fetch(endpoint, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    })
    const date = Date.parse(answer.headers.get('date') ?? '')
    return Number.isNaN(date)
      ? { skewMs: null, detail: 'the server says no time', isAnswered: true }
      : { skewMs: Date.now() - date, detail: null, isAnswered: true }
  } catch {
    return { skewMs: null, detail: 'the server cannot be reached', isAnswered: false }
  }
}
