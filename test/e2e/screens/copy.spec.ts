import type { Page } from '@playwright/test'
import { expect, test } from './look.ts'

/** As a person decides in the settings of a browser, or the desktop's permission handler for its page. */
const decide = async (page: Page, url: string, setting: 'granted' | 'denied'): Promise<void> => {
  const client = await page.context().newCDPSession(page)
  const { origin } = new URL(url)
  // Without it the decision is for the browser's own context and not for this window's.
  const { browserContextId = '' } = (await client.send('Target.getTargetInfo')).targetInfo
  for (const name of ['clipboard-write', 'clipboard-read'])
    await client.send('Browser.setPermission', {
      permission: { name, allowWithoutSanitization: name === 'clipboard-read' },
      setting: name === 'clipboard-read' ? 'granted' : setting,
      origin,
      browserContextId,
    })
}

const copyButton = (page: Page) => page.getByRole('button', { name: 'Copy as cURL' })

test('a press on Copy puts the text into the clipboard and says so', async ({ page, galleryUrl }) => {
  await page.goto(galleryUrl)
  await decide(page, galleryUrl, 'granted')
  await copyButton(page).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('curl')
})

test('where copying is denied, that is said and the text stands there, marked', async ({
  page,
  galleryUrl,
}) => {
  await page.goto(galleryUrl)
  await decide(page, galleryUrl, 'denied')
  await copyButton(page).click()
  await expect(page.getByRole('status').getByText('It could not be copied')).toBeVisible()
  await expect(copyButton(page)).toBeVisible()
  const field = page.getByRole('textbox', { name: /could not be copied/ })
  await expect(field).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('curl')
})
