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

/** A screen of the gallery's table, open, with everything that could differ from one time to the next held still. */
export const test = base.extend<Fixtures, { readonly galleryUrl: string }>({
  galleryUrl: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from a pattern
    async ({}, use) => {
      const server = await serveGallery()
      await use(server.url)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  watch: [
    async ({ context }, use) => {
      const watch = watchConsole(context)
      await use(undefined)
      expect(watch.complaints(), 'the browser complained').toEqual([])
    },
    { auto: true },
  ],
  show: async ({ page, galleryUrl }, use) => {
    await use(async ({ scene, open }, look = {}) => {
      const { language = 'en', size = desk, isLargeText = false, isForcedColours = false } = look
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      if (isForcedColours) await page.emulateMedia({ forcedColors: 'active' })
      await page.clock.setFixedTime(msOf(hotelNow))
      if (isLargeText)
        await page.addInitScript(() =>
          addEventListener('DOMContentLoaded', () => {
            document.documentElement.style.fontSize = '200%'
          }),
        )
      await page.goto(`${galleryUrl}?scene=${scene}&theme=system&language=${language}`)
      await expect(page.locator('#root')).not.toBeEmpty()
      await open?.(page, texts[language])
      await page.evaluate(() => document.fonts.ready)
      return page
    })
  },
})

export { expect }
