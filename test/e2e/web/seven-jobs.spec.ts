import { en } from '#renderer/text/en.ts'
import { expect, test } from '../support/desk.ts'
import { readyForEnter } from '../support/ready-for-enter.ts'
import { countingKeyboard } from '../support/strokes.ts'

// What a desk does all day, by the keyboard alone and counted: a number or a name typed in one go is one stroke, and so
// is each other key. The seventh, a list with three questions, has a spec of its own (list-questions.spec.ts).

test('an extra key: at most 6 strokes', async ({ desk, hotel }) => {
  const keyboard = countingKeyboard(desk.page)
  const drawer = desk.drawer('412')
  await keyboard.type('412')
  await keyboard.press('Enter')
  await expect(drawer.guest).toBeFocused()
  await keyboard.type('Rui Silva')
  await keyboard.press('Enter')
  await readyForEnter(desk.page)
  await keyboard.press('Enter')
  await drawer.expectConfirmed('Rui Silva')
  expect(keyboard.strokes()).toBeLessThanOrEqual(6)
  expect(hotel.stopped()).toEqual([])
})

test('late check-out for a family of four: at most 6 strokes', async ({ desk, hotel }) => {
  const { page } = desk
  const drawer = desk.drawer('415')
  await desk.board.openByNumber('415')
  await drawer.name('Nina Moreau')
  await drawer.issue()
  await drawer.expectConfirmed('Nina Moreau')
  await page.keyboard.press('Escape')
  await expect(drawer.root).toBeHidden()
  const before = hotel.made().length

  const keyboard = countingKeyboard(page)
  await keyboard.type('415')
  await keyboard.press('F8')
  const dialog = page.getByRole('dialog', { name: en.stay.lateTitle(['415']) })
  await expect(dialog.getByRole('textbox', { name: en.stay.until })).toBeFocused()
  await keyboard.type('14')
  await expect(dialog.getByText(en.stay.fate.replaced)).toHaveCount(3)
  await expect(dialog.getByText(en.stay.cards(1))).toBeVisible()
  await keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: /^New times for 3 phone keys/ })).toBeFocused()
  await readyForEnter(page)
  await keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect.poll(() => hotel.made().length - before).toBe(3)
  expect(keyboard.strokes()).toBeLessThanOrEqual(6)
  expect(
    hotel
      .made()
      .slice(before)
      .map(({ holder, shape }) => `${holder} ${shape}`)
      .toSorted(),
  ).toEqual(['Clara Moreau join', 'Luc Moreau join', 'Nina Moreau join'])
  const card = hotel.keyId('Zoé Moreau', 'card')
  expect(hotel.stopped()).not.toContain(card)
  await expect(desk.board.tile('415')).toBeFocused()
})

test('a lost card: at most 7 strokes until the key in its place is issued', async ({ desk, hotel }) => {
  const { page } = desk
  const card = hotel.keyId('Ana Silva', 'card')
  const keyboard = countingKeyboard(page)
  await keyboard.type('412')
  await keyboard.press('F4')
  const dialog = page.getByRole('dialog', { name: en.stay.lostTitle('412') })
  await expect(dialog.getByRole('option').first()).toBeFocused()
  await expect(dialog.getByRole('option').nth(3)).toContainText('card 5002')
  await keyboard.press('4')
  await expect(dialog.getByText(/The lock is offline: it opens to the lost key until/)).toBeVisible()
  await keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: en.stay.lostCardButton })).toBeFocused()
  await readyForEnter(page)
  await keyboard.press('Enter')
  const drawer = desk.drawer('412')
  await expect(drawer.guest).toBeFocused()
  await expect(drawer.guest).toHaveValue('Ana Silva')
  expect(hotel.stopped()).toEqual([card])
  await keyboard.press('Enter')
  await readyForEnter(page)
  await keyboard.press('Enter')
  await expect(drawer.root.getByRole('heading', { name: en.after.title('Ana Silva') })).toBeVisible()
  expect(keyboard.strokes()).toBeLessThanOrEqual(7)
})

test('a lost phone: its key first, then another for the same guest', async ({ desk, hotel }) => {
  const { page } = desk
  const lost = hotel.keyId('Clara Moreau', 'phone key')
  const keyboard = countingKeyboard(page)
  await keyboard.type('415')
  await keyboard.press('F4')
  const dialog = page.getByRole('dialog', { name: en.stay.lostTitle('415') })
  await expect(dialog.getByText(en.stay.lostPhone)).toBeVisible()
  await keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: en.stay.lostButton })).toBeFocused()
  await readyForEnter(page)
  await keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect
    .poll(() => hotel.made().map(({ holder, shape }) => `${holder} ${shape}`))
    .toEqual(['Clara Moreau join'])
  expect(hotel.stopped()).toContain(lost)
  expect(keyboard.strokes()).toBeLessThanOrEqual(7)
})

test('the first key of a vacant room: at most 6 strokes, and no second word where no key dies', async ({
  desk,
  hotel,
}) => {
  const { page } = desk
  const vacant = await page
    .getByRole('gridcell', { name: /vacant/ })
    .first()
    .getAttribute('aria-label')
  const room = /Room (\S+),/.exec(vacant ?? '')?.[1] ?? ''
  const drawer = desk.drawer(room)
  const keyboard = countingKeyboard(page)
  await keyboard.type(room)
  await keyboard.press('Enter')
  await expect(drawer.guest).toBeFocused()
  await keyboard.type('Walk In')
  await keyboard.press('Enter')
  await readyForEnter(page)
  await keyboard.press('Enter')
  await drawer.expectConfirmed('Walk In')
  expect(keyboard.strokes()).toBeLessThanOrEqual(6)
  expect(hotel.made()).toMatchObject([{ holder: 'Walk In', shape: 'override', rooms: [room] }])
  expect(hotel.stopped()).toEqual([])
})

test('one key for the two rooms of a suite: at most 9 strokes', async ({ desk, hotel }) => {
  const { page } = desk
  const keyboard = countingKeyboard(page)
  await keyboard.type('601')
  await expect(desk.board.tile('601')).toBeFocused()
  await keyboard.press('Space')
  await keyboard.press('Shift+ArrowRight')
  await keyboard.press('Enter')
  const guest = page.getByRole('complementary').getByRole('combobox', { name: en.issue.guest })
  await expect(guest).toBeFocused()
  await expect(page.getByText(en.issue.keepsWorking).first()).toBeVisible()
  await keyboard.type('Ife Okafor')
  await keyboard.press('Enter')
  await readyForEnter(page)
  await keyboard.press('Enter')
  await expect.poll(() => hotel.made()).toMatchObject([{ holder: 'Ife Okafor', rooms: ['601', '602'] }])
  expect(keyboard.strokes()).toBeLessThanOrEqual(9)
  expect(hotel.stopped()).toEqual([])
})

test('check-out: at most 4 strokes, its confirmation among them', async ({ desk, hotel }) => {
  const { page } = desk
  const ana = [hotel.keyId('Ana Silva', 'phone key'), hotel.keyId('Ana Silva', 'card')]
  const keyboard = countingKeyboard(page)
  await keyboard.type('412')
  await keyboard.press('F9')
  const dialog = page.getByRole('alertdialog', { name: en.stay.checkOutTitle(['412']) })
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Ana Silva' })).toHaveCount(2)
  await expect(dialog.getByText(en.bulk.cards)).toBeVisible()
  await expect(dialog.getByRole('button', { name: en.bulk.revokeButton(2) })).toBeFocused()
  await readyForEnter(page)
  await keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect(keyboard.strokes()).toBeLessThanOrEqual(4)
  expect(hotel.stopped()).toEqual(expect.arrayContaining(ana))
  await expect(desk.board.tile('412')).toBeFocused()
})

test('no single letter does any of this, also while a name is typed', async ({ desk, hotel }) => {
  const { page } = desk
  await desk.board.openByNumber('412')
  await page.keyboard.type('Lost Late Check Out Move')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(desk.drawer('412').guest).toHaveValue('Lost Late Check Out Move')
  expect(hotel.made()).toEqual([])
})
