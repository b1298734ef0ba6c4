import { en } from '#renderer/text/en.ts'
import { bookCoach } from '../support/coach-list.ts'
import { expect, test } from '../support/desk.ts'

test('packets print on A4, eight to a page with nothing around them; the leader’s sheet fits one', async ({
  desk,
  hotel,
}) => {
  const { groups, page } = desk
  const coach = bookCoach(hotel, { occupied: 17, vacant: 0 })
  await groups.drop('Coach Helsinki.csv', coach.csv(coach.lines))
  await groups.issueButton(34).click()
  await expect(groups.progress(34, 34)).toBeVisible()
  await page.getByRole('button', { name: en.batch.packets }).click()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(17)

  const packets = await page.pdf({ preferCSSPageSize: true })
  expect(pagesOf(packets)).toEqual([a4, a4, a4])
  await page.getByRole('radio', { name: en.packets.kinds.leader }).click()
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([a4])

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.getByRole('table')).toContainText(coach.lines[0]?.guest ?? '')
})

const a4 = '595 x 842'

/** The sizes of the pages of a PDF in points; Chromium writes them uncompressed. */
const pagesOf = (pdf: Buffer): readonly string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  )
