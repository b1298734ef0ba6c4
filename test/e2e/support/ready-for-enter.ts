import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/**
 * The button that has the keyboard takes Enter as a decision now. One that was handed the keyboard does not answer a
 * stroke that comes at once (renderer/frame/use-deliberate-press.ts), and a script is that fast.
 */
export const readyForEnter = (page: Page): Promise<void> =>
  expect(page.locator('button:focus:not([data-settling])')).toBeVisible()
