import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ok } from '#shared/result.ts'
import { createFakeHost } from '#test/support/fake-client.ts'
import { aBatch, aProgress } from '#test/support/fake-groups.ts'
import { aJob, roomId } from '#test/support/fake-hotel.ts'
import { openWindow } from '#test/support/open-window.tsx'

const focusedRoom = () => document.activeElement?.getAttribute('data-room')

test('a tile reads like a sentence', async () => {
  const screen = await openWindow(createFakeHost())
  await expect
    .element(
      screen.getByRole('gridcell', {
        name: 'Room 412, occupied, 2 phone keys and 1 card, expires Thursday 11:00',
      }),
    )
    .toBeInTheDocument()
})

test('digits typed anywhere go to the room and Enter opens it with the cursor in Guest', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard('412')
  await expect.poll(focusedRoom).toBe(roomId('412'))
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('complementary', { name: 'Room 412' })).toBeVisible()
  await expect.element(screen.getByRole('combobox', { name: 'Guest' })).toHaveFocus()
})

test('digits pressed one after the other are one room, also when a busy window comes to them late', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  const press = (key: string, pressedAt: number) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true })
    Object.defineProperty(event, 'timeStamp', { value: pressedAt })
    document.body.dispatchEvent(event)
  }
  const began = performance.now()
  press('4', began)
  // The room typed so far is shown for a moment; that it is hidden again cuts nothing in two.
  const shown = () =>
    [...document.querySelectorAll('[role=status]')].some((one) => /\b4\b/.test(one.textContent))
  await expect.poll(shown).toBe(true)
  await expect.poll(shown, { timeout: 10_000 }).toBe(false)
  press('1', began + 100)
  press('2', began + 200)
  await expect.poll(focusedRoom).toBe(roomId('412'))
  press('6', began + 5_000)
  await expect.poll(focusedRoom).toBe(roomId('601'))
})

test('arrows, Home, End and Ctrl with them walk the building and never leave it', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard('601')
  await expect.poll(focusedRoom).toBe(roomId('601'))
  await userEvent.keyboard('{ArrowLeft}{ArrowUp}')
  expect(focusedRoom()).toBe(roomId('601'))
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(focusedRoom).toBe(roomId('602'))
  await userEvent.keyboard('{End}{ArrowRight}')
  await expect.poll(focusedRoom).toBe(roomId('611'))
  await userEvent.keyboard('{Control>}{End}{/Control}')
  await expect.poll(focusedRoom).toBe(roomId('120'))
  await userEvent.keyboard('{Control>}{Home}{/Control}')
  await expect.poll(focusedRoom).toBe(roomId('601'))
})

test('Space selects, Shift extends, and one key can be made for the selection', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard('601')
  await expect.poll(focusedRoom).toBe(roomId('601'))
  await userEvent.keyboard(' {Shift>}{ArrowRight}{ArrowRight}{/Shift}')
  await expect.element(screen.getByText('3 rooms selected')).toBeVisible()
  await screen.getByRole('button', { name: 'One key for these rooms' }).click()
  await expect
    .element(screen.getByRole('list', { name: 'Rooms on this key' }))
    .toMatchTextContent(/601602603/)
})

test('a room that comes under the finger between press and release is not opened for the one pressed', async () => {
  const screen = await openWindow(createFakeHost())
  const pressed = await screen.getByRole('gridcell', { name: /^Room 601/ }).findElement()
  const released = await screen.getByRole('gridcell', { name: /^Room 602/ }).findElement()
  pressed.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
  released.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
  await new Promise(requestAnimationFrame)
  await expect.element(screen.getByRole('complementary')).not.toBeInTheDocument()
  await screen.getByRole('gridcell', { name: /^Room 602/ }).click()
  await expect.element(screen.getByRole('complementary', { name: 'Room 602' })).toBeVisible()
})

test('the keyboard is on the room that took the place of one that no longer fits the filter', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard('601')
  await expect.poll(focusedRoom).toBe(roomId('601'))
  await screen.getByRole('button', { name: /^Vacant/ }).findElement()
  document.querySelectorAll<HTMLElement>('[aria-pressed]').forEach((chip) => {
    if (chip.textContent.startsWith('Vacant')) chip.click()
  })
  // Between the two nobody has the keyboard.
  await expect.poll(focusedRoom).toMatch(/^door-(?!601$)/)
  const now = focusedRoom()
  await userEvent.keyboard('{Enter}')
  await expect
    .element(screen.getByRole('complementary', { name: `Room ${now?.replace('door-', '')}` }))
    .toBeVisible()
})

test('the search finds guests without their accents, and Esc brings all rooms back', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  const all = document.querySelectorAll('[data-room]').length
  await userEvent.keyboard('/')
  await userEvent.keyboard('jorg mull')
  await expect.poll(() => document.querySelectorAll('[data-room]').length).toBeLessThan(all)
  const found = document.querySelectorAll('[data-room]').length
  expect(found).toBeGreaterThan(0)
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => document.querySelectorAll('[data-room]').length).toBe(all)
})

test('a filter without rooms says so and offers all rooms', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('button', { name: 'Needs you 0' }).click()
  await expect.element(screen.getByText('No room matches')).toBeVisible()
  await screen.getByRole('button', { name: 'Show all rooms' }).click()
  await expect.element(screen.getByRole('gridcell', { name: /^Room 601,/ })).toBeVisible()
})

test('five thousand rooms are drawn a screen at a time', async () => {
  const { fakeHotel, tilesOf } = await import('#test/support/fake-hotel.ts')
  const screen = await openWindow(createFakeHost(fakeHotel({ tiles: [...tilesOf(20, 250)] })))
  await screen.getByRole('gridcell').first().findElement()
  expect(document.querySelectorAll('[data-room]').length).toBeLessThan(300)
  await userEvent.keyboard('1250')
  await expect.poll(focusedRoom).toBe(roomId('1250'))
})

test('the legend is one key away', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard('l')
  await expect.element(screen.getByRole('list', { name: 'Legend' })).toBeVisible()
  await userEvent.keyboard('l')
  await expect.element(screen.getByRole('list', { name: 'Legend' })).not.toBeInTheDocument()
})

test('filters combine, and what is left is told', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard('/')
  await userEvent.keyboard('ana')
  await screen.getByRole('button', { name: /^Occupied/ }).click()
  await expect.element(screen.getByText(/^\d+ rooms: Occupied, search “ana”$/)).toBeInTheDocument()
  const names = screen
    .getByRole('gridcell')
    .elements()
    .map((tile) => tile.getAttribute('aria-label'))
  expect(names.length).toBeGreaterThan(0)
  expect(names.every((name) => name?.includes('occupied'))).toBe(true)
  await screen.getByRole('button', { name: /^All \d/ }).click()
  await expect.element(screen.getByRole('searchbox')).toHaveValue('ana')
})

test('a guest misspelt is found and marked so, and Enter opens the room', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard('/')
  await userEvent.keyboard('tanaak')
  await expect.element(screen.getByRole('rowheader', { name: /^Similar names/ }).first()).toBeInTheDocument()
  await expect.element(screen.getByText('similar name').first()).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('combobox', { name: 'Guest' })).toHaveFocus()
})

test('a group in the house is a filter', async () => {
  const job = aJob()
  const handlers = {
    'groups.list': async () => ok({ batches: [{ batch: aBatch(), summary: aProgress([job]).summary }] }),
    'groups.progress': async () => ok(aProgress([job])),
  }
  const screen = await openWindow(createFakeHost(undefined, handlers))
  await screen.getByRole('button', { name: 'Coach Helsinki 1' }).click()
  await expect.poll(() => document.querySelectorAll('[data-room]').length).toBe(1)
  await expect.element(screen.getByRole('gridcell', { name: /^Room 412,/ })).toBeVisible()
})
