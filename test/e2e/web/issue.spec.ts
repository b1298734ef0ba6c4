import { joiner } from '../support/hotel.ts'
import { expect, test } from '../support/desk.ts'

test('a phone key joins the sync parent alone', async ({ desk, hotel }) => {
  const drawer = desk.drawer('412')
  await desk.board.open('412')
  await drawer.joinOnly(['Ana Silva, phone key'])
  await drawer.name('Rui Silva')
  await expect(drawer.atTheDoor).toContainText('Ana Silva, card 5002keeps working')
  await drawer.issue()
  await drawer.expectConfirmed('Rui Silva')
  expect(hotel.made()).toEqual([
    joiner({ holder: 'Rui Silva', rooms: ['412'], joinedIds: [hotel.keyId('Ana Silva', 'phone key')] }),
  ])
  expect(hotel.stopped()).toEqual([])
})

test('a phone key joins the copy on one phone', async ({ desk, hotel }) => {
  const drawer = desk.drawer('412')
  await desk.board.open('412')
  await drawer.joinOnly(['Ana Silva, phone copy, Pixel 9'])
  await drawer.name('Rui Silva')
  await drawer.issue()
  await drawer.expectConfirmed('Rui Silva')
  expect(hotel.made()).toEqual([
    joiner({
      holder: 'Rui Silva',
      rooms: ['412'],
      joinedIds: [hotel.keyId('Ana Silva', { onPhone: 'Pixel 9' })],
    }),
  ])
  expect(hotel.stopped()).toEqual([])
})

test('a phone key joins one of two plastic cards', async ({ desk, hotel }) => {
  const drawer = desk.drawer('214')
  await desk.board.open('214')
  await drawer.joinOnly(['Lena Weber, card 5011'])
  await drawer.name('Max Weber')
  await drawer.issue()
  await drawer.expectConfirmed('Max Weber')
  expect(hotel.made()).toEqual([
    joiner({ holder: 'Max Weber', rooms: ['214'], joinedIds: [hotel.keyId('Lena Weber', 'card')] }),
  ])
  expect(hotel.stopped()).toEqual([])
})

test('a key joins everybody of the stay unless somebody unticks', async ({ desk, hotel }) => {
  const drawer = desk.drawer('415')
  await desk.board.open('415')
  await drawer.name('Nina Moreau')
  await drawer.issue()
  await drawer.expectConfirmed('Nina Moreau')
  expect(hotel.made()).toEqual([
    joiner({
      holder: 'Nina Moreau',
      rooms: ['415'],
      joinedIds: [
        hotel.keyId('Clara Moreau', 'phone key'),
        hotel.keyId('Luc Moreau', 'phone key'),
        hotel.keyId('Zoé Moreau', 'card'),
      ],
    }),
  ])
  expect(hotel.stopped()).toEqual([])
})

test('a card key joins, waits for its card, and is not called done before', async ({ desk, hotel }) => {
  const drawer = desk.drawer('412')
  await desk.board.open('412')
  await drawer.asCard()
  await drawer.name('Rui Silva')
  await drawer.issue()
  await expect(drawer.step('Checked: as asked for')).toBeVisible()
  await expect(drawer.step('On the card')).toHaveText(/^On the card(waiting)?$/)
  await expect.poll(hotel.made).toEqual([
    joiner({
      holder: 'Rui Silva',
      accessMethod: 'card',
      rooms: ['412'],
      joinedIds: [hotel.keyId('Ana Silva', 'phone key'), hotel.keyId('Ana Silva', 'card')],
    }),
  ])
  expect(hotel.stopped()).toEqual([])
})

test('a suite is one key for both rooms', async ({ desk, hotel }) => {
  const drawer = desk.drawer('601')
  await desk.board.openTogether(['601', '602'])
  await drawer.name('Tunde Okafor')
  await drawer.issue()
  await drawer.expectConfirmed('Tunde Okafor')
  expect(hotel.made()).toEqual([
    joiner({
      holder: 'Tunde Okafor',
      rooms: ['601', '602'],
      joinedIds: [hotel.keyId('Amara Okafor', 'phone key')],
    }),
  ])
  expect(hotel.stopped()).toEqual([])
})

test('common doors come on the same key', async ({ desk, hotel }) => {
  const drawer = desk.drawer('503')
  await desk.board.open('503')
  await drawer.alsoOpen(['Gym', 'Spa'])
  await drawer.name('Dev Raman')
  await drawer.issue()
  await drawer.expectConfirmed('Dev Raman')
  expect(hotel.made()).toEqual([
    joiner({
      holder: 'Dev Raman',
      rooms: ['503'],
      commonDoors: ['Gym', 'Spa'],
      joinedIds: [hotel.keyId('Priya Raman', 'phone key')],
    }),
  ])
  expect(hotel.stopped()).toEqual([])
})
