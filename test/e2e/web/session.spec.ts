import { joiner } from '../support/hotel.ts'
import { expect, test } from '../support/desk.ts'

test('a reload keeps the session', async ({ desk }) => {
  await desk.page.reload()
  await expect(desk.board.tile('412')).toBeVisible()
})

test('a second tab without a code shows no rooms and says what to do', async ({ desk, context }) => {
  const tab = await context.newPage()
  await tab.goto(new URL(desk.page.url()).origin)
  await expect(
    tab.getByText('This tab is not signed in. Open the address that Joinery printed'),
  ).toBeVisible()
  await expect(tab.getByRole('grid')).toBeHidden()
})

test('an app that ends with keys waiting issues them after the next start', async ({
  newDesk,
  hotel,
  watch,
}) => {
  // The open page loses its host on purpose.
  watch.expect(
    /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/,
  )
  const { board, frame, queue } = newDesk
  const first = await newDesk.start(hotel)
  const drawer = newDesk.drawer('503')
  await expect(board.tile('503')).toBeVisible()
  await hotel.control.offline(true)
  await board.open('503')
  await drawer.name('Dev Raman')
  await drawer.issue()
  await expect(drawer.step('Queued on this computer')).toBeVisible()
  await first.stop()
  expect(hotel.made()).toEqual([])

  await hotel.control.offline(false)
  await newDesk.start(hotel)
  await expect(frame.strip).toContainText('Nothing is waiting', { timeout: 30_000 })
  expect(hotel.made()).toEqual([
    joiner({ holder: 'Dev Raman', rooms: ['503'], joinedIds: [hotel.keyId('Priya Raman', 'phone key')] }),
  ])
  await queue.open()
  await expect(queue.list('ready').getByRole('button').filter({ hasText: 'Dev Raman' })).toBeVisible()
})
