import { test as base, expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { msOf } from '#shared/instant.ts'
import { de } from '#renderer/text/de.ts'
import { en } from '#renderer/text/en.ts'
import type { Screen } from '../../gallery/screens.ts'
import { serveGallery } from '../../gallery/serve.ts'
import { hotelNow } from '../../support/fake-hotel.ts'
import { pseudoText } from '../../support/pseudo.ts'
import { watchConsole } from '../support/console-watch.ts'
import { whenStill } from '../support/still.ts'

export type Look = {
  readonly language?: 'en' | 'de' | 'pseudo'
  readonly size?: { readonly width: number; readonly height: number }
  /** The operator's text is twice as large as usual. */
  readonly isLargeText?: boolean
  /** Windows' contrast themes: the system's colours instead of ours. */
  readonly isForcedColours?: boolean
}

export const desk = { width: 1366, height: 768 }
const texts = { en, de, pseudo: pseudoText }

type Fixtures = { readonly show: (screen: Screen, look?: Look) => Promise<Page>; readonly watch: undefined }
type WorkerFixtures = { readonly galleryUrl: string; readonly window: Page }

/** A screen of the gallery's table, open, with everything that could differ from one time to the next held still. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  galleryUrl: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from a pattern
    async ({}, use) => {
      const server = await serveGallery()
      await use(server.url)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  // The gallery keeps nothing from one visit to the next: one window serves all, and reads the gallery's code once.
  window: [
    async ({ browser }, use) => {
      const window = await browser.newPage({ viewport: desk, locale: 'en-GB' })
      await window.clock.setFixedTime(msOf(hotelNow))
      await use(window)
      await window.context().close()
    },
    { scope: 'worker' },
  ],
  page: async ({ window }, use) => {
    await window.mouse.move(0, 0)
    await window.setViewportSize(desk)
    await window.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', forcedColors: 'none' })
    await use(window)
    // What an old screen still has to say is not said into the next test.
    await window.goto('about:blank')
  },
  watch: [
    async ({ page }, use) => {
      const watch = watchConsole(page.context())
      await use(undefined)
      watch.end()
      expect(watch.complaints(), 'the browser complained').toEqual([])
    },
    { auto: true },
  ],
  show: async ({ page, galleryUrl }, use) => {
    await use(async ({ scene, open }, look = {}) => {
      const { language = 'en', size = desk, isLargeText = false, isForcedColours = false } = look
      await page.setViewportSize(size)
      if (isForcedColours) await page.emulateMedia({ forcedColors: 'active' })
      const text = isLargeText ? '&text=200%25' : ''
      await page.goto(`${galleryUrl}?scene=${scene}&theme=system&language=${language}${text}`)
      await expect(page.locator('#root')).not.toBeEmpty()
      await open?.(page, texts[language])
      await whenStill(page)
      return page
    })
  },
})

export { expect }
