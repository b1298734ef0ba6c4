/** Command-line switches that take the protection away or let another program drive the window. */
const unsafe = [
  'no-sandbox',
  'disable-web-security',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'load-extension',
] as const

/**
 * The first unsafe switch of a packaged app, or null. From source everything is allowed: a developer in a
 * container has no choice but `--no-sandbox`.
 */
export const unsafeSwitch = (hasSwitch: (name: string) => boolean, isPackaged: boolean): string | null =>
  isPackaged ? (unsafe.find(hasSwitch) ?? null) : null
