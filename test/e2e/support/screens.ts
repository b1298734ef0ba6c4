import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { en } from '#renderer/text/en.ts'
import { readyForEnter } from './ready-for-enter.ts'
import { whenStill } from './still.ts'

// The screens as an operator uses them: found by what they are called, not by how they are built.

export const boardOn = (page: Page) => {
  const grid = page.getByRole('grid', { name: en.board.label })
  const tile = (room: string) => grid.getByRole('gridcell', { name: new RegExp(`^Room ${room},`) })
  /** Once the board is at rest: where rooms still move, a click means none of them. */
  const click = async (room: string, options: Parameters<Locator['click']>[0] = {}): Promise<void> => {
    await tile(room).scrollIntoViewIfNeeded()
    await whenStill(page)
    await tile(room).click(options)
  }
  return {
    grid,
    tile,
    click,
    open: async (room: string): Promise<void> => {
      await click(room)
      await expect(drawerOn(page, room).root).toBeVisible()
    },
    /** By number, as a hand on the keyboard does. */
    openByNumber: async (room: string): Promise<void> => {
      await page.keyboard.type(room)
      await expect(tile(room)).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(drawerOn(page, room).root).toBeVisible()
    },
    /** Draws a rectangle from the middle of one room to the middle of another. */
    drawOver: async (from: string, to: string): Promise<void> => {
      const middleOf = async (room: string) => {
        await tile(room).scrollIntoViewIfNeeded()
        await whenStill(page)
        const { x, y, width, height } = (await tile(room).boundingBox()) ?? {
          x: 0,
          y: 0,
          width: 0,
          height: 0,
        }
        return { x: x + width / 2, y: y + height / 2 }
      }
      const start = await middleOf(from)
      await page.mouse.move(start.x, start.y)
      await page.mouse.down()
      const end = await middleOf(to)
      await page.mouse.move(end.x, end.y, { steps: 4 })
    },
    selected: () => grid.locator('[aria-selected=true]'),
    bar: (rooms: number) => page.getByRole('group', { name: en.board.selected(rooms) }),
    /** Opens several rooms for one key, as a suite. */
    openTogether: async (rooms: readonly string[]): Promise<void> => {
      for (const room of rooms) await click(room, { modifiers: ['ControlOrMeta'] })
      await page.getByRole('button', { name: en.board.oneKey }).click()
    },
  }
}

export const drawerOn = (page: Page, room: string) => {
  const root = page.getByRole('complementary', { name: en.drawer.label(room) })
  const key = (name: string) => root.getByRole('checkbox', { name, exact: true })
  const option = (name: string) => page.getByRole('option', { name, exact: true })
  return {
    root,
    key,
    guest: root.getByRole('combobox', { name: en.issue.guest }),
    atTheDoor: root.getByRole('region', { name: en.issue.atTheDoor }),
    issueButton: root.getByRole('button', { name: /^Issue / }),
    /** Leaves exactly these keys ticked. */
    joinOnly: async (names: readonly string[]): Promise<void> => {
      const boxes = root.getByRole('checkbox', { disabled: false })
      await expect(boxes.first()).toBeVisible()
      for (const phones of await root.getByRole('button', { name: /^On \d+ phones?/, expanded: false }).all())
        await phones.click()
      for (const name of names) await setTick(key(name), true)
      for (const box of await boxes.all()) {
        const name = (await box.getAttribute('aria-label')) ?? ''
        if (!names.includes(name)) await setTick(box, false)
      }
    },
    asCard: () => root.getByRole('radio', { name: en.issue.card, exact: true }).click(),
    alsoOpen: async (doors: readonly string[]): Promise<void> => {
      await root.getByRole('button', { name: en.issue.doors }).click()
      for (const door of doors) await option(door).click()
      await page.keyboard.press('Escape')
    },
    moreOptions: () => root.getByText(en.issue.more).click(),
    chooseNewKey: async (): Promise<void> => {
      await expect(
        root.getByRole('region', { name: en.issue.atTheDoor }).getByRole('listitem').first(),
      ).toBeVisible()
      await root.getByText(en.issue.more).click()
      await root.getByRole('radio', { name: en.issue.shapes.override }).check()
    },
    name: (guest: string) => root.getByRole('combobox', { name: en.issue.guest }).fill(guest),
    issue: () => root.getByRole('button', { name: /^Issue / }).click(),
    /** Enter led from a field to the button, and the moment in which a second Enter is no decision is over. */
    expectReadyForEnter: async (): Promise<void> => {
      const button = root.getByRole('button', { name: /^Issue / })
      await expect(button).toBeFocused()
      await readyForEnter(page)
    },
    /** What became of the key, newest knowledge last. */
    step: (name: string) => root.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) }),
    expectConfirmed: async (guest: string): Promise<void> => {
      await expect(root.getByRole('heading', { name: en.after.title(guest) })).toBeVisible()
      await expect(root.getByText(en.after.steps.confirmed, { exact: true })).toBeVisible()
      await expect(root.getByText(en.after.waiting, { exact: true })).toBeHidden()
    },
    undo: () => root.getByRole('button', { name: /^Undo/ }).click(),
    close: () => root.getByRole('button', { name: en.drawer.close }).click(),
  }
}

export const overrideOn = (page: Page) => {
  const root = page.getByRole('alertdialog')
  return {
    root,
    confirm: root.getByRole('button', { name: /^(Replace|Issue the first key)/ }),
    typeRoom: (room: string) => root.getByRole('textbox').fill(room),
    cancel: () => root.getByRole('button', { name: en.common.cancel }).click(),
  }
}

export const queueOn = (page: Page) => {
  /** The keys that stand like this; each says so itself. */
  const list = (name: keyof typeof en.queue.lists) =>
    page
      .getByRole('list', { name: en.queue.title })
      .getByRole('listitem')
      .filter({ has: page.getByRole('button') })
      .filter({ has: page.getByText(en.queue.lists[name], { exact: true }) })
  return {
    list,
    open: () => railButton(page, en.frame.queue).click(),
    job: (guest: string) => page.getByRole('main').getByRole('button').filter({ hasText: guest }),
    story: (guest: string) => page.getByRole('article', { name: new RegExp(guest) }),
  }
}

export const frameOn = (page: Page) => ({
  /** The bottom strip: the way to Visionline in words, and the counts. */
  strip: page.getByRole('contentinfo', { name: en.strip.label }),
  openRooms: () => railButton(page, en.frame.rooms).click(),
  openWatch: () => railButton(page, en.frame.watch).click(),
  openHealth: () => railButton(page, en.frame.health).click(),
  openSettings: () => railButton(page, en.frame.settings).click(),
})

export const firstRunOn = (page: Page) => ({
  title: page.getByRole('heading', { level: 1, name: en.firstRun.title }),
  apiKey: page.getByLabel(en.firstRun.apiKey),
  alert: page.getByRole('alert'),
  openTraining: () => page.getByRole('button', { name: en.firstRun.trainingButton }).click(),
  connect: async (apiKey: string): Promise<void> => {
    await page.getByLabel(en.firstRun.apiKey).fill(apiKey)
    await page.getByRole('button', { name: en.firstRun.connect, exact: true }).click()
  },
})

const railButton = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: en.frame.mainNavigation }).getByRole('button', { name })

/** The box itself is hidden from the eye; a hand hits what is drawn around it. */
const setTick = async (box: Locator, isTicked: boolean): Promise<void> => {
  if ((await box.isChecked()) !== isTicked) await box.locator('xpath=ancestor::label').click()
  await expect(box).toBeChecked({ checked: isTicked })
}
