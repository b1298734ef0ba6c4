import { screens } from '../../gallery/screens.ts'
import { expect, inTheDark, test } from './look.ts'
import type { Look } from './look.ts'

/** Screens whose pictures are stored. A screen that others still work on joins when it stands still. */
const drawn = ['first-run']

const further: Readonly<Record<string, Look>> = {
  'large-text': { size: { width: 1024, height: 768 }, isLargeText: true },
  german: { language: 'de' },
  large: { size: { width: 1920, height: 1080 } },
}

for (const screen of screens.filter(({ name }) => drawn.includes(name))) {
  test(`${screen.name} looks as it was looked at`, async ({ show }) => {
    const page = await show(screen)
    await page.mouse.move(0, 0)
    await expect.soft(page).toHaveScreenshot(`${screen.name}-light.png`)
    await inTheDark(page)
    await expect.soft(page).toHaveScreenshot(`${screen.name}-dark.png`)
  })

  for (const look of ['large-text', ...(screen.also ?? [])])
    test(`${screen.name} looks as it was looked at, ${look}`, async ({ show }) => {
      const page = await show(screen, further[look])
      await page.mouse.move(0, 0)
      await expect(page).toHaveScreenshot(`${screen.name}-${look}.png`)
    })
}
