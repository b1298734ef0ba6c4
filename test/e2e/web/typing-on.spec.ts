import type { Locator } from '@playwright/test'
import { en } from '#renderer/text/en.ts'
import { expect, test } from '../support/desk.ts'
import type { Desk } from '../support/desk.ts'

type Places = Readonly<Record<string, (desk: Desk) => Promise<void>>>

/** Where the keyboard may be in the drawer of 418 when the next guest is at the desk already. */
const places: Readonly<Record<string, Places>> = {
  'a field': {
    'the empty guest field': async () => undefined,
    'the guest field with a name': ({ page }) => page.keyboard.type('Ana'),
    'valid from': (desk) => byTab(inDrawer(desk).getByRole('combobox', { name: en.issue.from })),
  },
  'a choice': {
    'the first key to join': (desk) => byTab(inDrawer(desk).getByRole('checkbox').first()),
    'the kind of key': (desk) => byTab(inDrawer(desk).getByRole('radio', { name: en.issue.mobile })),
    'the doors it also opens': (desk) => byTab(inDrawer(desk).getByRole('button', { name: en.issue.doors })),
    'more options': (desk) => byTab(inDrawer(desk).locator('summary').first()),
  },
  'a button': {
    'the button, reached by Enter': async ({ page }) => {
      await page.keyboard.type('Ana')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: /^Issue / })).toBeFocused()
    },
    'the button, reached by Tab': ({ page }) => byTab(page.getByRole('button', { name: /^Issue / })),
    'the menu of a key': (desk) =>
      byTab(
        inDrawer(desk)
          .getByRole('button', { name: new RegExp(`^${en.stay.keyActions('')}`) })
          .first(),
      ),
    'the close button': (desk) => byTab(inDrawer(desk).getByRole('button', { name: en.drawer.close })),
  },
}

const inDrawer = ({ page }: Desk) => page.getByRole('complementary')

/** From the field before it, as a person comes there. */
const byTab = async (control: Locator): Promise<void> => {
  await control.focus()
  await control.page().keyboard.press('Shift+Tab')
  await control.page().keyboard.press('Tab')
}

const ticksOf = (desk: Desk): Promise<readonly boolean[]> =>
  inDrawer(desk)
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((box) => box instanceof HTMLInputElement && box.checked))

for (const [speed, delay] of [
  ['a machine', 0],
  ['a person', 70],
] as const)
  for (const [kind, ofKind] of Object.entries(places))
    test(`the next guest typed on at the speed of ${speed}, from ${kind} of a room, gets no key there`, async ({
      desk,
      hotel,
    }) => {
      const { page, board } = desk
      for (const [place, go] of Object.entries(ofKind)) {
        await board.openByNumber('418')
        await expect(inDrawer(desk).getByRole('checkbox').first()).toBeVisible()
        const before = await ticksOf(desk)
        await go(desk)
        await page.keyboard.type('Rui Silva ', { delay })
        await page.keyboard.press('Enter', { delay })
        expect(await ticksOf(desk), `${place}: what is joined`).toEqual(before)
        await page.keyboard.type('412', { delay })
        await page.keyboard.press('Enter', { delay })
        await page.keyboard.type('Rui Silva', { delay })
        await expect(page.getByRole('alertdialog'), place).toBeHidden()
        expect(hotel.made(), place).toEqual([])
        expect(hotel.stopped(), place).toEqual([])
        while (await inDrawer(desk).isVisible()) await page.keyboard.press('Escape')
      }
    })

test('a room number typed into an empty guest field goes to that room', async ({ desk, hotel }) => {
  const { page, board } = desk
  await board.openByNumber('418')
  await expect(desk.drawer('418').guest).toBeFocused()
  await page.keyboard.type('412')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Rui Silva')
  await expect(desk.drawer('412').guest).toHaveValue('Rui Silva')
  expect(hotel.made()).toEqual([])
})

test('a room number behind a name is no name, and the field says so', async ({ desk, hotel }) => {
  const { page, board } = desk
  await board.openByNumber('418')
  await page.keyboard.type('Ana412')
  await page.keyboard.press('Enter')
  await desk.drawer('418').expectReadyForEnter()
  await page.keyboard.press('Enter')
  await expect(desk.drawer('418').root).toContainText('has the number of room 412 in it')
  await expect(desk.drawer('418').guest).toBeFocused()
  expect(hotel.made()).toEqual([])
})

test('an unsent name is shown with its time, is written over, and ends with the next guest', async ({
  desk,
}) => {
  const { page, board } = desk
  await board.openByNumber('418')
  await page.keyboard.type('Previous Guest')
  await page.keyboard.press('Escape')
  await board.openByNumber('418')
  const drawer = desk.drawer('418')
  await expect(drawer.root).toContainText(/Unsent, from \d\d:\d\d/)
  await page.keyboard.type('Next Person')
  await expect(drawer.guest).toHaveValue('Next Person')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await board.openByNumber('412')
  await page.keyboard.type('Rui Silva')
  while (await desk.drawer('412').root.isVisible()) await page.keyboard.press('Escape')
  await board.openByNumber('418')
  await expect(drawer.guest).toHaveValue('')
})

test('where no key is ticked nothing is promised', async ({ desk }) => {
  const { board } = desk
  await board.openByNumber('412')
  const drawer = desk.drawer('412')
  await expect(drawer.issueButton).toContainText('joins 2 keys')
  await expect(drawer.atTheDoor).toContainText('keeps working')
  await drawer.joinOnly([])
  await expect(drawer.issueButton).not.toContainText('joins')
  await expect(drawer.atTheDoor).not.toContainText('keeps working')
  await expect(drawer.atTheDoor).toContainText('Not known yet.')
})
