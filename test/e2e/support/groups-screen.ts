import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { en } from '#renderer/text/en.ts'

const words = en.groups

/** The Groups screen as an operator uses it: the list, the plan beside it, and the group that goes out. */
export const groupsOn = (page: Page) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const confirmation = page.getByRole('alertdialog')
  const group = (name: string) => page.getByRole('complementary', { name: en.batch.label(name) })
  return {
    open: () =>
      page
        .getByRole('navigation', { name: en.frame.mainNavigation })
        .getByRole('button', { name: words.title })
        .click(),
    chooseFile: button(words.choose),
    /** Lets a file of this name go over the window, with the mouse of the machine rather than a made-up event. */
    drop: async (name: string, text: string): Promise<void> => {
      const folder = mkdtempSync(join(tmpdir(), 'joinery-drop-'))
      const file = join(folder, name)
      writeFileSync(file, text)
      const mouse = await page.context().newCDPSession(page)
      const data = { items: [], files: [file], dragOperationsMask: 1 }
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await mouse.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
      await page.getByRole('heading', { level: 1, name }).waitFor()
      await mouse.detach()
      rmSync(folder, { recursive: true })
    },
    list: page.getByRole('table', { name: words.table }),
    takeRoom: (room: string) => button(words.takeRoom(room)).click(),
    correct: async (field: keyof typeof words.fields, row: number, value: string): Promise<void> => {
      await page.getByRole('textbox', { name: words.fixLabel(words.fields[field], row) }).fill(value)
      await page.keyboard.press('Enter')
    },
    plan: page.getByRole('complementary', { name: words.plan }),
    chooseFirstKey: (how: keyof typeof words.firstKeys) =>
      page
        .getByRole('radiogroup', { name: words.firstKey })
        .getByRole('radio', { name: words.firstKeys[how], exact: true })
        .click(),
    confirmation,
    askToConfirm: (rooms: number) => button(words.confirmFirst(rooms)).click(),
    /** `waits`: keys that do not go out before a person has decided. */
    issueButton: (keys: number, waits = 0) => button(new RegExp(`^${words.issue(keys, waits)}`)),
    /** First keys that stop none: their rooms were read, and nothing is typed. */
    confirm: () => confirmation.getByRole('button', { name: words.confirmYes }).click(),
    progress: (made: number, all: number) =>
      page.getByRole('main').getByText(en.batch.done(made, all), { exact: true }),
    group,
    /** The held first key of a vacant room: a new key, which stops none. */
    decideNewKey: async (): Promise<void> => {
      await page
        .getByRole('main')
        .getByRole('button', { name: en.story.firstKeyNew, exact: true })
        .first()
        .click()
    },
    openGroup: (name: string) => page.getByRole('main').getByRole('button').filter({ hasText: name }).click(),
  }
}
