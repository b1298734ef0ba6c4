import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import type { TrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import { openCore } from '#electron/compose.ts'
import type { OpenedCore } from '#electron/compose.ts'
import { instantFromMs } from '#shared/instant.ts'
import type { IssueInput } from '#shared/issue.ts'
import type { RoomTile } from '#shared/room.ts'

export type Bench = {
  readonly seam: TrainingProperty
  readonly opened: OpenedCore
  readonly tiles: readonly RoomTile[]
  readonly close: () => Promise<void>
}

/** The production composition against a training property in this process, ready to issue. */
export const openBench = async (concurrency: number | null = null): Promise<Bench> => {
  const seam = await startTrainingProperty({ syncDelayMs: 0 })
  const dataDir = mkdtempSync(join(tmpdir(), 'joinery-bench-'))
  const opened = await openCore({
    dataDir,
    training: false,
    account: { apiKey: seam.apiKey, endpoint: seam.endpoint },
    keepsWatch: false,
    settings: concurrency === null ? {} : { concurrency },
  })
  if (!opened.ok) throw new Error(opened.error.kind)
  const { core } = opened.value
  await core.start()
  await core.handlers['rooms.refresh']({})
  const snapshot = await core.handlers['app.snapshot']({})
  if (!snapshot.ok) throw new Error(snapshot.error.kind)
  return {
    seam,
    opened: opened.value,
    tiles: snapshot.value.tiles,
    close: async () => {
      await opened.value.close()
      await seam.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A phone key for one more guest in a room, joining everybody there. */
export const wish = (room: RoomTile, guest: string): IssueInput => ({
  entranceIds: [room.entranceId],
  doorIds: [],
  guest: { is: 'new', fullName: guest, email: null, phone: null },
  stay: { startsAt: instantFromMs(Date.now()), endsAt: instantFromMs(Date.now() + 2 * 86_400_000) },
  access: 'mobile',
  shape: { is: 'joinRule', rule: 'all' },
  labelTemplate: null,
  format: null,
  copy: 1,
  encoder: null,
  operator: null,
})

/** Rooms of which at least one key can be joined by a key that begins now. */
export const joinableRooms = async ({ opened, tiles }: Bench): Promise<readonly RoomTile[]> => {
  const joinable: RoomTile[] = []
  for (const tile of tiles) {
    const plan = await opened.core.handlers['issue.plan'](wish(tile, 'Somebody'))
    if (plan.ok && plan.value.problems.length === 0) joinable.push(tile)
  }
  return joinable
}
