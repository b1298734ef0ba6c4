import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Instant } from '#shared/instant.ts'
import { createFakeHost } from '#test/support/fake-client.ts'
import { fakeHotel, hotelNow, roomId } from '#test/support/fake-hotel.ts'
import { openWindow } from '#test/support/open-window.tsx'

/** The drawer of a room, at a moment of the hotel (Lisbon, where clocks show UTC in November). */
const openRoom = async (room: string, now = hotelNow) => {
  const hotel = fakeHotel()
  const { settings } = hotel.snapshot
  const snapshot = { ...hotel.snapshot, now, settings: { ...settings, checkIn: '16:00' } }
  const host = createFakeHost({ ...hotel, snapshot })
  const screen = await openWindow(host)
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard(room)
  await expect.poll(() => document.activeElement?.getAttribute('data-room')).toBe(roomId(room))
  await userEvent.keyboard('{Enter}')
  const until = screen.getByRole('combobox', { name: 'Valid until' })
  await expect.element(until).toBeVisible()
  return { host, screen, until }
}
const atTwo = Instant.parse('2026-11-24T02:10:00.000Z')

test('a walk-in after midnight is suggested today’s check-out, and the field says tonight', async () => {
  const { screen, until } = await openRoom('602', atTwo)
  await expect.element(until).toHaveValue('today 11:00')
  await expect.element(screen.getByText('tonight')).toBeVisible()
})

test('the list of ends has the late hours of the day of departure, and that of starts the setting for arrivals', async () => {
  const { screen, until } = await openRoom('602', atTwo)
  await until.click()
  await userEvent.keyboard('{ArrowDown}')
  for (const name of ['today 12:00', 'today 14:00', 'today 18:00', 'tomorrow 11:00'])
    await expect.element(screen.getByRole('option', { name })).toBeInTheDocument()
  await userEvent.keyboard('{Escape}')
  const from = screen.getByRole('combobox', { name: 'Valid from' })
  await from.click()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(screen.getByRole('option', { name: 'today 16:00' })).toBeInTheDocument()
})

test('a time is typed as people write it, and what it means stands beside it', async () => {
  const { screen, until } = await openRoom('602')
  await until.fill('tomorrow 2pm')
  await expect.element(screen.getByText('= tomorrow 14:00')).toBeVisible()
  await userEvent.tab()
  await expect.element(until).toHaveValue('tomorrow 14:00')
})

test('what can be two times is asked, and the form names ways to write one that cannot be read', async () => {
  const { screen, until } = await openRoom('602')
  await until.fill('Fri 11')
  await userEvent.tab()
  await expect.element(screen.getByText(/“Fri 11” can be more than one time/).first()).toBeVisible()
  await screen.getByRole('button', { name: 'Fri 11 Dec 11:00' }).click()
  await expect.element(until).toHaveValue('Fri 11 Dec 11:00')
  await until.fill('some day')
  await userEvent.tab()
  await expect
    .element(screen.getByText(/“some day” is not a time\. Write 14, 2pm, 14:30, tomorrow 14/).first())
    .toBeVisible()
})
