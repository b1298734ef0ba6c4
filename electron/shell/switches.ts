/**
 * Command-line switches of Chromium and Electron that take a protection away, let another program drive or read the
 * window, or open another profile than the one that belongs to the desk. `proxy-server`, `proxy-pac-url` and the like
 * stay allowed: a hotel may need them, and who answers must still show Seam's certificate.
 */
const unsafe = [
  // The sandbox, and what keeps pages apart.
  'no-sandbox',
  'single-process',
  'no-zygote',
  'disable-gpu-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-namespace-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'unsafely-treat-insecure-origin-as-secure',
  // Features are protections as well; which of them cannot be told from a list.
  'enable-features',
  'disable-features',
  'enable-blink-features',
  'disable-blink-features',
  'js-flags',
  // Another program in the place of one of Chromium's, or at the controls.
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'load-extension',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
  // Another server in the place of Seam, or a record of what is said to it.
  'host-rules',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'allow-insecure-localhost',
  'ssl-key-log-file',
  'log-net-log',
  // A second queue for the same desk. Another folder is named with --data.
  'user-data-dir',
] as const

/**
 * The first unsafe switch of a packaged app, or null. From source everything is allowed: a developer in a
 * container has no choice but `--no-sandbox`.
 */
export const unsafeSwitch = (hasSwitch: (name: string) => boolean, isPackaged: boolean): string | null =>
  isPackaged ? (unsafe.find(hasSwitch) ?? null) : null
