import type { Page } from '@playwright/test'

/**
 * Waits until nothing in the page is on its way any more: no typeface or picture that loads, no movement that ends,
 * and a whole frame in which the browser had nothing left to do and the page changed nothing. A look at a page that is
 * not still (its colours, its words, what fits) sees something else on a busy computer.
 */
export const whenStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    // The page's clock may be held, and with it requestAnimationFrame: an observer is called by the frame itself.
    const frame = () =>
      new Promise<void>((done) => {
        const observer = new IntersectionObserver(() => {
          observer.disconnect()
          done()
        })
        observer.observe(document.documentElement)
      })
    // What React puts off (a deferred value) goes before a task of this priority.
    const leisure = () => scheduler.postTask(() => undefined, { priority: 'background' })
    const ending = () =>
      document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    let hasChanged = true
    const changes = new MutationObserver(() => {
      hasChanged = true
    })
    changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    while (hasChanged) {
      hasChanged = false
      await document.fonts.ready
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
      await Promise.all(ending().map((one) => one.finished.catch(() => undefined)))
      await frame()
      await leisure()
      await frame()
    }
    changes.disconnect()
  })
