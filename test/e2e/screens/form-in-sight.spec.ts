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
