import type { Page } from '@playwright/test'
import { de } from '#renderer/text/de.ts'
import { en } from '#renderer/text/en.ts'
import { screens } from '../../gallery/screens.ts'
import { expect, test } from './look.ts'

/** Guest, start, end, and phone or card: what a clerk may have to change before the key goes out. */
const leastFields = 4

for (const [language, text] of [
  ['en', en],
  ['de', de],
] as const)
  test(`with a family of four on the door, four fields of the new key are whole at 1366x768, ${language}`, async ({
    show,
  }) => {
    const screen = screens.find(({ name }) => name === 'drawer-family')
    if (screen === undefined) throw new Error('the gallery has no screen drawer-family')
    const page = await show(screen, { language })
    await expect(page.getByRole('button', { name: text.issue.joins(4) })).toBeInViewport({ ratio: 1 })
    expect(await fieldsInSight(page, text.issue.newKey)).toBeGreaterThanOrEqual(leastFields)
  })

/** The fields of the form that no edge of the part that scrolls cuts. */
const fieldsInSight = (page: Page, form: string): Promise<number> =>
  page.getByRole('region', { name: form }).evaluate((section) => {
    const fields = [...section.querySelectorAll('input[role=combobox], [role=radiogroup]')]
    const scroller = (function of(element: Element): Element {
      const { parentElement } = element
      return parentElement === null || getComputedStyle(element).overflowY === 'auto'
        ? element
        : of(parentElement)
    })(section)
    const { top, bottom } = scroller.getBoundingClientRect()
    return fields
      .filter((field) => field.checkVisibility())
      .map((field) => field.getBoundingClientRect())
      .filter((box) => box.top >= top && box.bottom <= Math.min(bottom, innerHeight)).length
  })

/** A camera reads a code only when nothing lies over it, and a guest sees it without a scroll. */
test('in large text the code a guest scans is whole, and no words lie over it', async ({ show }) => {
  const screen = screens.find(({ name }) => name === 'guest-scan')
  if (screen === undefined) throw new Error('the gallery has no screen guest-scan')
  const page = await show(screen, { size: { width: 1024, height: 768 }, isLargeText: true })
  const dialog = page.getByRole('dialog')
  const code = dialog.getByRole('img')
  await expect(code).toBeInViewport({ ratio: 1 })
  const place = await code.boundingBox()
  const words = [
    await dialog.getByRole('heading').boundingBox(),
    await dialog.getByRole('status').boundingBox(),
  ]
  for (const box of words) expect(overlap(place, box)).toBe(0)
})

type Box = { readonly y: number; readonly height: number } | null

/** Pixels of height that two boxes one beneath the other share. */
const overlap = (one: Box, other: Box): number => {
  if (one === null || other === null) throw new Error('a part of the view is not shown')
  return Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y))
}
