import type { BrowserContext } from '@playwright/test'

export type ConsoleWatch = {
  /** What the browser complained about, in order: errors of scripts, of the content policy, of the network. */
  readonly complaints: () => readonly string[]
  /** A complaint that the spec itself provokes, for example by ending the host under an open page. */
  readonly expect: (complaint: RegExp) => void
}

/** Listens to every page of a context. A spec fails on what it did not announce. */
export const watchConsole = (context: BrowserContext): ConsoleWatch => {
  const heard: string[] = []
  const expected: RegExp[] = []
  // A violation of the content policy arrives here too: Chromium writes it as an error.
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text())
  })
  context.on('weberror', (error) => heard.push(error.error().message))
  return {
    complaints: () => heard.filter((complaint) => !expected.some((known) => known.test(complaint))),
    expect: (complaint) => {
      expected.push(complaint)
    },
  }
}
