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
import { inTheme } from '../support/theme.ts'

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

type Show = (screen: Screen, look?: Look) => Promise<Page>
type Fixtures = {
  /** Opens a screen. The test may press, type and resize as it likes. */
  readonly show: Show
  /** As `show`, for a test that only looks: the next test of the same screen in the same look finds it still open. */
  readonly lookAt: Show
  readonly watch: undefined
}
/** The one window of a worker, and which screen in which look it shows, untouched since it was opened. */
type Window = { readonly page: Page; untouched: string | null; isKept: boolean }
type WorkerFixtures = { readonly galleryUrl: string; readonly window: Window }

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
      const page = await browser.newPage({ viewport: desk, locale: 'en-GB' })
      await page.clock.setFixedTime(msOf(hotelNow))
      await use({ page, untouched: null, isKept: false })
      await page.context().close()
    },
    { scope: 'worker' },
  ],
  page: async ({ window }, use) => {
    const { page } = window
    window.isKept = false
    await page.setViewportSize(desk)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', forcedColors: 'none' })
    await use(page)
    if (window.isKept) return
    // What an old screen still has to say is not said into the next test.
    window.untouched = null
    await page.goto('about:blank')
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
  show: async ({ page, window, galleryUrl }, use) => {
    await use(async (screen, look = {}) => {
      const { language = 'en', size = desk, isLargeText = false, isForcedColours = false } = look
      await page.setViewportSize(size)
      if (isForcedColours) await page.emulateMedia({ forcedColors: 'active' })
      const asked = JSON.stringify([screen.name, look])
      if (window.untouched === asked) {
        await inTheme(page, 'light')
        return page
      }
      window.untouched = null
      await page.mouse.move(0, 0)
      const text = isLargeText ? '&text=200%25' : ''
      await page.goto(`${galleryUrl}?scene=${screen.scene}&theme=system&language=${language}${text}`)
      await page.locator('#root > *').first().waitFor({ state: 'attached' })
      await screen.open?.(page, texts[language])
      await whenStill(page)
      window.untouched = asked
      return page
    })
  },
  lookAt: async ({ show, window }, use) => {
    await use(async (screen, look) => {
      const page = await show(screen, look)
      window.isKept = true
      return page
    })
  },
})

export { expect }
