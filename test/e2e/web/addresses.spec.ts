import type { Page } from '@playwright/test'
import { en } from '#renderer/text/en.ts'
import { expect, test } from '../support/desk.ts'

const address = (page: Page): string => new URL(page.url()).hash
const expectAt = (page: Page, hash: string) => expect.poll(() => address(page)).toBe(hash)
/** How many entries the history of this tab has. */
const historyOf = (page: Page): Promise<number> => page.evaluate(() => history.length)

test('Back closes the room, Forward opens it, and no entry has the one-time code', async ({ desk }) => {
  const { page, board } = desk
  await expectAt(page, '#/rooms')
  await board.openByNumber('412')
  await expectAt(page, '#/rooms/412')
  await page.goBack()
  await expect(desk.drawer('412').root).toBeHidden()
  await expect(board.tile('412')).toBeFocused()
  await page.goForward()
  await expect(desk.drawer('412').root).toBeVisible()

  await desk.frame.openHealth()
  await expectAt(page, '#/health')
  await page.goBack()
  await expect(desk.drawer('412').root).toBeVisible()
  await page.goBack()
  await expectAt(page, '#/rooms')
  const entries = await page.evaluate(() => navigation.entries().map(({ url }) => url))
  expect(entries.filter((url) => url?.includes('code='))).toEqual([])
  expect(await page.content()).not.toContain('#code=')
})

test('a reload keeps the room that is open, and speaks of no draft', async ({ desk }) => {
  const { page } = desk
  await desk.board.openByNumber('412')
  await desk.drawer('412').name('Rui Silva')
  await page.reload()
  const drawer = desk.drawer('412')
  await expect(drawer.guest).toBeFocused()
  await expect(drawer.guest).toHaveValue('')
  await expect(drawer.root).not.toContainText('Unsent')
  await expectAt(page, '#/rooms/412')
})

test('every screen and part of a screen comes back after a reload', async ({ desk, hotel }) => {
  const { page } = desk
  await hotel.control.offline(true)
  await desk.board.openByNumber('412')
  await desk.drawer('412').name('Rui Silva')
  await desk.drawer('412').issue()
  await page.getByRole('button', { name: en.after.story }).click()
  await expect(desk.queue.story('Rui Silva')).toBeVisible()
  expect(decodeURIComponent(page.url())).not.toMatch(/Rui|Silva/)
  await page.reload()
  await expect(desk.queue.story('Rui Silva')).toBeVisible()

  for (const screen of ['groups', 'watch', 'health'] as const) {
    await page
      .getByRole('navigation', { name: en.frame.mainNavigation })
      .getByRole('button', { name: en.frame[screen] })
      .click()
    await expectAt(page, `#/${screen}`)
    await page.reload()
    await expect(
      page.getByRole('button', { name: en.frame[screen] }).and(page.locator('[aria-current=page]')),
    ).toBeVisible()
  }
  await desk.frame.openSettings()
  await page.getByRole('button', { name: en.sections.names.keys }).click()
  await expectAt(page, '#/settings/keys')
  await page.reload()
  await expect(page.getByRole('textbox', { name: en.settings.labelTemplate })).toBeInViewport()
})

test('Esc and the cross are Back: a day of rooms leaves the history as long as it was', async ({ desk }) => {
  const { page, board } = desk
  await board.openByNumber('412')
  const before = await historyOf(page)
  for (const room of ['413', '601', '120']) {
    await expect(desk.drawer('412').guest).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('complementary')).toBeHidden()
    await board.openByNumber(room)
    await desk.drawer(room).close()
    await expect(board.tile(room)).toBeFocused()
    await board.openByNumber('412')
  }
  expect(await historyOf(page)).toBe(before)
})

test('at the speed of a machine a room left and another opened do not get mixed up', async ({ desk }) => {
  const { page, board } = desk
  await board.openByNumber('412')
  for (const room of ['413', '601', '412', '120']) {
    await page.keyboard.press('Escape')
    await page.keyboard.type(room)
    await page.keyboard.press('Enter')
    await expect(desk.drawer(room).guest).toBeFocused()
    await expectAt(page, `#/rooms/${room}`)
  }
})

test('an address that leads nowhere shows the nearest screen and says so', async ({ desk }) => {
  const { page } = desk
  const note = page.getByRole('main').getByRole('status').first()
  for (const [stale, shown, words] of [
    ['#/rooms/9999', '#/rooms', en.address.lostRoom('9999')],
    ['#/queue/no-such-job', '#/queue', en.address.lostJob],
    ['#/cards/7', '#/rooms', en.address.lostPage],
  ] as const) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, stale)
    await expect(note).toContainText(words)
    await expectAt(page, shown)
  }
  await desk.board.open('412')
  await expect(page.getByText(en.address.lostPage)).toBeHidden()
})

test('rooms that are selected are in the address and come back', async ({ desk }) => {
  const { page, board } = desk
  await board.click('412', { modifiers: ['ControlOrMeta'] })
  await board.click('414', { modifiers: ['ControlOrMeta'] })
  await expectAt(page, '#/rooms?selected=412+414')
  await page.reload()
  await expect(board.bar(2)).toBeVisible()
  await page.getByRole('button', { name: en.board.oneKey }).click()
  await expectAt(page, '#/rooms/412+414?selected=412+414')
  await page.reload()
  await expect(page.getByRole('list', { name: en.issue.rooms })).toContainText('414')
})
