import type { Page } from '@playwright/test'
import { en } from '#renderer/text/en.ts'
import { expect, test } from '../support/desk.ts'

const finder = (page: Page) => page.getByRole('dialog', { name: en.palette.label })
const line = (page: Page) => finder(page).getByRole('combobox', { name: en.palette.label })
const chosen = (page: Page) => finder(page).getByRole('option', { selected: true })

test('the palette takes the keyboard to a room, and Esc gives it back', async ({ desk }) => {
  const { page, board } = desk
  await page.keyboard.type('412')
  await expect(board.tile('412')).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(line(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(finder(page)).toBeHidden()
  await expect(board.tile('412')).toBeFocused()

  await page.keyboard.press('F1')
  await page.keyboard.type('503')
  await expect(chosen(page)).toHaveText(/^Room 503/)
  await page.keyboard.press('Enter')
  await expect(board.tile('503')).toBeFocused()
})

test('a guest is found by the beginnings of the names; Enter opens the room, ready for a key', async ({
  desk,
}) => {
  const { page } = desk
  await page.keyboard.press('Control+k')
  await page.keyboard.type('ana sil')
  await expect(chosen(page)).toContainText('Ana Silva')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByRole('combobox', { name: en.issue.guest })).toBeFocused()
})

test('arrows choose, commands show their key, and what was used comes first next time', async ({ desk }) => {
  const { page } = desk
  await page.keyboard.press('Control+k')
  await page.keyboard.type('legend')
  await expect(chosen(page)).toHaveText(/Legend\s*L$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: en.board.legend })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(chosen(page)).toContainText('Legend')
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).not.toContainText('Legend')
  await page.keyboard.press('ArrowUp')
  await expect(chosen(page)).toContainText('Legend')
})

test('nothing that is called so is said, and heard', async ({ desk }) => {
  const { page } = desk
  await page.keyboard.press('Control+k')
  await page.keyboard.type('zzqx')
  await expect(finder(page).getByRole('status')).toHaveText(en.palette.none('zzqx'))
  await page.keyboard.press('Enter')
  await expect(line(page)).toBeFocused()
})

test('? shows the keys of this screen and of all, from one table', async ({ desk }) => {
  const { page } = desk
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: en.keys.title })
  await expect(help).toContainText(en.keys.does.move)
  await page.keyboard.press('Escape')
  await desk.queue.open()
  await page.keyboard.press('?')
  await expect(help).toContainText(en.keys.does.jump)
  await expect(help).not.toContainText(en.keys.does.move)
})
