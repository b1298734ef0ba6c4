import { expect, test } from '../support/desk.ts'

const refusedKey = 'seam_oldkey1_0123456789abcdef'

test('the training hotel opens at once, and says on the screen what it is', async ({ newDesk }) => {
  await newDesk.start(null)
  await expect(newDesk.firstRun.title).toBeVisible()
  await newDesk.firstRun.openTraining()
  await expect(newDesk.board.tile('412')).toBeVisible()
  await expect(newDesk.page.getByText('TRAINING', { exact: true })).toBeVisible()
  await expect(newDesk.board.grid.getByRole('gridcell')).toHaveCount(120)
})

test('a key that is none and a key that Seam refuses are said in words; the right one opens the rooms', async ({
  newDesk,
  hotel,
}) => {
  const { firstRun, board, page } = newDesk
  await newDesk.start({ apiKey: refusedKey, endpoint: hotel.endpoint })
  await expect(firstRun.title).toBeVisible()

  await firstRun.connect('front-desk-2019')
  await expect(firstRun.alert).toContainText('This is not a Seam API key. A key begins with seam_.')
  expect(hotel.control.record().every((entry) => entry.kind !== 'request' || entry.status !== 200)).toBe(true)

  await firstRun.connect(refusedKey)
  await expect(firstRun.alert).toContainText('Seam refuses Joinery’s access')

  await firstRun.connect(hotel.apiKey)
  await expect(board.tile('412')).toBeVisible()
  await expect(page.getByText('TRAINING', { exact: true })).toBeHidden()
  expect(await page.content()).not.toContain(hotel.apiKey)
})
