import type { Page } from '@playwright/test'
import { screens } from '../../gallery/screens.ts'
import { expect, test } from './look.ts'

const ways = {
  'with motion': { reducedMotion: 'no-preference', forcedColors: 'none' },
  'with reduced motion': { reducedMotion: 'reduce', forcedColors: 'none' },
  'in the colours of the system': { reducedMotion: 'no-preference', forcedColors: 'active' },
} as const

/** Changes the theme as the product does, and names every element that does not have its new colours at once. */
const latecomers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark'
    // Reading a computed style makes the browser start what transitions it has.
    const { color } = getComputedStyle(document.body)
    return document
      .getAnimations()
      .filter((one) => one instanceof CSSTransition)
      .map((one) => {
        const { target } = one.effect instanceof KeyframeEffect ? one.effect : { target: null }
        return `${one.transitionProperty} on its way from ${color} of ${target?.outerHTML.slice(0, 80) ?? 'an element'}`
      })
  })

for (const [way, media] of Object.entries(ways))
  test(`${way} a change of theme changes every colour at once`, async ({ show }) => {
    for (const screen of screens.filter(({ name }) =>
      ['board-empty', 'first-run', 'settings'].includes(name),
    )) {
      const page = await show(screen)
      await page.emulateMedia(media)
      await page.evaluate(() => getComputedStyle(document.body).color)
      expect(await latecomers(page), screen.name).toEqual([])
    }
  })
