import type { BrowserContext, ConsoleMessage, WebError } from '@playwright/test'

export type ConsoleWatch = {
  /** What the browser complained about, in order: errors of scripts, of the content policy, of the network. */
  readonly complaints: () => readonly string[]
  /** A complaint that the spec itself provokes, for example by ending the host under an open page. */
  readonly expect: (complaint: RegExp) => void
  /** Stops listening, where the context outlives the test. */
  readonly end: () => void
}

/** Listens to every page of a context. A spec fails on what it did not announce. */
export const watchConsole = (context: BrowserContext): ConsoleWatch => {
  const heard: string[] = []
  const expected: RegExp[] = []
  // A violation of the content policy arrives here too: Chromium writes it as an error.
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text())
  }
  const onError = (error: WebError) => {
    heard.push(error.error().message)
  }
  context.on('console', onConsole)
  context.on('weberror', onError)
  return {
    complaints: () => heard.filter((complaint) => !expected.some((known) => known.test(complaint))),
    expect: (complaint) => {
      expected.push(complaint)
    },
    end: () => {
      context.off('console', onConsole)
      context.off('weberror', onError)
    },
  }
}
