import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** Nothing that axe knows how to find, in light and in dark; names the rule and the element otherwise. */
export const expectAccessible = async (page: Page): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    await expectNoViolation(page, colorScheme)
  }
}

export const expectNoViolation = async (page: Page, look: string): Promise<void> => {
  // The announcer is react-aria's: a spoken word whose button has gone meanwhile.
  const { violations } = await new AxeBuilder({ page })
    // 24 by 24 CSS pixels (WCAG 2.5.8); axe looks at it only when asked.
    .options({ rules: { 'target-size': { enabled: true } } })
    .exclude('[role=log]')
    .analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => id !== 'label-content-name-mismatch' || !isRoom.test(html))
      .map((node) => `${look}: ${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  )
  expect(found).toEqual([])
  expect(await roomsNotNamedAsWritten(page)).toEqual([])
}

// A room's face is a number, then a letter and counts as signs for the eye; its name says these as words. Axe wants
// the face word for word, WCAG 2.5.3 what one would call it: the number, which is looked for here instead.
const isRoom = /^<div role="gridcell" data-room=/

const roomsNotNamedAsWritten = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[role=gridcell][data-room]')
    .evaluateAll((rooms) =>
      rooms
        .filter(
          (room) =>
            !room.ariaLabel?.split(/[\s,]+/).includes(room.querySelector('strong')?.textContent ?? '-'),
        )
        .map((room) => room.outerHTML.slice(0, 200)),
    )
