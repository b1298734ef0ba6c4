import { expect, onTestFinished, test } from 'vitest'
import { startTrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import { SystemId } from '#shared/ids.ts'
import { asked, startDesk, take } from '../support/start-core.ts'
import type { Desk } from '../support/start-core.ts'

/** A desk at one hotel, and another hotel of the same group with rooms of its own. */
const twoHotels = async () => {
  const desk = await startDesk({ property: { seed: 1 }, keepsWatch: true })
  const other = await startTrainingProperty({
    now: desk.clock.nowMs,
    seed: 2,
    rooms: 20,
    name: 'Hotel Douro',
  })
  onTestFinished(() => other.stop())
  const systemId = SystemId.parse(other.world.ids.systemId)
  return { desk, other: { endpoint: other.endpoint, apiKey: other.apiKey, systemId } }
}

const shown = async (desk: Desk) => {
  const { status, tiles } = take(await desk.client().call('app.snapshot', {}))
  return { property: status.property?.system.id ?? null, rooms: tiles.length }
}

test('killed between keeping the key of another hotel and writing down its name, the desk opens that hotel', async () => {
  const { desk, other } = await twoHotels()
  const before = await shown(desk)
  await desk.restart({ inKeychain: other })
  expect(before.rooms).toBe(120)
  // Not one room of the hotel that was left; the doors of this one are read next.
  expect(await shown(desk)).toEqual({ property: other.systemId, rooms: 0 })
  take(await desk.client().call('rooms.refresh', {}))
  expect(await shown(desk)).toEqual({ property: other.systemId, rooms: 20 })
})

test('with the key of another hotel and no network, the desk shows neither hotel as the other', async () => {
  const { desk, other } = await twoHotels()
  await desk.restart({ inKeychain: { ...other, endpoint: 'http://127.0.0.1:9' } })
  expect((await shown(desk)).property).toBeNull()
  expect(await desk.client().call('issue.plan', asked(desk))).toMatchObject({
    error: { kind: 'notConnected' },
  })
})
