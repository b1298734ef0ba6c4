import { expect, onTestFinished, test } from 'vitest'
import { createListReader } from '#adapters/spreadsheets/open-list.ts'
import { GroupChoice } from '#shared/groups.ts'
import { ListOptions } from '#shared/rooming-list.ts'
import { listContext, sampleDoors } from '#test/support/list-facts.ts'
import { coach } from '#test/support/group-desk.ts'
import { longestTurn } from '#test/support/longest-turn.ts'
import { startDesk, take } from '#test/support/start-core.ts'

const rowsIn = (rooms: readonly string[], count: number) =>
  coach(
    Array.from(
      { length: count },
      (_, index) => [rooms[index % rooms.length] ?? '', `Anna ${index}`] as const,
    ),
  )
const options = ListOptions.parse({})

test('a list of 19,900 rows is read and understood, and the window waits 100 ms at most', async () => {
  const rooms = sampleDoors.map((door) => door.name)
  const content = { is: 'text', text: rowsIn(rooms, 19_900) } as const
  const reader = createListReader()
  onTestFinished(reader.close)
  const { value, ms } = await longestTurn(async () => {
    const list = take(
      await reader.open({ name: 'coach.csv', content, options: { encoding: null, sheet: null } }),
    )
    const understood = take(await list.understand(options, listContext))
    list.close()
    return understood
  })
  expect(value.rows).toHaveLength(19_900)
  expect(ms).toBeLessThan(100)
})

test('checking and planning a list of 2,000 rows makes the window wait 50 ms at most', async () => {
  const desk = await startDesk({ property: { rooms: 2_000 } })
  const { tiles } = take(await desk.client().call('app.snapshot', {}))
  const text = rowsIn(
    tiles.map((tile) => tile.name),
    2_000,
  )
  const { handlers } = desk.core()
  const source = { is: 'text', name: 'coach.csv', text } as const
  // The first of each pair warms the code up; the window of a desk is open for days.
  const seen: number[] = []
  for (let round = 0; round < 2; round += 1) {
    const check = await longestTurn(async () => take(await handlers['groups.check']({ source, options })))
    const kept = { is: 'kept', listId: check.value.listId } as const
    const plan = await longestTurn(async () =>
      take(await handlers['groups.plan']({ source: kept, options, choice: GroupChoice.parse({}) })),
    )
    expect(plan.value.reading.rows).toHaveLength(2_000)
    seen.push(check.ms, plan.ms)
  }
  expect(Math.max(...seen.slice(2))).toBeLessThan(50)
})
