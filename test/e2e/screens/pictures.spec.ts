import { screens } from '../../gallery/screens.ts'
import { whenStill } from '../support/still.ts'
import { inTheme } from '../support/theme.ts'
import { desk, expect, test } from './look.ts'
import type { Look } from './look.ts'

/** Screens with a state of their own in the dark and in large text; the others are drawn in light alone. */
const inFull = new Set([
  'first-run',
  'board',
  'board-search',
  'board-names',
  'board-menu',
  'drawer',
  'drawer-family',
  'drawer-override',
  'offline',
  'queue',
  'groups-list',
  'groups-questions',
  'groups-rows-asked',
  'watch',
  'health',
])

const further: Readonly<Record<string, Look>> = {
  'large-text': { size: { width: 1024, height: 768 }, isLargeText: true },
  german: { language: 'de' },
  large: { size: { width: 1920, height: 1080 } },
  longer: { language: 'pseudo' },
  'forced-colours': { isForcedColours: true },
}

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

for (const screen of screens) {
  const isInFull = inFull.has(screen.name)
  test(`${screen.name} looks as it was looked at`, async ({ show }) => {
    const page = await show(screen)
    await page.mouse.move(0, 0)
    await whenStill(page)
    await expect.soft(page).toHaveScreenshot(`${screen.name}-light.png`)
    if (!isInFull) return
    await inTheme(page, 'dark')
    await expect.soft(page).toHaveScreenshot(`${screen.name}-dark.png`)
  })

  for (const look of [...(isInFull ? ['large-text'] : []), ...(screen.also ?? [])])
    test(`${screen.name} looks as it was looked at, ${look}`, async ({ show }) => {
      const page = await show(screen, further[look])
      await page.mouse.move(0, 0)
      await whenStill(page)
      await expect(page).toHaveScreenshot(`${screen.name}-${look}.png`)
    })
}
