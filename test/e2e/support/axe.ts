import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { inTheme } from './theme.ts'

// A theme changes colours and nothing else: what does not look at colours need not be looked at twice.
const ofColours = ['color-contrast', 'link-in-text-block']

/** Nothing that axe knows how to find, in light and in dark; names the rule and the element otherwise. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await inTheme(page, 'light')
  await expectNoViolation(page, 'light', everyRule(page))
  await inTheme(page, 'dark')
  await expectNoViolation(page, 'dark', new AxeBuilder({ page }).withRules(ofColours))
}

const everyRule = (page: Page): AxeBuilder =>
  new AxeBuilder({ page })
    // 24 by 24 CSS pixels (WCAG 2.5.8); axe looks at it only when asked.
    .options({ rules: { 'target-size': { enabled: true } } })
    // The announcer is react-aria's: a spoken word whose button has gone meanwhile.
    .exclude('[role=log]')

const expectNoViolation = async (page: Page, look: string, axe: AxeBuilder): Promise<void> => {
  const { violations } = await axe.analyze()
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
