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
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${look}: ${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  )
  expect(found).toEqual([])
}
