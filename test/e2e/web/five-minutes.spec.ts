import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { en } from '#renderer/text/en.ts'
import { expect, test } from '../support/desk.ts'
import { readyForEnter } from '../support/ready-for-enter.ts'

/** README's "First five minutes", one string for each numbered sentence. */
const sentences = (): readonly string[] => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')
  const part = readme.split('## First five minutes')[1]?.split('\n## ')[0] ?? ''
  return part.split(/^\d+\. /mu).slice(1)
}

/** A practice guest opens the link a while after it was made. */
const guestTakesMs = 15_000

test('the first five minutes are as the README tells them', async ({ newDesk }) => {
  const { page, frame, groups } = newDesk
  const [look, name, issue, outage, list] = sentences()
  await newDesk.start(null)
  await newDesk.firstRun.openTraining()
  await expect(newDesk.board.tile('412')).toBeVisible()

  expect(look).toContain(
    "Type `412`, press Enter. You see who has keys: Ana's phone key, on two phones, and her card.",
  )
  const drawer = newDesk.drawer('412')
  await page.keyboard.type('412')
  await page.keyboard.press('Enter')
  await expect(drawer.guest).toBeFocused()
  await expect(drawer.key('Ana Silva, phone key')).toBeChecked()
  await expect(drawer.root.getByRole('button', { name: /^On 2 phones/ })).toBeVisible()
  await expect(drawer.root.getByRole('checkbox', { name: /^Ana Silva, card \d+$/ })).toBeChecked()
  await expect(drawer.root.getByRole('button', { name: '2 more: replaced, staff' })).toBeVisible()

  expect(name).toContain('_At the door_ says that each keeps working')
  await page.keyboard.type('Rui Silva')
  await page.keyboard.press('Enter')
  await readyForEnter(page)
  const fates = drawer.atTheDoor.getByRole('listitem')
  await expect(fates).toHaveCount(3)
  for (const fate of await fates.all()) await expect(fate).toContainText(en.issue.keepsWorking)

  expect(issue).toContain('_Let the guest scan this_ shows the code')
  expect(issue).toContain('within a quarter of a minute')
  await page.keyboard.press('Enter')
  await drawer.expectConfirmed('Rui Silva')
  await drawer.root.getByRole('button', { name: en.links.scan }).click()
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer.root).toContainText(/Opened on (iPhone|Galaxy|Pixel|Fairphone)/, {
    timeout: 2 * guestTakesMs,
  })
  await page.keyboard.press('Escape')

  expect(outage).toContain('In Settings, practise an outage and issue another key.')
  const practise = async (fault: keyof typeof en.settings.faults) => {
    await frame.openSettings()
    await page
      .getByRole('navigation', { name: en.sections.label })
      .getByRole('button', { name: en.sections.names.practise })
      .click()
    await page.getByRole('radio', { name: en.settings.faults[fault] }).click()
    await expect(page.getByRole('radio', { name: en.settings.faults[fault] })).toBeChecked()
  }
  await practise('offline')
  await frame.openRooms()
  await newDesk.board.openByNumber('503')
  await newDesk.drawer('503').name('Dev Raman')
  await newDesk.drawer('503').issue()
  await expect(frame.strip).toContainText(/Offline since \d\d:\d\d\. 1 key will be issued when Seam answers/)
  await practise('none')
  await expect(frame.strip).toContainText('Nothing is waiting')
  await frame.openRooms()
  await expect(newDesk.board.tile('503')).toBeVisible()

  expect(list).toContain(`press *${en.groups.practise}*`)
  await groups.open()
  await page.getByRole('button', { name: en.groups.practise }).click()
  await expect(groups.list).toBeVisible()
  const button = page.getByRole('button', { name: /^Issue \d+ keys 0 keys stop working$/ })
  await expect(button).toBeVisible()
  const keys = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0])
  expect(keys).toBeGreaterThan(1)
  await button.click()
  await expect(groups.progress(keys, keys)).toBeVisible()
})
