import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startTrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import type { TrainingProperty, TrainingPropertyOptions } from '#adapters/sandbox/start-training-property.ts'
import { createNetwork } from '#adapters/network/network.ts'
import { createOpenGateway } from '#adapters/seam/open-gateway.ts'
import { createListReader } from '#adapters/spreadsheets/open-list.ts'
import { openStore } from '#adapters/store/open-store.ts'
import type { OpenStore } from '#adapters/store/open-store.ts'
import { createProcessVault } from '#adapters/vault/process-vault.ts'
import { breathe } from '#adapters/system/breathe.ts'
import type { Core } from '#core/core.ts'
import type { Vault } from '#core/ports/desk.ts'
import type { SeamAccount } from '#core/ports/gateway.ts'
import { createCore } from '#core/create-core.ts'
import type { Log } from '#core/ports/ambient.ts'
import type { EntranceId } from '#shared/ids.ts'
import { parseInstant } from '#shared/instant.ts'
import type { IssueInput } from '#shared/issue.ts'
import type { Job } from '#shared/job.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { createClient } from '#shared/rpc.ts'
import type { Client } from '#shared/rpc.ts'
import type { Settings } from '#shared/session.ts'
import { virtualClock } from './clock.ts'
import type { VirtualClock } from './clock.ts'
import { openMemoryHost } from './memory-host.ts'

export type Desk = {
  readonly seam: TrainingProperty
  readonly clock: VirtualClock
  readonly dir: string
  readonly core: () => Core
  readonly client: () => Client
  readonly store: () => OpenStore
  readonly room: (name: string) => EntranceId
  /** Ends this process in an orderly way and starts the next one on the same profile, with what its keychain has. */
  readonly restart: (options?: {
    readonly inKeychain?: SeamAccount | null
    /** Another vault than one that answers at once. */
    readonly vault?: Vault
  }) => Promise<void>
  /** Moves time until the jobs are at rest or the way is closed. */
  readonly settle: (maxMs?: number) => Promise<void>
  readonly jobs: () => Promise<readonly Job[]>
}

export type DeskOptions = {
  readonly property?: TrainingPropertyOptions
  readonly settings?: Partial<Settings>
  readonly clock?: VirtualClock
  readonly keepsWatch?: boolean
}

/**
 * ROOT 5: the production core with a real database file and the official client over real HTTP against the
 * training property, on a virtual clock. Everything is closed when the test ends.
 */
export const startDesk = async (options: DeskOptions = {}): Promise<Desk> => {
  const clock = options.clock ?? virtualClock()
  const dir = mkdtempSync(join(tmpdir(), 'joinery-desk-'))
  const seam = await startTrainingProperty({ now: clock.nowMs, syncDelayMs: 0, ...options.property })
  let opened = await open(options, clock, dir, seam)
  onTestFinished(async () => {
    await opened.close()
    await seam.stop()
    rmSync(dir, { recursive: true, force: true })
  })
  const found = await opened.client.call('rooms.refresh', {})
  if (!found.ok) throw new Error(found.error.kind)
  const snapshot = take(await opened.client.call('app.snapshot', {}))
  const rooms = new Map(snapshot.tiles.map((tile) => [tile.name, tile.entranceId]))
  const jobs = () => opened.store.jobs.list({})

  return {
    seam,
    clock,
    dir,
    jobs,
    core: () => opened.core,
    client: () => opened.client,
    store: () => opened.store,
    room: (name) => {
      const id = rooms.get(name)
      if (id === undefined) throw new Error(`no room ${name}`)
      return id
    },
    restart: async ({ inKeychain = seam, vault } = {}) => {
      await opened.close()
      opened = await open(options, clock, dir, seam, vault ?? createProcessVault({ account: inKeychain }))
    },
    settle: async (maxMs = 0) => {
      let isDone = false
      const done = opened.core.settled({}).then(() => {
        isDone = true
      })
      const end = clock.nowMs() + maxMs
      while (!isDone && clock.nowMs() <= end) await clock.advance(maxMs === 0 ? 0 : 250)
      if (isDone) await done
    },
  }
}

const open = async (
  { settings, keepsWatch }: DeskOptions,
  clock: VirtualClock,
  dir: string,
  seam: TrainingProperty,
  vault: Vault = createProcessVault({ account: seam }),
) => {
  const store = take(openStore({ dir, mode: 'owner' }))
  const lists = createListReader()
  let ids = 0
  const { endpoint, apiKey } = seam
  const core = await createCore({
    jobs: store.jobs,
    batches: store.batches,
    openList: lists.open,
    breathe,
    property: store.property,
    drifts: store.drifts,
    links: store.links,
    openGateway: createOpenGateway({
      transport: createNetwork(),
      log: silentLog,
      now: clock.now,
      timeoutMs: 60_000,
    }),
    endpoint,
    vault,
    training: { start: async () => ({ endpoint, apiKey }), practise: async () => undefined },
    clock,
    random: () => 0.5,
    newId: () => `${clock.nowMs().toString(36)}-${process.hrtime.bigint().toString(36)}-${(ids += 1)}`,
    log: silentLog,
    settings: settings ?? {},
    operator: 'Marta R.',
    keepsWatch: keepsWatch ?? false,
    startTraining: false,
  })
  take(await core.start())
  const host = openMemoryHost(core.handlers)
  core.subscribe(host.emit)
  const client = createClient(host.transport)
  return {
    core,
    store,
    client,
    close: async () => {
      await core.stop()
      await lists.close()
      store.close()
    },
  }
}

const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** The value, or a failed test that names the problem. */
export const take = <T>(result: Result<T, Problem>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** A request for a phone key for Rui Silva from now for three days, joined to all keys of room 412. */
export const asked = (desk: Desk, change: Partial<IssueInput> = {}): IssueInput => {
  const startsAt = desk.clock.now()
  const endsAt = parseInstant(new Date(desk.clock.nowMs() + 3 * 86_400_000).toISOString())
  if (endsAt === null) throw new Error('no end')
  return {
    entranceIds: [desk.room('412')],
    doorIds: [],
    guest: { is: 'new', fullName: 'Rui Silva', email: null, phone: null },
    stay: { startsAt, endsAt },
    access: 'mobile',
    shape: { is: 'joinRule', rule: 'all' },
    labelTemplate: null,
    format: null,
    copy: 1,
    encoder: null,
    operator: null,
    ...change,
  }
}
