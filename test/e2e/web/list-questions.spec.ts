import type { Page } from '@playwright/test'
import { en } from '#renderer/text/en.ts'
import { askingCoach } from '../support/coach-list.ts'
import { expect, test } from '../support/desk.ts'
import { readyForEnter } from '../support/ready-for-enter.ts'

const words = en.groups

/**
 * How long a person at a desk takes for what the script does, in seconds: the keystroke-level model of Card, Moran and
 * Newell (a key, a moment of thought), the time to drop a file and to read a question of two lines. What this computer
 * takes for its part, from the drop to the group on the screen, is measured and added.
 */
const pace = { key: 0.28, drop: 3, thought: 1.35, reading: 5 }

test('a list of 60 with three questions is issued in under a minute, by the keyboard', async ({
  desk,
  hotel,
}) => {
  const { page, groups } = desk
  const spent = { keys: 0, questions: 0 }
  const press = async (key: string): Promise<void> => {
    spent.keys += 1
    await page.keyboard.press(key)
  }
  const startedAt = Date.now()
  const { csv, misspelt, blank } = askingCoach(hotel)
  await groups.drop('Coach Oslo.csv', csv)

  const card = page.getByRole('region', { name: words.questions.label })
  const asked = async (left: number, question: string | RegExp): Promise<void> => {
    spent.questions += 1
    await expect(card.getByText(words.questions.left(left), { exact: true })).toBeVisible()
    await expect(card.getByRole('heading', { name: question })).toBeVisible()
    await expect(card).toBeFocused()
  }
  // Nobody lives in these rooms yet: who gets the first key of each is asked once the keys are accepted.
  const issue = groups.issueButton(0, 60)
  await asked(3, words.dateAsk)
  await expect(issue).toBeHidden()
  await expect(groups.plan).toContainText(words.waits.dates)
  await press('1')
  await asked(2, new RegExp(`There is no room "0${misspelt}"`))
  await press('1')
  await asked(1, /has no room/)
  await tabToField(page, press)
  for (const digit of blank) await press(digit)
  await press('Enter')

  await expect(page.getByText(words.questions.done)).toBeVisible()
  await expect(issue).toBeFocused()
  await readyForEnter(page)
  await press('Enter')
  await expect(groups.group('Coach Oslo')).toBeVisible()

  const computer = (Date.now() - startedAt) / 1000
  expect(spent.keys, 'keys pressed').toBeLessThanOrEqual(16)
  const { keys, questions } = spent
  const person = pace.drop + keys * pace.key + (questions + 1) * pace.thought + questions * pace.reading
  expect(person + computer, `${keys} keys, ${person} s for a person, ${computer} s here`).toBeLessThan(60)

  await expect(groups.progress(0, 60)).toBeVisible()
})

/** Tab until a field has the focus. */
const tabToField = async (page: Page, press: (key: string) => Promise<void>): Promise<void> => {
  const isThere = () => page.evaluate(() => document.activeElement instanceof HTMLInputElement)
  for (let tabs = 0; tabs < 6 && !(await isThere()); tabs += 1) await press('Tab')
}
