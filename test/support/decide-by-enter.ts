import { expect } from 'vitest'
import { userEvent } from 'vitest/browser'

/**
 * Enter on the button that has the keyboard, as soon as it is a decision. A button that was handed the keyboard does
 * not answer a stroke that comes at once (renderer/frame/use-deliberate-press.ts), and a test may be that fast.
 */
export const decideByEnter = async (): Promise<void> => {
  await expect.poll(() => document.activeElement?.matches('button:not([data-settling])')).toBe(true)
  await userEvent.keyboard('{Enter}')
}
