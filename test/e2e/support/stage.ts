import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { stableId } from '#adapters/sandbox/seeded.ts'
import { startTrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import { createNetwork } from '#adapters/network/network.ts'
import { createOpenGateway } from '#adapters/seam/open-gateway.ts'
import { createListReader } from '#adapters/spreadsheets/open-list.ts'
import { openStore } from '#adapters/store/open-store.ts'
import { systemClock } from '#adapters/system/clock.ts'
import { createProcessVault } from '#adapters/vault/process-vault.ts'
import { createCore } from '#core/create-core.ts'
import type { Log } from '#core/ports/ambient.ts'
import { startWebHost } from '#electron/web/web-host.ts'
import { instantFromMs } from '#shared/instant.ts'
import { screensOn } from './desk.ts'

/** An afternoon in the week; the hotel is in Lisbon. */
const afternoon = Date.parse('2026-11-24T14:02:07Z')

/**
 * ROOT 6: the product with one seed and a clock that stands still, so that the same code draws the same picture.
 * Timers are real; only what the clock reads is set by hand.
 */
export const openStage = async (page: Page, { isFirstRun }: { readonly isFirstRun: boolean }) => {
  let nowMs = afternoon
  let ids = 0
  const dir = mkdtempSync(join(tmpdir(), 'joinery-stage-'))
  const hotel = await startTrainingProperty({ seed: 1, now: () => nowMs, syncDelayMs: 0 })
  const store = openStore({ dir, mode: 'owner' })
  if (!store.ok) throw new Error(store.error.kind)
  const lists = createListReader()
  const core = await createCore({
    jobs: store.value.jobs,
    property: store.value.property,
    batches: store.value.batches,
    drifts: store.value.drifts,
    links: store.value.links,
    openList: lists.open,
    openGateway: createOpenGateway({
      transport: createNetwork(),
      log: silent,
      now: () => instantFromMs(nowMs),
    }),
    endpoint: hotel.endpoint,
    vault: createProcessVault({ account: null }),
    training: {
      start: async () => ({ endpoint: hotel.endpoint, apiKey: hotel.apiKey }),
      practise: async () => undefined,
    },
    clock: { now: () => instantFromMs(nowMs), after: systemClock.after },
    random: () => 0.5,
    newId: () => stableId(1, `stage ${(ids += 1)}`),
    log: silent,
    settings: {},
    operator: isFirstRun ? null : 'Marta R.',
    keepsWatch: true,
    startTraining: !isFirstRun,
  })
  const started = await core.start()
  if (!started.ok) throw new Error(started.error.kind)
  const host = await startWebHost({
    handlers: core.handlers,
    subscribe: core.subscribe,
    staticDir: join(import.meta.dirname, '../../../out/renderer'),
    log: silent,
    onBug: (name, error) => {
      throw new Error(name, { cause: error })
    },
    newToken: () => randomBytes(32).toString('base64url'),
    now: () => performance.now(),
  })
  await page.clock.setFixedTime(nowMs)
  await page.goto(host.newOpenUrl())

  return {
    page,
    hotel,
    core,
    ...screensOn(page),
    /** Time goes by for the hotel, the core and the page. */
    pass: async (seconds: number): Promise<void> => {
      nowMs += seconds * 1_000
      await page.clock.setFixedTime(nowMs)
    },
    close: async (): Promise<void> => {
      await page.goto('about:blank')
      await host.stop()
      await core.stop()
      await lists.close()
      store.value.close()
      await hotel.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export type Stage = Awaited<ReturnType<typeof openStage>>

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
