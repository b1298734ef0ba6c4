/** Whether a window, Electron's or a browser's, could be seen on this machine at all. */
export const hasDisplay = (env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean =>
  platform === 'linux' ? [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((name) => (name ?? '') !== '') : true
