import type { Page } from '@playwright/test'
import type { Text } from '#renderer/text/en.ts'
import type { SceneName } from './scenes.ts'

export type Screen = {
  readonly name: string
  readonly scene: SceneName
  /** What a hand does until the screen shows what it is for. */
  readonly open?: (page: Page, text: Text) => Promise<void>
  /** Drawn in another language, on a large screen, in words 40 % longer and in the colours of the system too. */
  readonly also?: readonly ('german' | 'large' | 'longer' | 'forced-colours')[]
}

const type = async (page: Page, room: string): Promise<void> => {
  await page.getByRole('gridcell').first().waitFor()
  await page.keyboard.type(room)
  await page.locator(`[data-room="door-${room}"]:focus`).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').getByRole('combobox').first().waitFor()
}

const press = (key: string) => async (page: Page) => {
  await page.getByRole('gridcell').first().waitFor()
  await page.keyboard.press(key)
}

const open412 = async (page: Page, text: Text): Promise<void> => {
  await type(page, '412')
  await page.getByText(text.issue.keepsWorking).first().waitFor()
  await page.keyboard.type('Rui Silva')
  await page.getByRole('button', { name: text.issue.joins(2) }).waitFor()
}

const choose =
  (name: 'groups' | 'queue' | 'watch' | 'health' | 'settings') => async (page: Page, text: Text) => {
    await page
      .getByRole('navigation', { name: text.frame.mainNavigation })
      .getByRole('button', { name: text.frame[name] })
      .click()
    // Some screens are loaded when they are first gone to: an empty place has no faults to find.
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
  }

const openWatch = async (page: Page, text: Text): Promise<void> => {
  await choose('watch')(page, text)
  await page.getByRole('region', { name: text.watch.drifts }).waitFor()
}

const openDepartures = async (page: Page, text: Text): Promise<void> => {
  await choose('watch')(page, text)
  await page.getByText(text.watch.soon(3)).click()
  // By the room: the longer language changes the names in a list too.
  await page.getByRole('main').getByText('204', { exact: true }).waitFor()
}

/** The card that is on no card, with what to do. */
const openCard = async (page: Page, text: Text): Promise<void> => {
  await choose('queue')(page, text)
  await page.getByRole('button', { name: text.queue.notOnCard }).click()
  await page.getByRole('article').getByText(text.story.cardWhatNow).waitFor()
}

const searchNobody = async (page: Page, text: Text): Promise<void> => {
  await choose('queue')(page, text)
  await page.getByRole('searchbox', { name: text.queue.search }).fill('nobody')
  await page.getByText(text.queue.noneTitle).waitFor()
}

const openHealth = async (page: Page, text: Text): Promise<void> => {
  await choose('health')(page, text)
  await page.getByRole('heading', { name: text.health.hops.encoders }).waitFor()
}

const selectTwo = async (page: Page, text: Text): Promise<void> => {
  await page.getByRole('gridcell').first().waitFor()
  await page.keyboard.type('412')
  await page.locator('[data-room="door-412"]:focus').waitFor()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowRight')
  await page.getByRole('group', { name: text.board.selected(2) }).waitFor()
  // The digits typed are told for a moment.
  await page.getByText(text.board.jump('412'), { exact: true }).waitFor({ state: 'hidden' })
}

const openRevoke = async (page: Page, text: Text): Promise<void> => {
  await selectTwo(page, text)
  await page.getByRole('button', { name: text.bulk.revoke }).click()
  await page.getByRole('button', { name: text.bulk.revokeButton(2) }).waitFor()
}

const openKeyEach = async (page: Page, text: Text): Promise<void> => {
  await selectTwo(page, text)
  await page.getByRole('button', { name: text.bulk.keyEach }).click()
  await page.getByRole('dialog').getByLabel(text.bulk.eachRooms).waitFor()
}

/** An action of the room by its key, with what it does to each key of it. */
const openStay =
  (is: 'late' | 'lost' | 'checkOut' | 'move') =>
  async (page: Page, text: Text): Promise<void> => {
    await page.getByRole('gridcell').first().waitFor()
    await page.keyboard.type('412')
    await page.locator('[data-room="door-412"]:focus').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill(text.stay[is])
    await page.keyboard.press('Enter')
    if (is === 'late') await page.getByRole('textbox', { name: text.stay.until }).fill('14')
    if (is === 'move') await page.getByRole('combobox', { name: text.stay.moveTo }).fill('602')
    const shown = is === 'checkOut' ? page.getByRole('alertdialog') : page.getByRole('dialog')
    if (is === 'lost') await shown.getByRole('option').first().waitFor()
    else await shown.getByRole('listitem').first().waitFor()
    await page.getByText(text.board.jump('412'), { exact: true }).waitFor({ state: 'hidden' })
  }

const openKeyMenu = async (page: Page, text: Text): Promise<void> => {
  await type(page, '412')
  const key = text.issue.consequence('Ana Silva', text.keyKind.syncParent)
  await page.getByRole('button', { name: text.stay.keyActions(key), exact: true }).click()
  await page.getByRole('menu').waitFor()
}

const openOverride = async (page: Page, text: Text): Promise<void> => {
  await open412(page, text)
  await page.getByText(text.issue.more).click()
  await page.getByRole('radio', { name: text.issue.shapes.override }).check()
  await page.getByRole('button', { name: text.issue.stops(2) }).click()
  await page.getByRole('alertdialog').waitFor()
}

/** Rui's key is issued, and its link is there. */
const openLinked = async (page: Page, text: Text): Promise<void> => {
  await open412(page, text)
  await page.getByRole('button', { name: text.issue.joins(2) }).click()
  await page.getByRole('button', { name: text.links.copyLink }).waitFor()
}

const openScan = async (page: Page, text: Text): Promise<void> => {
  await openLinked(page, text)
  await page.getByRole('button', { name: text.links.scan }).click()
  await page.getByRole('dialog').getByRole('img').waitFor()
}

const openStory = async (page: Page, text: Text): Promise<void> => {
  await choose('queue')(page, text)
  await page.getByRole('main').getByRole('listitem').getByRole('button').first().click()
  await page.getByRole('article').getByRole('button').first().waitFor()
}

const openList = async (page: Page, text: Text): Promise<void> => {
  await choose('groups')(page, text)
  await page.getByRole('textbox', { name: text.groups.pasteLabel }).fill('Room\tName')
  await page.getByRole('button', { name: text.groups.readPasted }).click()
  await page.getByRole('table').waitFor()
}

const openQuestions = async (page: Page, text: Text): Promise<void> => {
  await choose('groups')(page, text)
  const file = { name: 'coach.csv', mimeType: 'text/csv', buffer: Buffer.from('Zi.;Gast') }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('region', { name: text.groups.questions.label }).waitFor()
}

/** The columns and the order of the dates are answered: the rows ask. */
const openRowQuestions = async (page: Page, text: Text): Promise<void> => {
  await openQuestions(page, text)
  const card = page.getByRole('region', { name: text.groups.questions.label })
  for (const left of [4, 3]) {
    await page.locator('section:focus').waitFor()
    await page.keyboard.press('1')
    await card.getByText(text.groups.questions.left(left)).waitFor()
  }
  await page.getByText(text.groups.ignoredWhy.cancelled, { exact: false }).first().click()
}

const openSection =
  (name: keyof Text['sections']['names']) =>
  async (page: Page, text: Text): Promise<void> => {
    await choose('settings')(page, text)
    await page.getByRole('button', { name: text.sections.names[name] }).click()
  }

/** What the hotel's lists write above their columns. */
const openListWords = async (page: Page, text: Text): Promise<void> => {
  await openSection('lists')(page, text)
  await page.getByRole('textbox', { name: text.settings.listWords.word }).waitFor()
}

const openBatch = async (page: Page, text: Text): Promise<void> => {
  await choose('groups')(page, text)
  await page
    .getByRole('main')
    .getByRole('button', { name: /Coach Helsinki/ })
    .click()
  await page.getByRole('heading', { name: 'Coach Helsinki' }).waitFor()
}

const openPackets = async (page: Page, text: Text): Promise<void> => {
  await openBatch(page, text)
  await page.getByRole('button', { name: text.batch.packets }).click()
  await page.getByRole('main').getByText('206').waitFor()
}

const findAna = async (page: Page): Promise<void> => {
  await page.getByRole('gridcell').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('ana')
}

const search = (words: string) => async (page: Page) => {
  await page.getByRole('gridcell').first().waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await page.getByRole('gridcell').first().waitFor()
}

const openMenu = async (page: Page, text: Text): Promise<void> => {
  await page.getByRole('gridcell').first().waitFor()
  await page.keyboard.type('412')
  await page.locator('[data-room="door-412"]:focus').waitFor()
  await page.getByText(text.board.jump('412'), { exact: true }).waitFor({ state: 'hidden' })
  await page.locator('[data-room="door-412"]').click({ button: 'right' })
  await page.getByRole('menu', { name: text.actions.menu('412') }).waitFor()
}

const openFamily = async (page: Page, text: Text): Promise<void> => {
  await type(page, '412')
  await page.getByText(text.issue.keepsWorking).first().waitFor()
  await page.keyboard.type('Beatriz Silva')
  await page.getByRole('button', { name: text.issue.joins(4) }).waitFor()
}

/** Every screen in the states it has: pictures, axe and the walk by Tab all read this. A new screen is one line. */
export const screens: readonly Screen[] = [
  { name: 'first-run', scene: 'firstRun', also: ['german'] },
  { name: 'opening', scene: 'opening' },
  { name: 'failed', scene: 'failed' },
  { name: 'board', scene: 'board', also: ['german', 'large', 'longer', 'forced-colours'] },
  { name: 'board-empty', scene: 'empty' },
  { name: 'board-training', scene: 'training' },
  { name: 'board-search', scene: 'names', open: search('silva'), also: ['german', 'longer'] },
  { name: 'board-names', scene: 'names', also: ['german'] },
  { name: 'board-menu', scene: 'board', open: openMenu, also: ['german'] },
  { name: 'board-legend', scene: 'board', open: press('l') },
  {
    name: 'drawer',
    scene: 'board',
    open: open412,
    also: ['german', 'large', 'longer', 'forced-colours'],
  },
  { name: 'drawer-family', scene: 'family', open: openFamily, also: ['german'] },
  { name: 'drawer-vacant', scene: 'board', open: (page) => type(page, '602') },
  { name: 'stay-late', scene: 'board', open: openStay('late'), also: ['german', 'longer'] },
  { name: 'stay-lost', scene: 'board', open: openStay('lost'), also: ['german'] },
  { name: 'stay-check-out', scene: 'board', open: openStay('checkOut'), also: ['german'] },
  { name: 'stay-move', scene: 'board', open: openStay('move'), also: ['german'] },
  { name: 'key-menu', scene: 'board', open: openKeyMenu, also: ['german'] },
  { name: 'drawer-override', scene: 'board', open: openOverride, also: ['german'] },
  { name: 'drawer-linked', scene: 'linked', open: openLinked, also: ['german'] },
  { name: 'guest-scan', scene: 'linked', open: openScan, also: ['german'] },
  { name: 'offline', scene: 'offline', open: (page) => type(page, '412'), also: ['german'] },
  { name: 'queue', scene: 'board', open: openStory, also: ['german', 'large', 'longer'] },
  { name: 'queue-empty', scene: 'quiet', open: choose('queue') },
  { name: 'groups', scene: 'quiet', open: choose('groups') },
  { name: 'groups-list', scene: 'groups', open: openList, also: ['german', 'large'] },
  { name: 'groups-questions', scene: 'asking', open: openQuestions, also: ['german', 'longer'] },
  { name: 'groups-as-last-time', scene: 'remembered', open: openQuestions, also: ['german'] },
  { name: 'groups-rows-asked', scene: 'asking', open: openRowQuestions, also: ['german', 'large', 'longer'] },
  { name: 'groups-running', scene: 'groups', open: openBatch },
  { name: 'packets', scene: 'groups', open: openPackets },
  { name: 'queue-long', scene: 'queue', open: openCard, also: ['german', 'longer'] },
  { name: 'queue-nothing-found', scene: 'queue', open: searchNobody },
  { name: 'watch', scene: 'watch', open: openWatch, also: ['german', 'longer'] },
  { name: 'watch-quiet', scene: 'watchQuiet', open: openDepartures, also: ['german'] },
  { name: 'health', scene: 'health', open: openHealth, also: ['german', 'longer'] },
  { name: 'health-well', scene: 'healthWell', open: openHealth },
  { name: 'health-refused', scene: 'healthRefused', open: openHealth, also: ['german', 'longer'] },
  { name: 'health-offline', scene: 'healthAway', open: openHealth },
  { name: 'health-slow', scene: 'healthSlow', open: openHealth },
  { name: 'several-selected', scene: 'board', open: selectTwo, also: ['german'] },
  { name: 'several-revoke', scene: 'board', open: openRevoke, also: ['german'] },
  { name: 'several-key-each', scene: 'family', open: openKeyEach, also: ['german'] },
  { name: 'settings', scene: 'training', open: choose('settings'), also: ['german'] },
  { name: 'settings-keys', scene: 'training', open: openSection('keys'), also: ['german', 'longer'] },
  { name: 'settings-network', scene: 'training', open: openSection('network') },
  { name: 'settings-look', scene: 'training', open: openSection('appearance') },
  { name: 'settings-practice', scene: 'training', open: openSection('practise') },
  { name: 'settings-list-words', scene: 'ownWords', open: openListWords, also: ['german'] },
  { name: 'palette', scene: 'board', open: press('F1'), also: ['german'] },
  { name: 'palette-found', scene: 'board', open: findAna },
  { name: 'keyboard-help', scene: 'board', open: press('?') },
]
