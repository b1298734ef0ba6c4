import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { AcsUserId } from '#shared/ids.ts'
import { Instant } from '#shared/instant.ts'
import { decideByEnter } from '#test/support/decide-by-enter.ts'
import { createFakeHost } from '#test/support/fake-client.ts'
import type { FakeHost } from '#test/support/fake-client.ts'
import { aKey, aStatus, fakeHotel, keyId, roomId } from '#test/support/fake-hotel.ts'
import { openWindow } from '#test/support/open-window.tsx'

const openRoom = async (host: FakeHost, room = '412') => {
  const screen = await openWindow(host)
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard(room)
  await expect.poll(() => document.activeElement?.getAttribute('data-room')).toBe(roomId(room))
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('combobox', { name: 'Guest' })).toHaveFocus()
  return screen
}

/** Enter in a field leads to the button, Enter on the button issues. */
const issueByEnter = async () => {
  await userEvent.keyboard('{Enter}')
  await decideByEnter()
}

test('the keys of the stay are ticked, phone copies are not, and dead keys are a line that says why', async () => {
  const screen = await openRoom(createFakeHost())
  await expect.element(screen.getByRole('checkbox', { name: 'Ana Silva, phone key' })).toBeChecked()
  await expect.element(screen.getByRole('checkbox', { name: 'Ana Silva, card 5002' })).toBeChecked()
  const copy = screen.getByRole('checkbox', { name: 'Ana Silva, phone copy, Pixel 9' })
  await expect.element(copy).not.toBeInTheDocument()
  await screen.getByRole('button', { name: /^On 2 phones/ }).click()
  await expect.element(copy).not.toBeChecked()
  await screen.getByRole('button', { name: '1 more: replaced' }).click()
  await expect
    .element(screen.getByRole('checkbox', { name: 'B. Costa, card 4871, Replaced or discarded.' }))
    .toBeDisabled()
})

test('a key of the next guest is never ticked', async () => {
  const next = aKey({
    credentialId: keyId('next'),
    holder: 'Next Guest',
    acsUserId: AcsUserId.parse('user-next'),
    kind: 'card',
    cardNumber: '6001',
    startsAt: Instant.parse('2026-11-27T15:00:00.000Z'),
    endsAt: Instant.parse('2026-11-29T11:00:00.000Z'),
  })
  const hotel = fakeHotel()
  const keys = { [roomId('412')]: [...(hotel.keys[roomId('412')] ?? []), next] }
  const screen = await openRoom(createFakeHost({ ...hotel, keys }))
  await expect.element(screen.getByRole('checkbox', { name: 'Ana Silva, card 5002' })).toBeChecked()
  await expect.element(screen.getByRole('checkbox', { name: 'Next Guest, card 6001' })).not.toBeChecked()
})

test('digits, Enter, name, Enter, Enter: the joiner is issued', async () => {
  const host = createFakeHost()
  const screen = await openRoom(host)
  await expect.element(screen.getByRole('checkbox', { name: 'Ana Silva, card 5002' })).toBeChecked()
  await userEvent.keyboard('Rui Silva')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('button', { name: /Issue key, joins 2 keys/ })).toHaveFocus()
  await decideByEnter()
  await expect.element(screen.getByRole('heading', { name: 'Key for Rui Silva' })).toBeVisible()
  expect(host.callsOf('issue.submit')).toMatchObject([
    {
      entranceIds: [roomId('412')],
      guest: { is: 'new', fullName: 'Rui Silva' },
      shape: { is: 'joinKeys', credentialIds: [keyId('ana-phone'), keyId('ana-card')] },
      stay: { startsAt: '2026-11-23T19:52:00.000Z', endsAt: '2026-11-26T11:00:00.000Z' },
    },
  ])
})

test('a key that is only queued is not called issued', async () => {
  const screen = await openRoom(createFakeHost())
  await userEvent.keyboard('Rui Silva')
  await issueByEnter()
  await expect.element(screen.getByRole('heading', { name: 'Key for Rui Silva' })).toBeVisible()
  const steps = screen.getByRole('listitem')
  await expect.element(steps.filter({ hasText: 'Sent to Seam' })).toMatchTextContent(/waiting/)
  await expect.element(screen.getByRole('button', { name: /^Undo, \d+ s$/ })).toBeVisible()
})

test('every key on the door is listed with what happens to it before the button', async () => {
  const screen = await openRoom(createFakeHost())
  const door = screen.getByRole('region', { name: 'At the door' })
  await expect.element(door).toMatchTextContent(/Ana Silva, phone keykeeps working/)
  await expect.element(door).toMatchTextContent(/Ana Silva, card 5002keeps working/)
})

test('without a name nothing is sent and the field says what is missing', async () => {
  const host = createFakeHost()
  const screen = await openRoom(host)
  await expect.element(screen.getByRole('checkbox', { name: 'Ana Silva, card 5002' })).toBeChecked()
  await issueByEnter()
  await expect.element(screen.getByText(/The guest has no name/)).toBeVisible()
  await expect.element(screen.getByRole('combobox', { name: 'Guest' })).toHaveFocus()
  expect(host.callsOf('issue.submit')).toEqual([])
})

test('an override names every key that will stop and waits for the room number', async () => {
  const host = createFakeHost()
  const screen = await openRoom(host)
  await userEvent.keyboard('Rui Silva')
  await screen.getByText('More options').click()
  await screen.getByRole('radio', { name: /New key, replaces all/ }).click()
  await screen.getByRole('button', { name: /Issue new key, 2 keys stop working/ }).click()
  const dialog = screen.getByRole('alertdialog', { name: 'Replace all keys of 412?' })
  await expect.element(dialog).toMatchTextContent(/Ana Silva, phone key/)
  await expect.element(dialog).toMatchTextContent(/Ana Silva, card 5002/)
  const confirm = dialog.getByRole('button', { name: 'Replace 2 keys' })
  await expect.element(confirm).toBeDisabled()
  await userEvent.keyboard('413')
  await expect.element(confirm).toBeDisabled()
  expect(host.callsOf('issue.submit')).toEqual([])
  await userEvent.keyboard('{Backspace}2')
  await expect.element(confirm).toBeEnabled()
  await confirm.click()
  await expect.element(screen.getByRole('heading', { name: 'Key for Rui Silva' })).toBeVisible()
  expect(host.callsOf('issue.submit')).toMatchObject([
    {
      shape: {
        is: 'override',
        confirmedRooms: ['412'],
        shownStops: [keyId('ana-phone'), keyId('ana-card')],
      },
    },
  ])
})

test('a vacant room says that there is nothing to join, and its one button makes the first key', async () => {
  const screen = await openRoom(createFakeHost(), '602')
  await expect.element(screen.getByText('There is nothing to join')).toBeVisible()
  await expect
    .element(screen.getByRole('button', { name: /Issue the first key, 0 keys stop working/ }))
    .toBeVisible()
})

test('a short time is understood, and one the clocks skip is asked about', async () => {
  const host = createFakeHost()
  const screen = await openRoom(host)
  const until = screen.getByRole('combobox', { name: 'Valid until' })
  await expect.element(until).toHaveValue('Thu 26 Nov 11:00')
  await until.fill('+2')
  await userEvent.tab()
  await expect.element(until).toHaveValue('Wed 25 Nov 11:00')
  await until.fill('2027-03-28 01:30')
  await userEvent.tab()
  await expect.element(screen.getByRole('button', { name: /^2027-03-28 02:30/ })).toBeVisible()
})

test('guests of one room may leave at different times: each end is offered with its guest', async () => {
  const hotel = fakeHotel()
  const early = aKey({
    credentialId: keyId('rui-phone'),
    holder: 'Rui Silva',
    acsUserId: AcsUserId.parse('user-rui'),
    endsAt: Instant.parse('2026-11-24T18:30:00.000Z'),
  })
  const keys = { [roomId('412')]: [...(hotel.keys[roomId('412')] ?? []), early] }
  const host = createFakeHost({ ...hotel, keys })
  const screen = await openRoom(host)
  await screen.getByRole('combobox', { name: 'Valid until' }).click()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(screen.getByRole('option').nth(0)).toMatchTextContent('tomorrow 18:30as Rui Silva')
  await expect.element(screen.getByRole('option').nth(1)).toMatchTextContent('Thu 26 Nov 11:00as Ana Silva')
  await screen.getByRole('option').nth(0).click()
  await screen.getByRole('combobox', { name: 'Guest' }).fill('Eva Silva')
  await issueByEnter()
  await expect.element(screen.getByRole('heading', { name: 'Key for Eva Silva' })).toBeVisible()
  expect(host.callsOf('issue.submit')).toMatchObject([{ stay: { endsAt: '2026-11-24T18:30:00.000Z' } }])
})

test('IT sees the exact request before it is sent, and copies it without the key', async () => {
  const screen = await openRoom(createFakeHost())
  await userEvent.keyboard('Rui Silva')
  await screen.getByText('Details for IT').click()
  await expect.element(screen.getByText(/"joiner_acs_credential_ids"/)).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Copy as cURL' })).toBeVisible()
})

test('Esc goes back to the tile and the half-written key is still there', async () => {
  const screen = await openRoom(createFakeHost())
  await userEvent.keyboard('Rui')
  await screen.getByRole('button', { name: 'Close the room' }).click()
  await expect.element(screen.getByRole('complementary')).not.toBeInTheDocument()
  // Under the mouse a tooltip would open, and Esc would close that first.
  await screen.getByRole('gridcell').first().hover()
  await userEvent.keyboard('412')
  await expect.poll(() => document.activeElement?.getAttribute('data-room')).toBe(roomId('412'))
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('combobox', { name: 'Guest' })).toHaveValue('Rui')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => document.activeElement?.getAttribute('data-room')).toBe(roomId('412'))
})

test('Esc is one step back also while the mouse rests on a button that tells its name', async () => {
  const screen = await openRoom(createFakeHost())
  // Only a mouse that moves rests somewhere.
  await screen.getByRole('heading', { name: '412' }).hover()
  await screen.getByRole('button', { name: 'Close the room' }).hover()
  await expect.element(screen.getByRole('tooltip')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('complementary')).not.toBeInTheDocument()
})

test('revoking says that a card in a hand keeps working', async () => {
  const host = createFakeHost()
  const screen = await openRoom(host)
  await screen.getByRole('button', { name: 'What to do with this key: Ana Silva, card 5002' }).click()
  await screen.getByRole('menuitem', { name: /^Revoke this key/ }).click()
  const dialog = screen.getByRole('alertdialog')
  await expect.element(dialog).toMatchTextContent(/keeps working at the door until it expires/)
  await dialog.getByRole('button', { name: 'Revoke key' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.poll(() => host.callsOf('keys.revoke')).toEqual([{ credentialId: keyId('ana-card') }])
})

test('the first key of a shift asks who is at the desk, once, and nobody has to answer', async () => {
  const status = aStatus({ operator: null })
  const host = createFakeHost(fakeHotel({ status }))
  const screen = await openRoom(host)
  await screen.getByRole('textbox', { name: 'Who is at the desk?' }).fill('Marta R.')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => host.callsOf('session.setOperator')).toContainEqual({ name: 'Marta R.' })
  await expect.element(screen.getByRole('button', { name: /^Issue key/ })).toHaveFocus()
  await screen.getByRole('button', { name: 'Skip' }).click()
  await expect.element(screen.getByRole('textbox', { name: 'Who is at the desk?' })).not.toBeInTheDocument()
})
