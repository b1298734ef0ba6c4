import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Instant } from '#shared/instant.ts'
import { createFakeHost } from '#test/support/fake-client.ts'
import { aJob, fakeHotel, roomId } from '#test/support/fake-hotel.ts'
import { openWindow } from '#test/support/open-window.tsx'

const focusedRoom = () => document.activeElement?.getAttribute('data-room')
const withNames = (tileNames: 'off' | 'family' | 'full') => {
  const hotel = fakeHotel()
  return fakeHotel({ settings: { ...hotel.snapshot.settings, tileNames } })
}
const tileText = (room: string) => document.querySelector(`[data-room="${roomId(room)}"]`)?.textContent

test('a search shows people, one room a line, and Enter opens the first', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard('/')
  await userEvent.keyboard('ana silva')
  await expect.poll(() => tileText('412')).toContain('Ana Silva')
  const lines = [...document.querySelectorAll('[data-room]')]
  expect(lines.every((line) => line.textContent.includes('Ana Silva'))).toBe(true)
  expect(new Set(lines.map((line) => line.getBoundingClientRect().left)).size).toBe(1)
  const first = lines[0]?.getAttribute('data-room')?.replace('door-', '')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('complementary', { name: `Room ${first ?? ''}` })).toBeVisible()
})

test('what is typed after / at the speed of a machine is the whole search, on any screen', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('navigation').getByRole('button', { name: 'Health' }).click()
  for (const key of ['/', 's', 'i', 'l']) {
    const target = document.activeElement ?? document.body
    const isTaken = !target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    )
    // Where a key goes that nobody took: into the field that has the keyboard by then.
    if (!isTaken) document.execCommand('insertText', false, key)
  }
  await expect.element(screen.getByRole('searchbox')).toHaveValue('sil')
})

test('no name is on a tile until somebody asks for it', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  expect(tileText('412')).not.toContain('Silva')
})

test.each([
  ['family', 'Silva', 'Ana'],
  ['full', 'Ana Silva', 'undefined'],
] as const)('with names on tiles "%s", 412 says %s', async (setting, shown, hidden) => {
  const screen = await openWindow(createFakeHost(withNames(setting)))
  await screen.getByRole('gridcell').first().findElement()
  await expect.poll(() => tileText('412')).toContain(shown)
  expect(tileText('412')).not.toContain(hidden)
})

test('who is in the room is told under the keyboard, and the tile is described by it', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard('412')
  await expect.poll(focusedRoom).toBe(roomId('412'))
  await expect.element(screen.getByRole('tooltip')).toMatchTextContent(/Ana Silva/)
  const described = document.activeElement?.getAttribute('aria-describedby')
  expect(described).toBe(document.querySelector('[role=tooltip]')?.id)
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(screen.getByRole('tooltip')).not.toBeInTheDocument()
})

test('a right click on a tile offers what can be done with the room', async () => {
  const screen = await openWindow(createFakeHost(fakeHotel({ jobs: [aJob()] })))
  const tile = screen.getByRole('gridcell', { name: /^Room 412,/ })
  await tile.click({ button: 'right' })
  const menu = screen.getByRole('menu', { name: 'Room 412: what can be done' })
  await expect.element(menu.getByRole('menuitem', { name: 'Open the room' })).toHaveFocus()
  await menu.getByRole('menuitem', { name: 'Show its keys in the queue' }).click()
  await expect.element(screen.getByRole('article', { name: /Rui Silva/ })).toBeVisible()
})

test('Esc closes the menu and the keyboard is on the tile', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell', { name: /^Room 412,/ }).click({ button: 'right' })
  await expect.element(screen.getByRole('menu')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('menu')).not.toBeInTheDocument()
  await expect.poll(focusedRoom).toBe(roomId('412'))
})

test('a right click on the row of a key offers what can be done with it', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell', { name: /^Room 412,/ }).click()
  await screen.getByText('Card 5002, confirmed by Visionline').click({ button: 'right' })
  await screen.getByRole('menuitem', { name: 'Revoke this key' }).click()
  await expect
    .element(screen.getByRole('alertdialog', { name: 'Revoke the key of Ana Silva?' }))
    .toBeVisible()
})

test('R shows the rooms that were open, latest first, and Enter brings one back', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  for (const room of ['412', '601', '205']) {
    await userEvent.keyboard(room)
    await expect.poll(focusedRoom).toBe(roomId(room))
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('complementary', { name: `Room ${room}` })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(focusedRoom).toBe(roomId(room))
  }
  await userEvent.keyboard('r')
  const rooms = screen.getByRole('dialog').getByRole('option')
  await expect.element(rooms.first()).toMatchTextContent(/^Room 205/)
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  await expect.element(screen.getByRole('complementary', { name: 'Room 412' })).toBeVisible()
})

test('the palette does what is typed with the room that is typed, and asks for one where none is', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  const chosen = () => document.querySelector('[role=option][aria-selected=true]')?.textContent
  await userEvent.keyboard('{F1}')
  await userEvent.keyboard('spare')
  await expect.poll(chosen).toMatch(/^New key.*type its room/)
  await userEvent.keyboard('{Enter}')
  await userEvent.keyboard('412')
  await expect.poll(chosen).toBe('New key: 412')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('complementary', { name: 'Room 412' })).toBeVisible()
})

test('a word that means nothing here finds nothing, and says so', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard('{F1}')
  await userEvent.keyboard('wifi')
  await expect
    .element(screen.getByRole('dialog').getByText('Nothing is called “wifi”.').first())
    .toBeVisible()
})

test('on the smallest tiles too, an end today has its time and an end tomorrow its day', async () => {
  const hotel = fakeHotel()
  const ends: Readonly<Record<string, string>> = {
    '601': '2026-11-23T22:30:00.000Z',
    '602': '2026-11-24T11:00:00.000Z',
  }
  const tiles = hotel.snapshot.tiles.map((tile) => {
    const expiresAt = ends[tile.name]
    return expiresAt === undefined
      ? tile
      : { ...tile, occupancy: 'occupied' as const, phoneKeys: 1, expiresAt: Instant.parse(expiresAt) }
  })
  const settings = { ...hotel.snapshot.settings, tileSize: 'small' as const }
  const screen = await openWindow(createFakeHost(fakeHotel({ tiles, settings })))
  await screen.getByRole('gridcell').first().findElement()
  await expect.poll(() => tileText('601')).toContain('22:30')
  expect(tileText('602')).toContain('Tue')
})

test.for(['small', 'medium', 'large'] as const)(
  'on %s tiles an end tomorrow does not lie over the counts of phones and cards',
  async (tileSize) => {
    const hotel = fakeHotel()
    const tiles = hotel.snapshot.tiles.map((tile) => ({
      ...tile,
      ...{ occupancy: 'occupied' as const, phoneKeys: 12, cardKeys: 10 },
      expiresAt: Instant.parse('2026-11-24T11:00:00.000Z'),
    }))
    const settings = { ...hotel.snapshot.settings, tileSize }
    const screen = await openWindow(createFakeHost(fakeHotel({ tiles, settings })))
    await screen.getByRole('gridcell').first().findElement()
    await expect.poll(() => tileText('601')).toContain('Tue')
    const line = [...document.querySelectorAll(`[data-room="${roomId('601')}"] > span:last-of-type > span`)]
    const [end, ...counts] = line.map((part) => part.getBoundingClientRect())
    expect(counts).toHaveLength(2)
    for (const { right } of counts) expect(right).toBeLessThanOrEqual(end?.left ?? 0)
  },
)

test('a room whose guests come later says when, and is not called occupied', async () => {
  const hotel = fakeHotel()
  const stayFrom = Instant.parse('2026-11-24T15:00:00.000Z')
  const tiles = hotel.snapshot.tiles.map((tile) => (tile.name === '412' ? { ...tile, stayFrom } : tile))
  const screen = await openWindow(createFakeHost(fakeHotel({ tiles })))
  await expect
    .element(screen.getByRole('gridcell', { name: /^Room 412, arrives Tuesday 15:00, 2 phone keys/ }))
    .toBeInTheDocument()
  // Two counts leave place for the day alone.
  expect(tileText('412')).toContain('Tue')
})
