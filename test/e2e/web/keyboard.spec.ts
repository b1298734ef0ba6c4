import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk.ts'
import { joiner } from '../support/hotel.ts'

/** Strokes as ux.md counts them: a number or a name typed in one go is one, and so is each other key. */
const countingKeyboard = (page: Page) => {
  let strokes = 0
  return {
    strokes: () => strokes,
    type: (text: string) => {
      strokes += 1
      return page.keyboard.type(text)
    },
    press: (key: string) => {
      strokes += 1
      return page.keyboard.press(key)
    },
  }
}

/** What has the keyboard can be seen to have it. */
const expectFocusVisible = async (page: Page): Promise<void> => {
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(
      document.activeElement ?? document.body,
    )
    return { ring: outlineStyle !== 'none' && outlineWidth !== '0px', boxShadow, borderColor }
  })
  expect(outline.ring || outline.boxShadow !== 'none', JSON.stringify(outline)).toBe(true)
}

test('from the board to an issued joiner: digits, Enter, name, Enter, Enter', async ({ desk, hotel }) => {
  const keyboard = countingKeyboard(desk.page)
  const drawer = desk.drawer('412')

  await keyboard.type('412')
  await expect(desk.board.tile('412')).toBeFocused()
  await expectFocusVisible(desk.page)
  await keyboard.press('Enter')
  await expect(drawer.guest).toBeFocused()
  await expectFocusVisible(desk.page)
  await keyboard.type('Rui Silva')
  await keyboard.press('Enter')
  await expect(drawer.issueButton).toBeFocused()
  await expectFocusVisible(desk.page)
  await drawer.expectReadyForEnter()
  await keyboard.press('Enter')
  await drawer.expectConfirmed('Rui Silva')

  expect(keyboard.strokes()).toBeLessThanOrEqual(6)
  expect(hotel.made()).toEqual([
    joiner({
      holder: 'Rui Silva',
      rooms: ['412'],
      joinedIds: [hotel.keyId('Ana Silva', 'phone key'), hotel.keyId('Ana Silva', 'card')],
    }),
  ])
  expect(hotel.stopped()).toEqual([])
})

test('a quick hand that waits for nothing issues the same key', async ({ desk, hotel }) => {
  await desk.page.keyboard.type('412')
  await desk.page.keyboard.press('Enter')
  await expect(desk.drawer('412').guest).toBeFocused()
  await desk.page.keyboard.type('Rui Silva')
  await desk.page.keyboard.press('Enter')
  // A hand needs this long for a second stroke; what comes sooner is a key that bounces.
  await desk.drawer('412').expectReadyForEnter()
  await desk.page.keyboard.press('Enter')
  await desk.drawer('412').expectConfirmed('Rui Silva')
  expect(hotel.made()).toHaveLength(1)
})

test('Esc is always one step back, and the keyboard returns to the tile', async ({ desk, hotel }) => {
  const { page, board, override } = desk
  const drawer = desk.drawer('412')
  await page.keyboard.type('412')
  await page.keyboard.press('Enter')
  await expect(drawer.guest).toBeFocused()
  await page.keyboard.type('New Guest')
  await drawer.chooseNewKey()
  await drawer.issue()
  await expect(override.root).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(override.root).toBeHidden()
  await expect(drawer.root).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer.root).toBeHidden()
  await expect(board.tile('412')).toBeFocused()
  expect(hotel.made()).toEqual([])
})

test('a room is found, left and another opened without a mouse', async ({ desk }) => {
  const { page, board } = desk
  await page.keyboard.type('412')
  await expect(board.tile('412')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(board.tile('413')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(desk.drawer('413').root).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(board.tile('413')).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('weber')
  await expect(board.grid.getByRole('gridcell')).toHaveCount(await roomsOf(page, /Room 214/))
  await page.keyboard.press('Escape')
  await expect(board.tile('412')).toBeVisible()
})

/** At least the room asked for is among the ones shown; chance may give its guests namesakes. */
const roomsOf = async (page: Page, name: RegExp): Promise<number> => {
  await expect(page.getByRole('gridcell', { name: /Room 412/ })).toBeHidden()
  await expect(page.getByRole('gridcell', { name })).toBeVisible()
  return page.getByRole('gridcell').count()
}
