import { expect, test } from '../support/desk.ts'

test('an override names every key that stops and wants the room typed', async ({ desk, hotel }) => {
  const drawer = desk.drawer('412')
  const { override } = desk
  await desk.board.open('412')
  await drawer.name('New Guest')
  await drawer.chooseNewKey()
  await expect(drawer.issueButton).toContainText('2 keys stop working')
  await drawer.issue()
  await expect(override.root).toContainText('Replace all keys of 412?')
  await expect(override.root.getByRole('listitem')).toContainText([
    'Ana Silva, phone key',
    'Ana Silva, card 5002',
  ])
  await expect(override.confirm).toBeDisabled()
  await override.typeRoom('421')
  await expect(override.confirm).toBeDisabled()
  await override.typeRoom('412')
  await override.confirm.click()

  await drawer.expectConfirmed('New Guest')
  expect(hotel.made()).toEqual([
    {
      holder: 'New Guest',
      accessMethod: 'mobile_key',
      shape: 'override',
      rooms: ['412'],
      commonDoors: [],
      joinedIds: [],
    },
  ])
  expect(hotel.stopped()).toEqual(expect.arrayContaining([hotel.keyId('Ana Silva', 'card')]))
})

test('an override that is cancelled leaves the hotel and the form as they were', async ({ desk, hotel }) => {
  const drawer = desk.drawer('412')
  await desk.board.open('412')
  await drawer.name('New Guest')
  await drawer.chooseNewKey()
  await drawer.issue()
  await desk.override.typeRoom('412')
  await desk.override.cancel()
  await expect(desk.override.root).toBeHidden()
  await expect(drawer.guest).toHaveValue('New Guest')
  await expect(drawer.issueButton).toContainText('2 keys stop working')
  await expect(desk.frame.strip).toContainText('Nothing is waiting')
  expect(hotel.made()).toEqual([])
  expect(hotel.stopped()).toEqual([])
})

test('a vacant room gets its first key with the one button, and no key stops', async ({ desk, hotel }) => {
  const drawer = desk.drawer('307')
  await desk.board.openByNumber('307')
  await expect(drawer.root).toContainText('There is nothing to join')
  await expect(drawer.issueButton).toContainText('Issue the first key, 0 keys stop working')
  await desk.page.keyboard.type('Early Arrival')
  await desk.page.keyboard.press('Enter')
  await drawer.expectReadyForEnter()
  await desk.page.keyboard.press('Enter')
  await drawer.expectConfirmed('Early Arrival')
  expect(hotel.made()).toMatchObject([{ holder: 'Early Arrival', shape: 'override', rooms: ['307'] }])
  expect(hotel.stopped()).toEqual([])
})
