import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { SeamAccount } from '#core/ports/gateway.ts'
import { watchConsole } from './console-watch.ts'
import type { ConsoleWatch } from './console-watch.ts'
import { groupsOn } from './groups-screen.ts'
import { openHotel } from './hotel.ts'
import type { Hotel } from './hotel.ts'
import { startJoinery } from './joinery-process.ts'
import type { Joinery } from './joinery-process.ts'
import { boardOn, drawerOn, firstRunOn, frameOn, overrideOn, queueOn } from './screens.ts'

/** One PC at the front desk: its profile, the process that serves it, and what is on its screen. */
export type Desk = {
  readonly page: Page
  readonly board: ReturnType<typeof boardOn>
  readonly frame: ReturnType<typeof frameOn>
  readonly queue: ReturnType<typeof queueOn>
  readonly override: ReturnType<typeof overrideOn>
  readonly firstRun: ReturnType<typeof firstRunOn>
  readonly groups: ReturnType<typeof groupsOn>
  readonly drawer: (room: string) => ReturnType<typeof drawerOn>
  /** Starts Joinery on the desk's profile and opens it; `null` starts it without a key. */
  readonly start: (account: SeamAccount | null) => Promise<Joinery>
}

type Fixtures = {
  readonly watch: ConsoleWatch
  readonly hotel: Hotel
  /** A desk where nothing was started yet. */
  readonly newDesk: Desk
  /** A desk with the board of the hotel on its screen. */
  readonly desk: Desk
}

export const test = base.extend<Fixtures>({
  watch: [
    async ({ context }, use) => {
      const watch = watchConsole(context)
      await use(watch)
      expect(watch.complaints(), 'the browser complained').toEqual([])
    },
    { auto: true },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from a pattern
  hotel: async ({}, use) => {
    const hotel = await openHotel()
    await use(hotel)
    await hotel.stop()
  },
  newDesk: async ({ page }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'joinery-e2e-'))
    const started: Joinery[] = []
    await use({
      page,
      ...screensOn(page),
      start: async (account) => {
        const joinery = await startJoinery(profile, account)
        started.push(joinery)
        await page.goto(joinery.openUrl)
        return joinery
      },
    })
    // The window first: a host that is killed under an open one makes the browser complain.
    await page.close()
    await Promise.all(started.map((joinery) => joinery.kill()))
    rmSync(profile, { recursive: true, force: true })
  },
  desk: async ({ newDesk, hotel }, use) => {
    await newDesk.start(hotel)
    await expect(newDesk.board.tile('412')).toBeVisible()
    await use(newDesk)
  },
})

export { expect }

export const screensOn = (page: Page) => ({
  board: boardOn(page),
  frame: frameOn(page),
  queue: queueOn(page),
  override: overrideOn(page),
  firstRun: firstRunOn(page),
  groups: groupsOn(page),
  drawer: (room: string) => drawerOn(page, room),
})
