import { expect, test } from 'vitest'
import { createFakeHost } from '#test/support/fake-client.ts'
import { fakeHotel } from '#test/support/fake-hotel.ts'
import { openWindow } from '#test/support/open-window.tsx'

const openSettings = async () => {
  const { snapshot } = fakeHotel()
  const listWords = [
    { text: 'Nachtquartier', means: 'room' },
    { text: 'Mitarbeiter', means: 'other' },
  ] as const
  const host = createFakeHost(fakeHotel({ settings: { ...snapshot.settings, listWords } }))
  const screen = await openWindow(host)
  await screen.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
  await screen.getByRole('button', { name: 'Groups\u2019 words' }).click()
  const section = screen.getByRole('region', { name: 'Words of your rooming lists' })
  await expect.element(section).toBeVisible()
  return { host, screen, section }
}

test('the words of the hotel’s own lists stand in the settings with what they mean', async () => {
  const { section } = await openSettings()
  const words = section.getByRole('listitem')
  await expect.element(words.nth(0)).toMatchTextContent(/^NachtquartierRoom/)
  await expect.element(words.nth(1)).toMatchTextContent(/^MitarbeiterSomething else, never asked about/)
})

test('a word is added, and takes the place of the same word in other letters', async () => {
  const { host, screen, section } = await openSettings()
  await section.getByRole('textbox', { name: 'Heading' }).fill(' nachtquartier ')
  await section.getByRole('button', { name: /It means/ }).click()
  await screen.getByRole('option', { name: 'Notes' }).click()
  await section.getByRole('button', { name: 'Add' }).click()
  await expect
    .poll(() => host.callsOf('settings.change'))
    .toEqual([
      {
        listWords: [
          { text: 'Mitarbeiter', means: 'other' },
          { text: 'nachtquartier', means: 'notes' },
        ],
      },
    ])
})

test('a word is taken away', async () => {
  const { host, section } = await openSettings()
  await section.getByRole('button', { name: 'Remove Nachtquartier' }).click()
  await expect
    .poll(() => host.callsOf('settings.change'))
    .toEqual([{ listWords: [{ text: 'Mitarbeiter', means: 'other' }] }])
})
