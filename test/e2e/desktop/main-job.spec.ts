import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { childEnv } from '#electron/launch/child-env.ts'
import { screensOn } from '../support/desk.ts'

// The desktop takes no key and no endpoint from its environment, so it is driven on its own training hotel; what a
// server then has on record is the business of the specs in ../web.

test('the desktop window opens the training hotel and issues a joiner by keyboard', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'joinery-desktop-'))
  const app = await _electron.launch({
    args: [join(import.meta.dirname, '../../..'), `--user-data-dir=${profile}`],
    env: Object.fromEntries(
      Object.entries(childEnv()).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
  })
  try {
    const page = await app.firstWindow()
    const { firstRun, board, drawer } = screensOn(page)
    await firstRun.openTraining()
    await expect(board.tile('412')).toBeVisible()
    await board.openByNumber('412')
    await expect(drawer('412').guest).toBeFocused()
    await page.keyboard.type('Rui Silva')
    await page.keyboard.press('Enter')
    await drawer('412').expectReadyForEnter()
    await page.keyboard.press('Enter')
    await drawer('412').expectConfirmed('Rui Silva')
  } finally {
    await app.close()
    rmSync(profile, { recursive: true, force: true })
  }
})
