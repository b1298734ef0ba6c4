import type { Page } from '@playwright/test'
import type { Screen } from '../../gallery/screens.ts'
import { expect } from './look.ts'

/** What has the keyboard, and whether one can see that it has. */
type Stop = { readonly name: string; readonly isSeen: boolean; readonly isPage: boolean }

const most = 60

const stopOn = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const marks = (one: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    }
    // A tick hides its box and draws its own beside it; a line that is typed in may be marked as a whole.
    const around = element.closest('label, [data-focus-visible], div:focus-within')
    const inside = around === null ? [] : [around, ...around.querySelectorAll('span')]
    return {
      name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? ''}`,
      isSeen: [element, ...inside].some(marks),
      isPage: element === document.body,
    }
  })

/** Walks over a screen by Tab to its end: every stop must be marked, so that one sees where the keyboard is. */
export const walkByTab = async (page: Page, { name: screen }: Screen): Promise<void> => {
  const seen: string[] = []
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab')
    const { name, isSeen, isPage } = await stopOn(page)
    // Past the last stop the browser itself has the keyboard: the walk is over.
    if (isPage && seen.length > 0) break
    if (isPage) continue
    // react-aria marks what has the keyboard when React draws next.
    if (!isSeen) await expect.poll(async () => (await stopOn(page)).isSeen, { message: name }).toBe(true)
    seen.push(name)
  }
  expect(seen.length + (screen === 'opening' ? 1 : 0)).toBeGreaterThan(0)
}
