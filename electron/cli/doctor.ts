import { join } from 'node:path'
import type { SettingsReadBack } from '#adapters/store/connection.ts'
import { profileDir } from '#adapters/system/data-dir.ts'
import type { Network } from '#adapters/network/network.ts'
import type { NetworkView } from '#shared/health.ts'
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
    { name: 'database', ok: journalMode === 'wal' && synchronous === 2 },
    { name: 'keychain', ok: keychain.is !== 'memory' },
    { name: 'network', ok: way.problem === null },
    { name: 'seam', ok: status.hops.find((hop) => hop.name === 'seam')?.ok === true },
    { name: 'clock', ok: clock.skewMs === null || Math.abs(clock.skewMs) <= skewMaxMs },
    { name: 'unreadable jobs', ok: store.quarantined().length === 0 },
  ]
  return {
    json: {
      versions: versionsOf(version),
      database: { journalMode, synchronous, sqliteVersion, schema: store.settingsReadBack.schemaVersion },
      keychain,
      network: way,
      clock,
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
      table(
        ['Check', 'Good'],
        checks.map((check) => [check.name, check.ok ? 'yes' : 'no']),
      ),
    ].join('\n'),
    exit: checks.every((check) => check.ok) ? exitCode.done : exitCode.needsPerson,
  }
}

/**
 * What can be said beside the Joinery that owns the profile: what the files and this program are. How the database
 * writes is a matter of each connection, so it is this one's; Seam and the keychain are the owner's to know.
 */
export const doctorBeside = (settings: SettingsReadBack, globals: Globals, version: string): Answer => {
  const { journalMode, synchronous, sqliteVersion, schemaVersion } = settings
  const log = join(profileDir(globals), 'logs', 'joinery.log')
  const detail = 'another Joinery owns this profile'
  const ok = journalMode === 'wal' && synchronous === 2
  return {
    json: {
      versions: versionsOf(version),
      database: { journalMode, synchronous, sqliteVersion, schema: schemaVersion },
      keychain: null,
      clock: { skewMs: null, detail },
      profile: globals.dataDir,
      log,
      checks: [{ name: 'database', ok }],
    },
    text: [
      `Joinery ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
      `Database: journal ${journalMode}, synchronous ${synchronous}, SQLite ${sqliteVersion}`,
      `Keychain and clock: not looked at, because ${detail}`,
      `Profile: ${globals.dataDir}`,
      `Log: ${log}`,
    ].join('\n'),
    exit: ok ? exitCode.done : exitCode.needsPerson,
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
): Promise<{ skewMs: number | null; detail: string | null }> => {
  try {
    const answer = await fetch(endpoint, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    })
    const date = Date.parse(answer.headers.get('date') ?? '')
    return Number.isNaN(date)
      ? { skewMs: null, detail: 'the server says no time' }
      : { skewMs: Date.now() - date, detail: null }
  } catch {
    return { skewMs: null, detail: 'the server cannot be reached' }
  }
}
