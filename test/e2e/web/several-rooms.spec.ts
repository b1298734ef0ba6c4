import { en } from '#renderer/text/en.ts'
import { expect, test } from '../support/desk.ts'
import { readyForEnter } from '../support/ready-for-enter.ts'

test('rooms are chosen by drawing over them, and Esc brings back what was chosen before', async ({
  desk,
}) => {
  const { page, board } = desk
  await board.drawOver('401', '403')
  await expect(board.selected()).toHaveCount(3)
  await page.mouse.up()
  await expect(board.bar(3)).toBeVisible()
  await expect(page.getByRole('complementary')).toHaveCount(0)

  await page.keyboard.down('Control')
  await board.drawOver('405', '406')
  await page.mouse.up()
  await page.keyboard.up('Control')
  await expect(board.bar(5)).toBeVisible()

  await board.drawOver('501', '502')
  await expect(board.selected()).toHaveCount(2)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(board.bar(5)).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(board.selected()).toHaveCount(0)
})

test('a click, a range and single rooms by mouse', async ({ desk }) => {
  const { page, board } = desk
  await board.click('402', { modifiers: ['ControlOrMeta'] })
  await board.click('405', { modifiers: ['Shift'] })
  await expect(board.bar(4)).toBeVisible()
  await board.click('404', { modifiers: ['ControlOrMeta'] })
  await expect(board.bar(3)).toBeVisible()
  await board.click('404')
  await expect(board.selected()).toHaveCount(0)
  await expect(desk.drawer('404').root).toBeVisible()
  await desk.drawer('404').close()
  await expect(page.getByRole('complementary')).toHaveCount(0)
})

test('the board scrolls under a rectangle that reaches its edge', async ({ desk }) => {
  const { page, board } = desk
  await board.drawOver('601', '602')
  const strip = await desk.frame.strip.boundingBox()
  await page.mouse.move(500, (strip?.y ?? 0) - 4)
  await expect(board.tile('101')).toBeInViewport()
  await page.mouse.up()
  await expect(board.tile('201')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+Home')
  for (const room of ['601', '501', '401'])
    await expect(board.tile(room)).toHaveAttribute('aria-selected', 'true')
})

test('revoking several rooms names every key first, and a key that was made later stays', async ({
  desk,
  hotel,
}) => {
  const { page, board } = desk
  const ana = ['phone key', 'card'].map((name) =>
    hotel.keyId('Ana Silva', name === 'card' ? 'card' : 'phone key'),
  )
  await board.click('412', { modifiers: ['ControlOrMeta'] })
  await board.bar(1).getByRole('button', { name: en.bulk.revoke }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Ana Silva' })).toHaveCount(2)
  await expect(dialog.getByText(en.bulk.cards)).toBeVisible()
  expect(hotel.stopped()).toEqual([])

  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(board.bar(1)).toBeVisible()
  await board.bar(1).getByRole('button', { name: en.bulk.revoke }).click()
  await dialog.getByRole('button', { name: en.bulk.revokeButton(2) }).click()
  await expect(page.getByText(en.bulk.revoked(2))).toBeVisible()
  await expect(board.tile('412')).toBeFocused()
  await expect.poll(hotel.stopped).toEqual(expect.arrayContaining(ana))
})

test('the same guest gets a key of its own in each room, and nobody loses one', async ({ desk, hotel }) => {
  const { page, board } = desk
  for (const room of ['214', '412']) await board.click(room, { modifiers: ['ControlOrMeta'] })
  await board.bar(2).getByRole('button', { name: en.bulk.keyEach }).click()
  const dialog = page.getByRole('dialog', { name: en.bulk.eachTitle(2) })
  await expect(dialog.getByRole('textbox', { name: en.issue.guest })).toBeFocused()
  await page.keyboard.type('Rui Silva')
  await expect(dialog.getByRole('button', { name: en.party.review(2) })).toBeEnabled()
  await page.keyboard.press('Enter')
  // The first Enter shows whose keys these are and issues nothing; the second is the decision.
  await expect(dialog.getByRole('checkbox', { name: /^412: Held by Ana Silva until/ })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: /^214: Held by .*Weber/ })).toBeChecked()
  const issue = dialog.getByRole('button', { name: en.bulk.eachButton(2) })
  await expect(issue).toBeFocused()
  await readyForEnter(page)
  expect(hotel.made()).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText(en.told.issuedOf(2, 2))).toBeVisible()
  expect(
    hotel
      .made()
      .map(({ holder, rooms, shape }) => ({ holder, rooms, shape }))
      .toSorted((a, b) => (a.rooms.join() < b.rooms.join() ? -1 : 1)),
  ).toEqual([
    { holder: 'Rui Silva', rooms: ['214'], shape: 'join' },
    { holder: 'Rui Silva', rooms: ['412'], shape: 'join' },
  ])
  expect(hotel.stopped()).toEqual([])
})

test('selected rooms become a list in Groups where the guests are to be named', async ({ desk }) => {
  const { page, board } = desk
  await board.drawOver('401', '403')
  await page.mouse.up()
  await board.bar(3).getByRole('button', { name: en.bulk.addToGroup }).click()
  await expect(page.getByRole('heading', { name: en.bulk.listName })).toBeVisible()
  for (const room of ['401', '402', '403'])
    await expect(page.getByText(room, { exact: true }).first()).toBeVisible()
})
