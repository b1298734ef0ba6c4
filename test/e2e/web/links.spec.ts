import { en } from '#renderer/text/en.ts'
import { guestWords } from '#renderer/text/guest-words.ts'
import { expect, test } from '../support/desk.ts'
import type { Desk } from '../support/desk.ts'
import { readCode } from '../support/read-code.ts'
import { readyForEnter } from '../support/ready-for-enter.ts'

const { links: words } = en

/** By keyboard alone: number, Enter, name, Enter, Enter. */
const issueByKeyboard = async ({ page, board, drawer }: Desk, room: string, guest: string): Promise<void> => {
  await board.openByNumber(room)
  await expect(drawer(room).root.getByRole('checkbox').first()).toBeVisible()
  await page.keyboard.type(guest)
  await page.keyboard.press('Enter')
  await drawer(room).expectReadyForEnter()
  await page.keyboard.press('Enter')
  await drawer(room).expectConfirmed(guest)
}

const inDrawer = ({ page }: Desk) => page.getByRole('complementary')
const scan = (desk: Desk) => inDrawer(desk).getByRole('button', { name: words.scan })
const guestView = ({ page }: Desk) => page.getByRole('dialog')

test('a phone key reaches the guest: scanned from the screen, opened, said, and withdrawn with its key', async ({
  desk,
  hotel,
}) => {
  const { page } = desk
  await issueByKeyboard(desk, '412', 'Nora Lind')
  await scan(desk).focus()
  await readyForEnter(page)
  await page.keyboard.press('Enter')
  const view = guestView(desk)
  await expect(view.getByRole('heading', { name: guestWords.en.title('Nora') })).toBeVisible()
  await expect(view).not.toContainText('412')
  await view.getByRole('radio', { name: guestWords.pt.name }).click()
  await expect(view.getByRole('heading', { name: guestWords.pt.title('Nora') })).toBeVisible()

  const url = await readCode(page)
  expect(url).toMatch(/^https:/u)
  expect(hotel.control.openLink(url ?? '', 'Pixel 9')).toBe(true)
  await expect(view.getByRole('heading', { name: guestWords.pt.done('Nora') })).toBeVisible()
  await expect(view).toContainText('Pixel 9')
  await page.keyboard.press('Escape')
  await expect(view).toBeHidden()
  await expect(inDrawer(desk)).toContainText(words.openedOn(['Pixel 9']))
  expect(await page.content()).not.toContain(url)

  await inDrawer(desk)
    .getByRole('button', { name: en.stay.keyActions('Nora Lind, phone key') })
    .click()
  await page.getByRole('menuitem', { name: en.stay.revokeKey }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: en.after.revoke }).click()
  await expect.poll(() => hotel.world.instantKeys.size).toBe(0)
  expect(hotel.control.openLink(url ?? '')).toBe(false)
})

test('a link is handed over as text, withdrawn alone, and made anew for another phone', async ({
  desk,
  hotel,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { page } = desk
  await issueByKeyboard(desk, '412', 'Nora Lind')
  await inDrawer(desk).getByRole('button', { name: words.uses }).click()
  await page.getByRole('option', { name: words.usesOf(2) }).click()
  await scan(desk).click()
  await expect(guestView(desk)).toBeVisible()
  const first = await readCode(page)
  await page.keyboard.press('Escape')

  await inDrawer(desk).getByRole('button', { name: words.guestLanguage }).click()
  await page.getByRole('option', { name: guestWords.de.name }).click()
  await inDrawer(desk).getByRole('button', { name: words.copyMessage }).click()
  await expect(page.getByText(words.copied, { exact: true })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    guestWords.de.message('Hotel Meridian', first ?? ''),
  )

  await inDrawer(desk).getByRole('button', { name: words.withdraw }).click()
  await expect(inDrawer(desk)).toContainText(words.withdrawn.person)
  await scan(desk).click()
  await expect(guestView(desk)).toBeVisible()
  const second = await readCode(page)
  expect(second).not.toBe(first)
  expect(hotel.control.openLink(first ?? '')).toBe(false)
  expect(hotel.control.openLink(second ?? '')).toBe(true)
  expect(hotel.made()).toHaveLength(1)
})

test('a key issued earlier gets its link from its row', async ({ desk }) => {
  const { page } = desk
  await issueByKeyboard(desk, '412', 'Nora Lind')
  await desk.drawer('412').close()
  await desk.board.open('412')
  await inDrawer(desk)
    .getByRole('button', { name: en.stay.keyActions('Nora Lind, phone key') })
    .click()
  await page.getByRole('menuitem', { name: words.title }).click()
  await guestView(desk).getByRole('button', { name: words.scan }).click()
  await expect(guestView(desk).getByRole('heading', { name: guestWords.en.title('Nora') })).toBeVisible()
  expect(await readCode(page)).toMatch(/^https:/u)
  await page.keyboard.press('Escape')
  await expect(guestView(desk)).toContainText(words.notOpened)
})

test('without a licence the sentence names the setting, and with the hotel’s own app nothing is offered', async ({
  desk,
  hotel,
}) => {
  hotel.control.set({ instantKeysLicensed: false })
  await issueByKeyboard(desk, '412', 'Nora Lind')
  await scan(desk).click()
  await expect(inDrawer(desk).getByRole('alert')).toContainText('Instant Keys are not enabled')
  await expect(inDrawer(desk).getByRole('alert')).toContainText(words.setting)

  await desk.frame.openSettings()
  await desk.page.getByRole('button', { name: en.sections.names.keys, exact: true }).click()
  await desk.page.getByRole('button', { name: words.setting }).click()
  await desk.page.getByRole('option', { name: words.ways.ownApp }).click()
  await desk.frame.openRooms()
  await issueByKeyboard(desk, '415', 'Otto Brandt')
  await expect(inDrawer(desk)).toContainText(words.inApp('Otto'))
  await expect(scan(desk)).toBeHidden()
})

test('a known guest typed in full is taken with Enter, to be seen and taken back, and nothing is issued by it', async ({
  desk,
  hotel,
}) => {
  const { page, board } = desk
  await board.openByNumber('412')
  await expect(desk.drawer('412').root.getByRole('checkbox').first()).toBeVisible()
  await page.keyboard.type('clara moreau')
  await page.keyboard.press('Enter')
  await expect(inDrawer(desk)).toContainText(words.recognised('Clara Moreau'))
  expect(hotel.made()).toEqual([])
  await inDrawer(desk).getByRole('button', { name: words.someoneElse }).click()
  await expect(inDrawer(desk)).not.toContainText(words.recognised('Clara Moreau'))
  await desk.drawer('412').guest.focus()
  await page.keyboard.press('Enter')
  await desk.drawer('412').expectReadyForEnter()
  await page.keyboard.press('Enter')
  await desk.drawer('412').expectConfirmed('Clara Moreau')
  const clara = [...hotel.world.users.values()].filter(({ fullName }) => fullName === 'Clara Moreau')
  expect(clara).toHaveLength(2)
  expect(hotel.made()).toMatchObject([{ holder: 'Clara Moreau', shape: 'join', rooms: ['412'] }])
})
