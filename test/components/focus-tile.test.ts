import { onTestFinished, expect, test } from 'vitest'
import { focusTile } from '#renderer/room-board/focus-tile.ts'
import { EntranceId } from '#shared/ids.ts'

const frames = async (count: number) => {
  for (let left = count; left > 0; left -= 1) await new Promise(requestAnimationFrame)
}

/** The board draws the tile of a room. */
const draw = (room: string) => {
  const tile = document.createElement('div')
  tile.dataset['room'] = room
  tile.tabIndex = -1
  document.body.append(tile)
  onTestFinished(() => tile.remove())
}

test('of 41 and 412, typed in one go, 412 keeps the keyboard when 41 is drawn later', async () => {
  focusTile(EntranceId.parse('door-410'))
  focusTile(EntranceId.parse('door-412'))
  draw('door-412')
  await frames(2)
  draw('door-410')
  await frames(3)
  expect(document.activeElement?.getAttribute('data-room')).toBe('door-412')
})

test('a tile that the board draws many frames later still gets the keyboard', async () => {
  focusTile(EntranceId.parse('door-1207'))
  await frames(20)
  draw('door-1207')
  await frames(2)
  expect(document.activeElement?.getAttribute('data-room')).toBe('door-1207')
})
