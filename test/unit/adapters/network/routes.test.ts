import { describe, expect, it } from 'vitest'
import { nameOf, readEnvironment, readPac, readProxyUrl } from '#adapters/network/routes.ts'
import type { Route } from '#adapters/network/routes.ts'

const short = (route: Route | null): string => {
  if (route?.is === 'proxy') return `${route.proxy.scheme} ${nameOf(route.proxy)} ${route.proxy.login ?? '-'}`
  return route === null ? 'null' : Object.values(route).join(' ')
}

it.each([
  ['DIRECT', ['direct']],
  ['', ['direct']],
  ['PROXY a:3128; DIRECT', ['http a:3128 -', 'direct']],
  ['proxy a:3128;HTTPS b;;', ['http a:3128 -', 'https b:443 -']],
  ['HTTP a:8080', ['http a:8080 -']],
  ['PROXY [fe80::1]:3128', ['http [fe80::1]:3128 -']],
  ['SOCKS a:1080; SOCKS5 a:1080; QUIC a:1', ['unsupported socks', 'unsupported socks5', 'unsupported quic']],
  ['PROXY', ['unreadable PAC']],
])('the answer %j of a PAC file means these ways, in this order', (pac, routes) => {
  expect(readPac(pac).map(short)).toEqual(routes)
})

it.each([
  ['http://proxy.hotel:3128', 'http proxy.hotel:3128 -'],
  ['proxy.hotel:3128', 'http proxy.hotel:3128 -'],
  ['https://proxy.hotel/', 'https proxy.hotel:443 -'],
  ['http://us%40er:p%3Aw@proxy.hotel', 'http proxy.hotel:80 us@er:p:w'],
  ['http://user:100%@proxy.hotel:1', 'http proxy.hotel:1 user:100%'],
  ['socks5h://proxy.hotel:1080', 'unsupported socks5h'],
  ['http://', 'unreadable HTTPS_PROXY'],
])('the address %s of a proxy is read', (text, said) => {
  expect(short(readProxyUrl(text, 'HTTPS_PROXY'))).toBe(said)
})

describe('the environment', () => {
  const seam = new URL('https://connect.getseam.com')

  it.each([
    [{}, 'null'],
    [{ HTTP_PROXY: 'http://a:1' }, 'null'],
    [{ HTTPS_PROXY: 'http://a:1' }, 'http a:1 -'],
    [{ https_proxy: 'http://b:1', HTTPS_PROXY: 'http://a:1' }, 'http b:1 -'],
    [{ https_proxy: ' ', ALL_PROXY: 'http://c:1' }, 'http c:1 -'],
  ])('%j names %s', (env, said) => {
    expect(short(readEnvironment(env, seam))).toBe(said)
  })

  it.each([
    ['*', true],
    ['connect.getseam.com', true],
    ['.getseam.com', true],
    ['*.getseam.com', true],
    ['localhost, GETSEAM.com', true],
    ['connect.getseam.com:443', true],
    ['connect.getseam.com:8443', false],
    ['tseam.com', false],
    ['', false],
    ['.', false],
  ])('NO_PROXY=%s makes an exception: %s', (NO_PROXY, isException) => {
    const route = readEnvironment({ HTTPS_PROXY: 'http://a:1', NO_PROXY }, seam)
    expect(route === null).toBe(isException)
  })
})
