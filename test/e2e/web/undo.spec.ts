import { expect, test } from '../support/desk.ts'

test('undo within ten seconds revokes the key that was just made, and no other', async ({ desk, hotel }) => {
  const drawer = desk.drawer('503')
  await desk.board.open('503')
  await drawer.name('Dev Raman')
  await drawer.issue()
  await expect(drawer.root.getByRole('button', { name: /^Undo, \d+ s$/ })).toBeVisible()
  await expect.poll(() => hotel.made().length).toBe(1)
  const [made] = hotel.control.keysCreated()
  await drawer.undo()
  await expect(drawer.root).toContainText('The key is revoked')
  await expect.poll(hotel.stopped).toEqual([made?.credentialId])
  expect(hotel.made()).toHaveLength(1)
})
