import { chromiumLaunch } from '#test/support/capabilities.ts'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, expect as within5s } from '@playwright/test'
import { de } from '#renderer/text/de.ts'
import { en } from '#renderer/text/en.ts'
import { askingCoach, bookCoach } from './support/coach-list.ts'
import { openStage } from './support/stage.ts'
import type { Stage } from './support/stage.ts'

// npm run screenshots: every screen into docs/screens/, and the page that shows them.

type Shot = { readonly name: string; readonly says: string }
type Scene = Shot & { readonly play: (stage: Stage) => Promise<void> }

// A limit, not a wait: a list of 148 is read at once on a computer of its own, beside other work it may take longer.
const expect = within5s.configure({ timeout: 30_000 })

const folder = join(import.meta.dirname, '../../docs/screens')
const desk = { width: 1366, height: 768 }

/** Played one after another on one desk; each starts where the one before ended. */
const scenes: readonly Scene[] = [
  {
    name: 'board',
    says: 'The room board: every room of the hotel with its live keys.',
    play: async ({ board }) => expect(board.tile('412')).toBeVisible(),
  },
  {
    name: 'drawer',
    says: 'A room: the keys on its door, which of them the new key joins, and what happens at the door.',
    play: async (stage) => {
      await stage.board.open('412')
      await fill(stage, '412', 'Rui Silva')
    },
  },
  {
    name: 'drawer-override',
    says: 'A new key instead of a joiner: the button says how many keys stop working.',
    play: async ({ drawer }) => {
      await drawer('412').chooseNewKey()
      await expect(drawer('412').issueButton).toContainText('2 keys stop working')
    },
  },
  {
    name: 'override',
    says: 'An override names every key that stops and asks for the room number.',
    play: async ({ drawer, override }) => {
      await drawer('412').issue()
      await expect(override.root).toBeVisible()
    },
  },
  {
    name: 'issued',
    says: 'After issuing: each step is shown only once it is known.',
    play: async (stage) => {
      const { drawer, override } = stage
      await override.cancel()
      await expect(override.root).toBeHidden()
      await drawer('412').root.getByRole('radio', { name: 'Join the ticked keys' }).check()
      await drawer('412').moreOptions()
      await expect(drawer('412').atTheDoor).not.toContainText('stops working')
      await drawer('412').issue()
      await drawer('412').expectConfirmed('Rui Silva')
    },
  },
  {
    name: 'offline',
    says: 'Seam is away: the board is a copy that says how old it is, and keys wait safely.',
    play: async (stage) => {
      const { page, board, drawer, frame, hotel, core, pass } = stage
      await page.keyboard.press('Escape')
      await expect(drawer('412').root).toBeHidden()
      await pass(180)
      await hotel.control.offline(true)
      for (const [room, guest] of [
        ['503', 'Dev Raman'],
        ['214', 'Max Weber'],
      ] as const) {
        await board.openByNumber(room)
        await fill(stage, room, guest)
        await drawer(room).issue()
        await expect(drawer(room).step('Queued on this computer')).toBeVisible()
        await page.keyboard.press('Escape')
        await expect(drawer(room).root).toBeHidden()
        await pass(40)
      }
      await expect(frame.strip).toContainText('2 queued')
      // The clock stands still, so nobody looks by himself how the way to Visionline is.
      core.wake()
      await expect(page.getByText('Seam does not answer', { exact: true })).toBeAttached()
    },
  },
  {
    name: 'queue',
    says: 'The queue: what needs a person, what waits, what is done.',
    play: async ({ queue }) => {
      await queue.open()
      await expect(queue.list('waiting')).toHaveCount(2)
    },
  },
  {
    name: 'story',
    says: 'The story of one key in sentences.',
    play: async ({ queue }) => {
      await queue.job('Rui Silva').click()
      await expect(queue.story('Rui Silva')).toContainText('Confirmed by Visionline')
    },
  },
  {
    name: 'settings',
    says: 'Settings, and in the training hotel an outage to practise with.',
    play: async ({ page, frame }) => {
      await frame.openSettings()
      await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    },
  },
]

/** Keys that were changed at another desk, on a desk of its own. */
const watchScenes: readonly Scene[] = [
  {
    name: 'palette',
    says: 'Ctrl K: rooms, guests, screens and commands by a few letters.',
    play: async ({ page, board }) => {
      await expect(board.tile('412')).toBeVisible()
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill('an')
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'watch',
    says: 'Keys that were ended or changed elsewhere since, and keys that end before their stay.',
    play: async (stage) => {
      const { page, board, drawer, frame, hotel, core } = stage
      await page.keyboard.press('Escape')
      for (const [room, guest] of [
        ['412', 'Rui Silva'],
        ['503', 'Dev Raman'],
      ] as const) {
        await board.openByNumber(room)
        await fill(stage, room, guest)
        await drawer(room).issue()
        await drawer(room).expectConfirmed(guest)
        await page.keyboard.press('Escape')
        await expect(drawer(room).root).toBeHidden()
      }
      hotel.control.overrideRoom('503')
      await core.handlers['rooms.refresh']({})
      await frame.openWatch()
      await expect(page.getByRole('region', { name: en.watch.drifts })).toContainText('Dev Raman')
    },
  },
  {
    name: 'health',
    says: 'The way to the doors, link by link: what answers, what still works, whom to call.',
    play: async ({ page, frame }) => {
      await frame.openHealth()
      await expect(page.getByRole('heading', { name: en.health.title })).toBeVisible()
      await expect(page.getByText(en.health.hops.encoders, { exact: true })).toBeVisible()
    },
  },
]

/** A coach of 148 guests, on a desk of its own. */
const groupScenes: readonly Scene[] = [
  {
    name: 'groups',
    says: 'Groups: a rooming list is dropped, chosen or pasted.',
    play: async ({ groups }) => {
      await groups.open()
      await expect(groups.chooseFile).toBeVisible()
    },
  },
  {
    name: 'groups-questions',
    says: 'What a list does not say is asked, one question after the other, and answered by its number.',
    play: async ({ page, groups, hotel }) => {
      await groups.drop('Coach Oslo.csv', askingCoach(hotel).csv)
      await expect(page.getByRole('region', { name: en.groups.questions.label })).toBeVisible()
    },
  },
  {
    name: 'groups-list',
    says: 'A rooming list as it was understood, rows to put right first, and what will happen at every door.',
    play: async (stage) => dropCoach(stage),
  },
  {
    name: 'groups-confirm',
    says: 'New keys for rooms without one are confirmed with every room named.',
    play: async (stage) => {
      const { groups } = stage
      const { lines } = coachOf(stage)
      await groups.takeRoom(lines[1]?.room ?? '')
      await groups.correct('guestName', 5, lines[3]?.guest ?? '')
      await expect(groups.list).toContainText('148 rows ready')
      await groups.chooseFirstKey('override')
      await groups.askToConfirm(24)
      await expect(groups.confirmation).toContainText('0 keys stop working')
    },
  },
  {
    name: 'groups-running',
    says: 'Keys go out; first keys that were held are decided beside their names, the others of the room follow.',
    play: async ({ page, groups }) => {
      await page.keyboard.press('Escape')
      await expect(groups.confirmation).toBeHidden()
      await groups.chooseFirstKey('hold')
      await groups.issueButton(100, 48).click()
      await expect(groups.progress(100, 148)).toBeVisible({ timeout: 30_000 })
      await expect(groups.group('Coach Helsinki')).toContainText('Need you24')
    },
  },
  {
    name: 'packets',
    says: 'Packets to print: the room and a code, never a name; the leader’s sheet says whose each is.',
    play: async ({ page }) => {
      await page.getByRole('button', { name: en.batch.packets }).click()
      await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
    },
  },
]

const coachOf = ({ hotel }: Stage) => bookCoach(hotel, { occupied: 50, vacant: 24 })

const dropCoach = async (stage: Stage): Promise<void> => {
  await stage.groups.drop('Coach Helsinki.csv', coachOf(stage).csvWithMistakes())
  await expect(stage.groups.list).toContainText('2 rows to put right')
}

const fill = async ({ drawer }: Stage, room: string, guest: string): Promise<void> => {
  await drawer(room).name(guest)
  await expect(drawer(room).atTheDoor).toContainText('keeps working')
}

const shoot = async ({ page }: Stage, name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

const shootBoth = async (stage: Stage, name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await stage.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(stage.page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    await shoot(stage, `${name}-${colorScheme}`)
  }
  await stage.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

const german = async (stage: Stage): Promise<void> => {
  await stage.core.handlers['settings.change']({ language: 'de' })
  await expect(stage.page.locator('html')).toHaveAttribute('lang', /^de/)
  await shoot(stage, 'board-german')
  await stage.page.getByRole('gridcell', { name: /412/ }).click()
  const room = stage.page.getByRole('complementary')
  await room.getByRole('combobox', { name: de.issue.guest }).fill('Rui Silva')
  await expect(room.getByText(de.issue.keepsWorking).first()).toBeVisible()
  await shoot(stage, 'drawer-german')
}

const germanGroup = async (stage: Stage): Promise<void> => {
  await expect(stage.board.tile('412')).toBeVisible()
  await dropCoach(stage)
  await stage.core.handlers['settings.change']({ language: 'de' })
  await expect(stage.page.getByText(de.groups.dryRun)).toBeVisible()
  await shoot(stage, 'groups-list-german')
}

const browser = await chromium.launch(chromiumLaunch())

const onStage = async (
  options: { readonly isFirstRun: boolean; readonly viewport?: typeof desk },
  play: (stage: Stage) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({
    viewport: options.viewport ?? desk,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  const stage = await openStage(await context.newPage(), options)
  await play(stage)
  await stage.close()
  await context.close()
}

const pageOfScreens = (shots: readonly Shot[]): string =>
  [
    '# Screens',
    '',
    'The training hotel at 1366 × 768, drawn by `npm run screenshots`.',
    '',
    ...shots.flatMap(({ name, says }) => [
      says,
      '',
      '| Light | Dark |',
      '|---|---|',
      `| ![${name}, light](screens/${name}-light.png) | ![${name}, dark](screens/${name}-dark.png) |`,
      '',
    ]),
    'The same in German, and the board on a large screen (1920 × 1080).',
    '',
    '![Board in German](screens/board-german.png)',
    '![Drawer in German](screens/drawer-german.png)',
    '![Rooming list in German](screens/groups-list-german.png)',
    '![Board at 1920 × 1080](screens/board-large.png)',
    '',
  ].join('\n')

const firstRun: Shot = {
  name: 'first-run',
  says: 'The first start: practise at once, or connect the property.',
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
try {
  await onStage({ isFirstRun: true }, async (stage) => {
    await expect(stage.firstRun.title).toBeVisible()
    await shootBoth(stage, firstRun.name)
  })
  for (const desk of [scenes, watchScenes, groupScenes])
    await onStage({ isFirstRun: false }, async (stage) => {
      await stage.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      for (const { name, play } of desk) {
        await play(stage)
        await shootBoth(stage, name)
      }
    })
  await onStage({ isFirstRun: false }, german)
  await onStage({ isFirstRun: false }, germanGroup)
  await onStage({ isFirstRun: false, viewport: { width: 1920, height: 1080 } }, async (stage) => {
    await expect(stage.board.tile('412')).toBeVisible()
    await shoot(stage, 'board-large')
  })
} finally {
  await browser.close()
}
writeFileSync(
  join(import.meta.dirname, '../../docs/screens.md'),
  pageOfScreens([firstRun, ...scenes, ...watchScenes, ...groupScenes]),
)
