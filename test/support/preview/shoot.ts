import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import type { Page } from 'playwright'
import { preview } from 'vite'

// node test/support/preview/shoot.ts FOLDER [name]: pictures of the built preview, and what the content policy refused.
const [folder = 'node_modules/.cache/pictures', only] = process.argv.slice(2)

const open412 = async (page: Page) => {
  await page.getByRole('gridcell').first().waitFor()
  await page.keyboard.type('412')
  await page.locator('[data-room="door-412"]:focus').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('keeps working').or(page.getByText('funktioniert weiter')).first().waitFor()
  await page.keyboard.type('Rui Silva')
  await page.waitForTimeout(400)
}
const toScreen = (index: number) => async (page: Page) => {
  await page.getByRole('navigation').getByRole('button').nth(index).click()
  await page.waitForTimeout(300)
}
const toStory = async (page: Page) => {
  await toScreen(2)(page)
  await page.locator('main li button').first().click()
  await page.waitForTimeout(300)
}
const toOverride = async (page: Page) => {
  await open412(page)
  await page.locator('summary').first().click()
  await page.getByRole('radio', { name: /replaces all/ }).click()
  await page.waitForTimeout(400)
  await page.locator('#issue-button button').click()
  await page.waitForTimeout(300)
}
const toAfter = async (page: Page) => {
  await open412(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(400)
}
const stay = (page: Page) => page.waitForTimeout(500)

type Shot = {
  readonly scene: string
  readonly act: (page: Page) => Promise<void>
  readonly query?: string
  readonly wide?: true
}
const shots: Readonly<Record<string, Shot>> = {
  board: { scene: 'board', act: stay },
  drawer: { scene: 'board', act: open412 },
  'drawer-dark': { scene: 'board', act: open412, query: 'theme=dark' },
  'drawer-de': { scene: 'board', act: open412, query: 'language=de' },
  wide: { scene: 'board', act: open412, wide: true },
  training: { scene: 'training', act: stay },
  'training-dark': { scene: 'training', act: open412, query: 'theme=dark' },
  offline: { scene: 'offline', act: open412 },
  override: { scene: 'board', act: toOverride },
  after: { scene: 'board', act: toAfter },
  queue: { scene: 'board', act: toStory },
  'queue-de': { scene: 'board', act: toStory, query: 'language=de&theme=dark' },
  settings: { scene: 'training', act: toScreen(3) },
  'settings-de': { scene: 'board', act: toScreen(3), query: 'language=de' },
  firstRun: { scene: 'firstRun', act: stay },
  empty: { scene: 'empty', act: stay },
  failed: { scene: 'failed', act: stay },
  large: { scene: 'large', act: stay },
}

mkdirSync(folder, { recursive: true })
const server = await preview({
  configFile: join(import.meta.dirname, 'vite.config.ts'),
  preview: { port: 0, host: '127.0.0.1' },
})
const address = server.httpServer.address()
if (address === null || typeof address === 'string') throw new Error('no address')
const executablePath = process.env['JOINERY_CHROMIUM'] ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
for (const [name, shot] of Object.entries(shots)) {
  if (only !== undefined && !only.split(',').includes(name)) continue
  const viewport = shot.wide ? { width: 1920, height: 1080 } : { width: 1366, height: 768 }
  const page = await browser.newPage({ viewport })
  page.on(
    'console',
    (message) => message.type() === 'error' && console.log(name, message.text().slice(0, 400)),
  )
  page.on('pageerror', (error) => console.log(name, error.message.slice(0, 400)))
  await page.goto(`http://127.0.0.1:${address.port}/?scene=${shot.scene}&${shot.query ?? ''}`)
  try {
    await shot.act(page)
  } catch (error) {
    console.log(name, String(error).slice(0, 300))
  }
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await page.close()
}
await browser.close()
await server.close()
process.exit(0)
