import type { Page } from '@playwright/test'

/** Strokes as they are counted at a desk: a number or a name typed in one go is one, and so is each other key. */
export const countingKeyboard = (page: Page) => {
  let strokes = 0
  return {
    strokes: () => strokes,
    type: (text: string) => {
      strokes += 1
      return page.keyboard.type(text)
    },
    press: (key: string) => {
      strokes += 1
      return page.keyboard.press(key)
    },
  }
}
