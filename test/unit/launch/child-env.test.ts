import { expect, test } from 'vitest'
import { childEnv, downloadEnv } from '#electron/launch/child-env.ts'

const stray = {
  ELECTRON_RUN_AS_NODE: '1',
  NODE_OPTIONS: '--require ./stray.js',
  NODE_PATH: '/stray',
  LD_PRELOAD: '/stray.so',
  DYLD_INSERT_LIBRARIES: '/stray.dylib',
  SEAM_API_KEY: 'seam_test_key',
  SEAM_ENDPOINT: 'https://stray.example',
  AWS_SECRET_ACCESS_KEY: 'another program’s',
  npm_config__authToken: 'the registry’s',
}

test.each([
  [
    'linux',
    {
      HOME: '/home/m',
      DISPLAY: ':0',
      XDG_RUNTIME_DIR: '/run/user/1000',
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/b',
    },
  ],
  ['darwin', { HOME: '/Users/m', TMPDIR: '/var/folders/x', __CF_USER_TEXT_ENCODING: '0x1F5:0x0:0x0' }],
  [
    'win32',
    {
      SystemRoot: 'C:\\Windows',
      LOCALAPPDATA: 'C:\\Users\\m\\AppData\\Local',
      'ProgramFiles(x86)': 'C:\\P',
      OneDrive: 'C:\\O',
    },
  ],
] as const)('a child on %s gets what its system needs, and nothing else', (platform, needed) => {
  const common = {
    Path: '/bin',
    LANG: 'pt_PT.UTF-8',
    JOINERY_DATA: '/data',
    https_proxy: 'http://proxy:3128',
  }
  expect(childEnv({}, { ...stray, ...needed, ...common }, platform)).toEqual({ ...needed, ...common })
})

test('no system’s own variables are taken for another’s', () => {
  expect(childEnv({}, { DISPLAY: ':0', LOCALAPPDATA: 'C:\\' }, 'darwin')).toEqual({})
})

test('what the caller adds is added', () => {
  expect(childEnv({ NODE_ENV: 'production' }, stray, 'linux')).toEqual({ NODE_ENV: 'production' })
})

test('the download also gets its mirror and cache, and uses the proxies and certificates of the system', () => {
  const settings = {
    ELECTRON_MIRROR: 'https://mirror.example/',
    npm_config_electron_mirror: 'https://mirror.example/',
    electron_config_cache: '/cache',
    npm_config_arch: 'arm64',
  }
  const env = downloadEnv(
    { ...stray, ...settings, ELECTRON_OVERRIDE_DIST_PATH: '/other', HOME: '/h' },
    'linux',
  )
  expect(env).toEqual({ ...settings, HOME: '/h', NODE_USE_ENV_PROXY: '1', NODE_USE_SYSTEM_CA: '1' })
})
