import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { whenStill } from './still.ts'

/** The page in a theme, still, with every colour changed. */
export const inTheme = async (page: Page, theme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await whenStill(page)
}
