import type { Settings } from '#shared/session.ts'
import { shellTextFor } from '#shared/text/shell.ts'
import type { ShellText } from '#shared/text/shell-en.ts'

/** The words of menu, notifications and boxes, in the language that the page speaks. */
export type Speech = {
  readonly text: () => ShellText
  /** The setting as it is now; calls every listener when the language changed with it. */
  readonly set: (setting: Settings['language']) => void
  readonly onChange: (listener: () => void) => void
}

/** `ofComputer` is what Chromium tells the page as `navigator.language`: `app.getLocale()`. */
export const createSpeech = (ofComputer: string): Speech => {
  let text = shellTextFor('system', ofComputer)
  const listeners = new Set<() => void>()
  return {
    text: () => text,
    set: (setting) => {
      const next = shellTextFor(setting, ofComputer)
      if (next === text) return
      text = next
      for (const listener of listeners) listener()
    },
    onChange: (listener) => void listeners.add(listener),
  }
}
