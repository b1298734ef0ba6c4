import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import axeCore from 'axe-core'
import type { AxeResults, ElementContext, RunOptions } from 'axe-core'
import { inTheme } from './theme.ts'

declare global {
  /** axe-core, once its source has run in the page. */
  var axe: { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> } | undefined
}

const everyRule: RunOptions = {
  // 24 by 24 CSS pixels (WCAG 2.5.8); axe looks at it only when asked.
  rules: { 'target-size': { enabled: true } },
}

// A theme changes colours and nothing else: what does not look at colours need not be looked at twice.
const ofColours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
}

/** Nothing that axe knows how to find, in light and in dark; names the rule and the element otherwise. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await inTheme(page, 'light')
  await expectNoViolation(page, 'light', everyRule)
  await inTheme(page, 'dark')
  await expectNoViolation(page, 'dark', ofColours)
}

const expectNoViolation = async (page: Page, look: string, options: RunOptions): Promise<void> => {
  const found = (await violationsOn(page, options)).flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => id !== 'label-content-name-mismatch' || !isRoom.test(html))
      .map((node) => `${look}: ${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  )
  expect(found).toEqual([])
  expect(await roomsNotNamedAsWritten(page)).toEqual([])
}

/** Half a megabyte of axe is read once a page, not once a look. */
const violationsOn = async (page: Page, options: RunOptions): Promise<AxeResults['violations']> => {
  // Nothing here looks into frames; a first one would be passed over in silence.
  expect(page.frames(), 'axe looks at the page itself only').toHaveLength(1)
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(axeCore.source)
  return page.evaluate(
    async (asked) => {
      if (globalThis.axe === undefined) throw new Error('axe is not in the page')
      // The announcer is react-aria's: a spoken word whose button has gone meanwhile.
      const { violations } = await globalThis.axe.run({ exclude: ['[role=log]'] }, asked)
      return violations
      // Only what is wrong is told, by its text: naming 120 good rooms by selector takes as long as looking at them.
    },
    {
      ...options,
      resultTypes: ['violations'] satisfies RunOptions['resultTypes'],
      selectors: false,
    } satisfies RunOptions,
  )
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
