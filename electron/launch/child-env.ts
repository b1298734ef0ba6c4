/*
 * What children of the start scripts see of this process's environment: a list of what they need, so that nothing
 * else reaches them. Above all not the Seam key (docs/security.md), and not what turns Electron into plain Node
 * (ELECTRON_RUN_AS_NODE, handed down by editors' terminals) or changes how Node runs (NODE_OPTIONS).
 */

/** Proxies and certificates, as Node and the tools below it read them. */
const network = [
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'],
  ...['NODE_USE_ENV_PROXY', 'NODE_USE_SYSTEM_CA', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
]
/** How our own programs and the test runners are told things. */
const ours = [/^JOINERY_/, /^PLAYWRIGHT_/, /^VITEST_/, 'CI', 'NO_COLOR', 'FORCE_COLOR', 'TERM', 'COLORTERM']
const everywhere = [...network, ...ours, 'PATH', 'TZ', 'LANG', 'LANGUAGE', /^LC_/]

const posix = ['HOME', 'USER', 'LOGNAME', 'SHELL', 'TMPDIR']
const bySystem: Readonly<Record<'linux' | 'darwin' | 'win32', readonly (string | RegExp)[]>> = {
  linux: [
    ...posix,
    // The display, the session bus (keychain, notifications) and the desktop's look.
    ...['DISPLAY', 'WAYLAND_DISPLAY', 'WAYLAND_SOCKET', 'XAUTHORITY', 'ICEAUTHORITY', 'SESSION_MANAGER'],
    ...[/^XDG_/, /^DBUS_/, /^GNOME_/, /^KDE_/, /^GTK_/, /^GDK_/, /^QT_/, /^XCURSOR_/, 'DESKTOP_SESSION'],
    ...['DESKTOP_STARTUP_ID', 'XMODIFIERS', /^IBUS_/],
    // Graphics drivers, and where systems without /usr/lib keep their libraries.
    ...[/^LIBGL_/, /^MESA_/, /^LIBVA_/, /^VDPAU_/, /^__GLX?_/, /^__EGL_/, /^FONTCONFIG_/],
    ...['LD_LIBRARY_PATH', /^NIX_LD/, /^DEBIAN_/],
  ],
  darwin: [...posix, '__CF_USER_TEXT_ENCODING'],
  win32: [
    ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'OS', 'TEMP', 'TMP', 'DRIVERDATA'],
    ...['USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'HOME', 'USERNAME', /^USERD/, 'LOGONSERVER', 'COMPUTERNAME'],
    ...['APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'ALLUSERSPROFILE', 'PUBLIC', 'SESSIONNAME', 'CLIENTNAME'],
    ...[/^PROGRAM(FILES|W6432)/, /^COMMONPROGRAM/, /^PROCESSOR_/, 'NUMBER_OF_PROCESSORS', /^ONEDRIVE/],
  ],
}

/**
 * The environment for a child.
 *
 * @param more added as it is, whatever the list says
 * @param env where the values come from
 * @param platform whose list counts; one that Electron does not know gets Linux's
 */
export const childEnv = (
  more: NodeJS.ProcessEnv = {},
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): NodeJS.ProcessEnv => ({ ...pick(env, [...everywhere, ...listOf(platform)]), ...more })

/**
 * The environment for the download of Electron: also where its own installer looks (`ELECTRON_MIRROR`, npm's settings
 * of the same names), and Node's word for using the proxies of the environment, which it does not do by itself.
 */
export const downloadEnv = (
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): NodeJS.ProcessEnv => {
  const installer =
    /^((npm_config_|npm_package_config_)?electron_|npm_config_(platform|arch)$|force_no_cache$)/i
  const { ELECTRON_RUN_AS_NODE: _node, ...settings } = pick(env, [installer])
  return {
    ...childEnv(settings, env, platform),
    NODE_USE_ENV_PROXY: '1',
    // Hotels that look into TLS have given their own authority to the system, not to Node.
    NODE_USE_SYSTEM_CA: '1',
    // Electron's installer must not put a folder of ours beside the one that the person named.
    ELECTRON_OVERRIDE_DIST_PATH: undefined,
  }
}

const listOf = (platform: NodeJS.Platform): readonly (string | RegExp)[] =>
  platform === 'darwin' || platform === 'win32' ? bySystem[platform] : bySystem.linux

/** Names count in capitals: Windows has `Path`, and proxies are written either way. */
const pick = (env: NodeJS.ProcessEnv, list: readonly (string | RegExp)[]): NodeJS.ProcessEnv => {
  const isListed = (name: string): boolean =>
    list.some((entry) =>
      typeof entry === 'string'
        ? entry === name.toUpperCase()
        : entry.test(entry.flags.includes('i') ? name : name.toUpperCase()),
    )
  return Object.fromEntries(Object.entries(env).filter(([name]) => isListed(name)))
}
