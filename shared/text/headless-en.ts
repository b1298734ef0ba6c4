/** What the browser host says in its terminal. */
export const headlessText = {
  open: (url: string, isTraining: boolean): string =>
    [
      isTraining
        ? 'Joinery is open on the training property; nothing you do there reaches a real lock.'
        : 'Joinery is open.',
      'Open this address in a browser on this computer:',
      '',
      `  ${url}`,
      '',
      'It works once, within ten minutes; after that the tab stays signed in, also when it is reloaded.',
      'Ctrl-C ends Joinery.',
    ].join('\n'),
  staleCode: (url: string): string =>
    `That address was used already or is too old. Here is a new one:\n\n  ${url}\n`,
  ending: 'Joinery is ending and finishes what is on its way to Seam. Press Ctrl-C again to stop at once.',
  ended: 'Joinery has ended. Keys that wait are kept and go out at the next start.',
  portTaken: (port: number): string => `Port ${port} is in use. Leave --port out, and a free one is taken.`,
  usage: 'usage: headless [--data DIR] [--port N] [--training] [--no-open]',
} as const
