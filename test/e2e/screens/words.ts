import type { Page } from '@playwright/test'
import { encodingName, TextEncoding } from '#shared/spreadsheet.ts'
import { guestLanguages, guestWords } from '#renderer/text/guest-words.ts'
import { whenStill } from '../support/still.ts'
import { expect } from './look.ts'
import { smallSizes, unreachable } from './reach.ts'

declare global {
  /** From the gallery: test/support/text-faults.ts. */
  var textFaults: (known: readonly string[]) => readonly string[]
}

/** What the hotel of the gallery has named itself; no language changes it. */
const named = [
  ...[
    'Hotel Meridian',
    'proxy.hotel.test',
    'Hotel Inspection CA (Grand Hotel)',
    'Google Trust Services',
    'Meridian Group',
    'Lisbon',
    'Europe/Lisbon',
    'Marta R.',
    'Rui Silva',
    'iPhone of Ana',
  ],
  ...['Ana Silva', 'Jörg Müller', 'Inês Carvalho', 'Kaito Tanaka', 'Marie Dubois', 'Peter Novák', 'B. Costa'],
  ...['Maximiliane von und zu Hohenstein-Wittgenburg', 'Inês Silva', 'Beatriz Silva', 'Housekeeping 4'],
  ...['Gym', 'Pool', 'Garage', 'Lift A', 'Secret Service', 'Pixel', 'Desk 1'],
  ...['Coach Helsinki', 'coach.csv', 'Room', 'Name', 'Guest'],
  ...['Zi.', 'Gast', 'Anreise', 'Abreise', 'Preis', 'Status', 'ok, opt. 3', '206 Ville Niemi cxl', 'Summe 7'],
  ...['Nachtquartier', 'Teilnehmer', 'Mitarbeiter'],
  // What is turned towards a guest is in their language, whatever the desk speaks.
  ...guestLanguages.map((language) => guestWords[language].name),
  ...[guestWords.en.title('Rui'), guestWords.en.how],
  ...TextEncoding.options.map(encodingName),
  ...['Aino Virtanen', 'Mikko Korhonen', 'Liisa Mäkinen', 'Juhani Nieminen', 'Helmi Laine', 'Eero Heikkinen'],
]
const dates = [
  'today',
  'tomorrow',
  'yesterday',
  'Mon',
  'Tue',
  'Wed',
  'Thu',
  'Fri',
  'Sat',
  'Sun',
  'Nov',
  'Dec',
]

/** What react-aria says itself, in each of our languages; it has no such language. */
const libraries = ['Dismiss', 'options available']

/** A screen in the longer language, as it stands and in smaller windows: no word cut off, every control in reach. */
export const expectWordsInSight = async (page: Page): Promise<void> => {
  const known = [...named, ...dates, ...libraries].flatMap((name) => name.match(/[A-Za-z]{2,}/g) ?? [])
  const faults = () => page.evaluate((words) => globalThis.textFaults(words), known)
  expect(await faults()).toEqual([])
  await page.setViewportSize({ width: 1024, height: 768 })
  // The lines of the board follow the window a frame later.
  await whenStill(page)
  expect(await faults()).toEqual([])
  for (const { of, width, height } of smallSizes) {
    await page.setViewportSize({ width, height })
    expect(await page.evaluate(unreachable), of).toEqual([])
  }
}
