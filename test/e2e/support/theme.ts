import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** The page in a theme, still, with every colour changed. */
export const inTheme = async (page: Page, theme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  // Colours follow in the frame after the attribute.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
