import { expectAccessible } from '../support/axe.ts'
import { bookCoach } from '../support/coach-list.ts'
import { expect, test } from '../support/desk.ts'

// Screens as work leads to them, over a real host. As they stand by themselves: test/e2e/screens/screens.spec.ts.

test('axe finds nothing in the drawer, with every option open, and after issuing', async ({ desk }) => {
  const drawer = desk.drawer('412')
  await desk.board.open('412')
  await drawer.name('Rui Silva')
  await drawer.moreOptions()
  await expect(drawer.atTheDoor).toContainText('keeps working')
  await expectAccessible(desk.page)
  await drawer.issue()
  await drawer.expectConfirmed('Rui Silva')
  await expectAccessible(desk.page)
})

test('axe finds nothing in the queue and in the story of a key', async ({ desk }) => {
  const drawer = desk.drawer('503')
  await desk.board.open('503')
  await drawer.name('Dev Raman')
  await drawer.issue()
  await drawer.expectConfirmed('Dev Raman')
  await desk.queue.open()
  await expectAccessible(desk.page)
  await desk.queue.job('Dev Raman').click()
  await expect(desk.queue.story('Dev Raman')).toBeVisible()
  await desk.page.getByText('Details for IT').click()
  await expectAccessible(desk.page)
})

test('axe finds nothing in a rooming list, with rows to put right and first keys to confirm', async ({
  desk,
  hotel,
}) => {
  const { groups } = desk
  const coach = bookCoach(hotel, { occupied: 4, vacant: 4 })
  await groups.drop('Coach Helsinki.csv', coach.csvWithMistakes())
  await expect(groups.list).toContainText('2 rows to put right')
  await expectAccessible(desk.page)
  await groups.chooseFirstKey('override')
  await groups.askToConfirm(4)
  await expect(groups.confirmation).toContainText('0 keys stop working')
  await expectAccessible(desk.page)
})

test('axe finds nothing in a group whose keys go out, ask somebody or are finished', async ({
  desk,
  hotel,
}) => {
  const { groups } = desk
  const coach = bookCoach(hotel, { occupied: 4, vacant: 1 })
  await groups.drop('Coach Helsinki.csv', coach.csv(coach.lines))
  await groups.issueButton(8, 2).click()
  await expect(groups.progress(8, 10)).toBeVisible()
  await expect(groups.group('Coach Helsinki')).toContainText('Need you1')
  await expectAccessible(desk.page)
  await groups.decideNewKey()
  await expect(groups.progress(10, 10)).toBeVisible()
  await expectAccessible(desk.page)
})

test('axe finds nothing on what ends and what changed, nor on the health of the way to the doors', async ({
  desk,
  hotel,
}) => {
  const drawer = desk.drawer('412')
  await desk.board.open('412')
  await drawer.name('Rui Silva')
  await drawer.issue()
  await drawer.expectConfirmed('Rui Silva')
  await desk.page.keyboard.press('Escape')
  hotel.control.overrideRoom('412')
  // Opening the room reads its keys anew, and the watch hears of it.
  await desk.board.open('412')
  await desk.frame.openWatch()
  await expect(desk.page.getByText('Stopped working: replaced or discarded elsewhere.')).toBeVisible()
  await expectAccessible(desk.page)
  await desk.frame.openHealth()
  await expect(desk.page.getByRole('heading', { name: 'This computer to Seam' })).toBeVisible()
  await expectAccessible(desk.page)
})

test('the board and the drawer read as sentences', async ({ desk }) => {
  const drawer = desk.drawer('412')
  await expect(desk.board.tile('412')).toHaveAccessibleName(
    /^Room 412, occupied, 1 phone key and 1 card, expires \w+day \d\d:\d\d$/,
  )
  await expect(desk.board.tile('307')).toHaveAccessibleName('Room 307, vacant')
  await expect(desk.board.grid).toMatchAriaSnapshot(`
    - grid "Rooms by floor":
      - row:
        - rowheader "Floor 4"
        - gridcell /^Room 401, /
  `)

  await desk.board.open('412')
  await drawer.name('Rui Silva')
  await expect(drawer.root).toMatchAriaSnapshot(`
    - complementary "Room 412":
      - heading "412" [level=1]
      - paragraph: /Occupied, 2 keys, until \\w+ 11:00/
      - button "Close the room"
      - region "Keys on this door":
        - heading "Join to" [level=2]
        - list:
          - listitem:
            - checkbox "Ana Silva, phone key" [checked]
            - button /On 2 phones/
          - listitem:
            - checkbox "Ana Silva, card 5002" [checked]
      - region "New key":
        - heading "New key" [level=2]
        - combobox "Guest": Rui Silva
        - combobox "Valid from": /today \\d+:\\d+/
        - combobox "Valid until": /11:00/
      - region "At the door":
        - heading "At the door" [level=2]
        - list:
          - listitem: Ana Silva, phone key keeps working
          - listitem: Ana Silva, card 5002 keeps working
      - button "Issue key, joins 2 keys"
  `)
})
