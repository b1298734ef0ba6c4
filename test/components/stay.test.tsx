import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { err } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import { decideByEnter } from '#test/support/decide-by-enter.ts'
import { createFakeHost } from '#test/support/fake-client.ts'
import { keyId, roomId } from '#test/support/fake-hotel.ts'
import { openWindow } from '#test/support/open-window.tsx'

/** The board with the keyboard on 412, and a key of the whole window pressed there. */
const press = async (key: string, handlers: Partial<Handlers> = {}) => {
  const host = createFakeHost(undefined, handlers)
  const screen = await openWindow(host)
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard('412')
  await expect.element(screen.getByRole('gridcell', { name: /^Room 412,/ })).toHaveFocus()
  await userEvent.keyboard(`{${key}}`)
  return { host, screen }
}

test('late check-out says of each key what happens, and asks for one time for all', async () => {
  const { host, screen } = await press('F8')
  const dialog = screen.getByRole('dialog', { name: 'Late check-out, 412' })
  const until = dialog.getByRole('textbox', { name: 'Until' })
  await expect.element(until).toHaveFocus()
  await expect.element(dialog.getByRole('button', { name: 'No key follows by itself' })).toBeDisabled()
  await userEvent.keyboard('2pm')
  await expect.element(dialog.getByText('= Thu 26 Nov 14:00')).toBeVisible()
  await expect.element(dialog).toMatchTextContent(/phone keya new phone key follows by itself/)
  await expect.element(dialog).toMatchTextContent(/card 5002the card must come back to the desk/)
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog.getByRole('button', { name: /^New times for 1 phone key/ })).toHaveFocus()
  await decideByEnter()
  await expect.element(dialog).not.toBeInTheDocument()
  expect(host.callsOf('stay.accept')).toEqual([
    {
      is: 'change',
      entranceIds: [roomId('412')],
      keys: null,
      startsAt: null,
      endsAt: '2026-11-26T14:00:00.000Z',
    },
  ])
  await expect.element(screen.getByText(/Ask for 1 card\./)).toBeVisible()
})

test('what can be two times is not decided by the window: both are offered', async () => {
  const { host, screen } = await press('F8')
  const dialog = screen.getByRole('dialog')
  await userEvent.keyboard('Fri 11')
  await expect.element(dialog.getByText(/can be more than one time/)).toBeVisible()
  await expect.element(dialog.getByRole('button', { name: 'No key follows by itself' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Fri 27 Nov 11:00' }).click()
  await expect.element(dialog.getByRole('button', { name: /^New times for 1 phone key/ })).toBeEnabled()
  expect(host.callsOf('stay.accept')).toEqual([])
})

test('the usual late hours are at hand, and one more night', async () => {
  const { screen } = await press('F8')
  const hours = screen.getByRole('group', { name: 'Usual hours' })
  for (const name of ['12:00', '13:00', '14:00', '16:00', '18:00', 'One more night'])
    await expect.element(hours.getByRole('button', { name })).toBeVisible()
  await hours.getByRole('button', { name: 'One more night' }).click()
  await expect.element(screen.getByRole('textbox', { name: 'Until' })).toHaveValue('Fri 27 Nov 11:00')
})

test('a refusal stays in the dialog with its reason, and nothing is lost', async () => {
  const { screen } = await press('F8', { 'stay.accept': async () => err({ kind: 'notConnected' }) })
  const dialog = screen.getByRole('dialog')
  await dialog.getByRole('button', { name: '14:00' }).click()
  await dialog.getByRole('button', { name: /^New times for/ }).click()
  await expect
    .element(
      dialog
        .getByRole('alert')
        .or(dialog.getByText(/not connected/i))
        .first(),
    )
    .toBeVisible()
  await expect.element(dialog.getByRole('textbox', { name: 'Until' })).toHaveValue('Thu 26 Nov 14:00')
})

test('check-out lists every key with its end and what revoking cannot do', async () => {
  const { host, screen } = await press('F9')
  const dialog = screen.getByRole('alertdialog', { name: 'Check out 412?' })
  await expect.element(dialog).toMatchTextContent(/Ana Silva, phone key/)
  await expect.element(dialog).toMatchTextContent(/Plastic cards in a guest’s hand keep opening the door/)
  await expect.element(dialog.getByRole('button', { name: 'Revoke 2 keys' })).toHaveFocus()
  await decideByEnter()
  await expect.element(dialog).not.toBeInTheDocument()
  expect(host.callsOf('keys.revoke')).toEqual([
    { credentialId: keyId('ana-phone') },
    { credentialId: keyId('ana-card') },
  ])
})

test('one phone of two is revoked alone, and what Seam does not say is said', async () => {
  const { host, screen } = await press('F4')
  const dialog = screen.getByRole('dialog', { name: 'Which key of 412 is lost?' })
  await expect.element(dialog.getByRole('option').first()).toHaveFocus()
  await userEvent.keyboard('3')
  await expect
    .element(dialog.getByRole('option', { name: /Pixel 9/ }))
    .toHaveAttribute('aria-selected', 'true')
  await expect.element(dialog.getByText(/Only this phone loses the key/)).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog.getByRole('button', { name: 'Revoke on this phone' })).toHaveFocus()
  await decideByEnter()
  await expect.element(dialog).not.toBeInTheDocument()
  expect(host.callsOf('keys.revoke')).toEqual([{ credentialId: keyId('ana-copy-1') }])
})

test('a lost card is revoked, and the key in its place waits in the form with its guest and end', async () => {
  const { host, screen } = await press('F4')
  const dialog = screen.getByRole('dialog')
  await expect.element(dialog.getByRole('option').first()).toHaveFocus()
  await userEvent.keyboard('4')
  await expect.element(dialog.getByText(/The lock is offline: it opens to the lost key until/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Revoke and prepare another' }).click()
  await expect.element(screen.getByRole('combobox', { name: 'Guest' })).toHaveValue('Ana Silva')
  await expect.element(screen.getByRole('radio', { name: 'Card' })).toBeChecked()
  expect(host.callsOf('keys.revoke')).toEqual([{ credentialId: keyId('ana-card') }])
  expect(host.callsOf('issue.submit')).toEqual([])
})

test('each key has a visible menu, and the phone key says when it stops opening the door', async () => {
  const { screen } = await press('Enter')
  const menu = screen.getByRole('button', {
    name: 'What to do with this key: Ana Silva, phone key',
    exact: true,
  })
  await expect.element(menu).toBeVisible()
  await menu.click()
  for (const name of [/^Other times for this key/, /^Lost: revoke and replace/, /^Revoke this key/])
    await expect.element(screen.getByRole('menuitem', { name })).toBeVisible()
  await screen.getByRole('menuitem', { name: /^Revoke this key/ }).click()
  await expect
    .element(screen.getByRole('alertdialog'))
    .toMatchTextContent(
      /opens the door until it has heard of this, for which it must be online; at the latest/,
    )
})

test('a room move shows the new room first, and a room that is not there moves nobody', async () => {
  const { host, screen } = await press('Control>}k{/Control')
  await screen.getByRole('dialog').getByRole('combobox').fill('change room')
  await userEvent.keyboard('{Enter}')
  const dialog = screen.getByRole('dialog', { name: 'Move the guests of 412' })
  const to = dialog.getByRole('combobox', { name: 'New room' })
  await expect.element(to).toHaveFocus()
  await to.fill('999')
  await expect.element(dialog.getByRole('button', { name: /^Move/ }).last()).toBeDisabled()
  await to.fill('602')
  await expect.element(dialog.getByText(/602 is made ready with new keys first/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Move 1 phone key to 602' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  expect(host.callsOf('stay.accept')).toEqual([
    { is: 'move', from: roomId('412'), to: roomId('602'), confirmedRooms: ['602'], shownStops: [] },
  ])
})
