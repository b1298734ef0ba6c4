import type { Page } from '@playwright/test'
import type { Screen } from '../../gallery/screens.ts'
import { whenStill } from '../support/still.ts'
import { inTheme } from '../support/theme.ts'
import { expect } from './look.ts'
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

const further = {
  'large-text': { size: { width: 1024, height: 768 }, isLargeText: true },
  german: { language: 'de' },
  large: { size: { width: 1920, height: 1080 } },
  longer: { language: 'pseudo' },
  'forced-colours': { isForcedColours: true },
} as const satisfies Readonly<Record<string, Look>>

/** The looks in which a screen is drawn besides English in light. */
export const furtherLooksOf = ({ name, also = [] }: Screen): readonly (readonly [string, Look])[] =>
  ([...(inFull.has(name) ? ['large-text' as const] : []), ...also] as const).map((look) => [
    look,
    further[look],
  ])

/** The screen in light, and in the dark where it has a state of its own there. */
export const expectUsualPictures = async (page: Page, { name }: Screen): Promise<void> => {
  await handAside(page)
  await expect.soft(page).toHaveScreenshot(`${name}-light.png`)
  if (!inFull.has(name)) return
  await inTheme(page, 'dark')
  await expect.soft(page).toHaveScreenshot(`${name}-dark.png`)
}

/** The screen in one further look. */
export const expectPicture = async (page: Page, { name }: Screen, look: string): Promise<void> => {
  await handAside(page)
  await expect(page).toHaveScreenshot(`${name}-${look}.png`)
}

/** Nothing is drawn as it looks under the pointer. */
const handAside = async (page: Page): Promise<void> => {
  await page.mouse.move(0, 0)
  await whenStill(page)
}
