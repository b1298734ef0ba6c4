import { joiner } from '../support/hotel.ts'
import { expect, test } from '../support/desk.ts'

test('two keys wait out an outage and are issued without anybody touching anything', async ({
  desk,
  hotel,
}) => {
  await hotel.control.offline(true)
  for (const [room, guest] of [
    ['503', 'Dev Raman'],
    ['214', 'Max Weber'],
  ] as const) {
    const drawer = desk.drawer(room)
    await desk.board.openByNumber(room)
    await expect(drawer.root).toContainText('Seam does not answer. Keys as of')
    await drawer.name(guest)
    await drawer.issue()
    await expect(drawer.step('Queued on this computer')).toBeVisible()
    await drawer.close()
    await expect(drawer.root).toBeHidden()
  }
  await expect(desk.frame.strip).toContainText(
    /Offline since \d\d:\d\d\. 2 keys will be issued when Seam answers\./,
  )
  await expect(desk.frame.strip).toContainText('2 queued')
  expect(hotel.made()).toEqual([])

  await hotel.control.offline(false)
  await expect(desk.frame.strip).toContainText('Nothing is waiting', { timeout: 30_000 })
  const byRoom = hotel.made().toSorted((a, b) => a.rooms.join().localeCompare(b.rooms.join()))
  expect(byRoom).toEqual([
    joiner({
      holder: 'Max Weber',
      rooms: ['214'],
      joinedIds: [hotel.keyId('Jonas Weber', 'card'), hotel.keyId('Lena Weber', 'card')],
    }),
    joiner({ holder: 'Dev Raman', rooms: ['503'], joinedIds: [hotel.keyId('Priya Raman', 'phone key')] }),
  ])
  expect(hotel.stopped()).toEqual([])
})

test('a joiner whose key was revoked elsewhere waits for a person, who picks another key to join', async ({
  desk,
  hotel,
}) => {
  const drawer = desk.drawer('412')
  const { queue } = desk
  const [phoneKey, card] = [hotel.keyId('Ana Silva', 'phone key'), hotel.keyId('Ana Silva', 'card')]
  await hotel.control.offline(true)
  await desk.board.open('412')
  await expect(drawer.root).toContainText('Seam does not answer. Keys as of')
  await drawer.joinOnly(['Ana Silva, phone key'])
  await drawer.name('Rui Silva')
  await drawer.issue()
  await expect(drawer.step('Queued on this computer')).toBeVisible()

  hotel.control.revoke(phoneKey)
  await hotel.control.offline(false)
  await expect(desk.frame.strip).toContainText('1 needs you', { timeout: 30_000 })
  expect(hotel.made()).toEqual([])

  await queue.open()
  await queue.list('needsYou').getByRole('button').filter({ hasText: 'Rui Silva' }).click()
  const story = queue.story('Rui Silva')
  await story.getByText('Ana Silva, card 5002').click()
  await story.getByRole('button', { name: 'Join these instead' }).click()
  await expect(story).toContainText('Confirmed by Visionline')
  expect(hotel.made()).toEqual([joiner({ holder: 'Rui Silva', rooms: ['412'], joinedIds: [card] })])
})
