import { whenStill } from '../support/still.ts'
import { desk, expect, test } from './look.ts'

for (const theme of ['light', 'dark'] as const)
  test(`every component looks as it was looked at, ${theme}`, async ({ page, galleryUrl }) => {
    await page.goto(`${galleryUrl}?theme=${theme}`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    // The gallery scrolls by itself: as high a window as it takes shows all of it.
    const height = await page.evaluate(() => document.querySelector('#root > *')?.scrollHeight ?? 0)
    await page.setViewportSize({ width: desk.width, height })
    await whenStill(page)
    await expect(page).toHaveScreenshot(`components-${theme}.png`)
  })
