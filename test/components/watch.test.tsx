import { expect, test } from 'vitest'
import { createFakeHost } from '#test/support/fake-client.ts'
import { openWindow } from '#test/support/open-window.tsx'
import {
  quietWatchHandlers,
  quietWatchHotel,
  refusedHotel,
  watchHandlers,
  watchHotel,
  wellHandlers,
} from '../gallery/watch-scene.ts'

const goTo = async (screen: Awaited<ReturnType<typeof openWindow>>, name: RegExp) =>
  screen.getByRole('navigation').first().getByRole('button', { name }).click()

test('who leaves as planned is folded away and counted nowhere', async () => {
  const screen = await openWindow(createFakeHost(quietWatchHotel, quietWatchHandlers))
  await expect.element(screen.getByRole('button', { name: 'Watch', exact: true })).toBeVisible()
  await goTo(screen, /^Watch/)
  await expect.element(screen.getByText('Nothing needs a look')).toBeVisible()
  await expect.element(screen.getByText('Marie Dubois')).not.toBeVisible()
  await screen.getByText('3 keys end as planned within 24 hours').click()
  await expect.element(screen.getByRole('button', { name: /204.*Marie Dubois/ })).toBeVisible()
})

test('a key that ends before its family leaves is prepared anew in its room, with the end filled in', async () => {
  const screen = await openWindow(createFakeHost(watchHotel, watchHandlers))
  await goTo(screen, /^Watch.*3 keys need a look/)
  await screen.getByRole('button', { name: /^Prepare a key until .*: 412, Ana Silva/ }).click()
  await expect.element(screen.getByRole('combobox', { name: 'Guest' })).toHaveValue('Ana Silva')
})

test('for a withdrawn access Health, top bar and strip agree, and say whom to call', async () => {
  const screen = await openWindow(createFakeHost(refusedHotel, wellHandlers))
  await goTo(screen, /^Health/)
  const main = screen.getByRole('main')
  await expect
    .element(main.getByRole('heading', { name: /access to Seam was withdrawn\. Call IT\./ }))
    .toBeVisible()
  await expect.element(main).toMatchTextContent(/Whom to callHotel IT: make a new API key/)
  await expect.element(main).toMatchTextContent(/This computer to SeamAnswers, but refuses our access/)
  await expect
    .element(screen.getByRole('contentinfo'))
    .toMatchTextContent(/access to Seam was withdrawn\. Call IT\. 3 keys wait safely\./)
})
