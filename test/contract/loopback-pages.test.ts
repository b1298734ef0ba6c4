import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contentSecurityPolicy } from '#shared/csp.ts'
import { requestText, sendRaw, startLoopback } from '#test/support/loopback-host.ts'

let folder = ''
let host: Awaited<ReturnType<typeof startLoopback>>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joinery-pages-'))
  const staticDir = join(folder, 'renderer')
  await mkdir(join(staticDir, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.html'), 'SECRET')
  await writeFile(join(staticDir, 'index.html'), '<!doctype html><title>Joinery</title>')
  await writeFile(join(staticDir, 'assets', 'main-1a2b.js'), 'export {}')
  await writeFile(join(staticDir, 'assets', 'main-1a2b.js.map'), 'SECRET')
  await writeFile(join(staticDir, 'notes.db'), 'SECRET')
  await symlink(join(folder, 'secret.html'), join(staticDir, 'linked.html'))
  host = await startLoopback({ staticDir })
})
afterEach(async () => {
  await host.stop()
  await rm(folder, { recursive: true })
})

const get = (path: string, method = 'GET') =>
  sendRaw(host.port, requestText(`${method} ${path}`, { Host: `127.0.0.1:${host.port}` }))

test('the page is served without being kept, and what it loads may be kept', async () => {
  for (const path of ['/', '/index.html', '/?theme=dark']) {
    const page = await get(path)
    expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>Joinery</title>' })
    expect(page.head).toMatch(/cache-control: no-store/i)
    expect(page.head).toMatch(/content-type: text\/html; charset=utf-8/i)
  }
  const script = await get('/assets/main-1a2b.js')
  expect(script).toMatchObject({ status: 200, body: 'export {}' })
  expect(script.head).toMatch(/content-type: text\/javascript/i)
  expect(script.head).toMatch(/cache-control: .*immutable/i)
  expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' })
})

test.for(['/', '/assets/main-1a2b.js', '/nothing', '/call/app.snapshot', '/events'])(
  'every answer (%s) carries the safety headers and none that lets another origin in',
  async (path) => {
    const { head } = await get(path)
    expect(head).toContain(`Content-Security-Policy: ${contentSecurityPolicy}`)
    expect(head).toContain('X-Content-Type-Options: nosniff')
    expect(head).toContain('Cross-Origin-Resource-Policy: same-origin')
    expect(head).toContain('Cross-Origin-Opener-Policy: same-origin')
    expect(head).toContain('Referrer-Policy: no-referrer')
    expect(head).not.toMatch(/access-control|set-cookie|x-powered-by/i)
  },
)

test.for([
  '/assets/main-1a2b.js.map',
  '/notes.db',
  '/linked.html',
  '/assets',
  '/assets/',
  '/../secret.html',
  '/assets/../../secret.html',
  '/..%2fsecret.html',
  '/%2e%2e/secret.html',
  '/..\\secret.html',
  '//secret.html',
  '/index.html%00.js',
  '/constructor',
])('what is not in the table is not served: %s', async (path) => {
  const answer = await get(path)
  expect(answer.status).toBe(404)
  expect(answer.body).not.toContain('SECRET')
})
