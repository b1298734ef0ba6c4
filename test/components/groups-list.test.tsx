import { expect, test } from 'vitest'
import type { GroupPlan } from '#shared/groups.ts'
import { err, ok } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import { createFakeHost } from '#test/support/fake-client.ts'
import { aBatch, aPlan, aProgress, aRow, aWrongRow } from '#test/support/fake-groups.ts'
import { fakeHotel, keyId, roomId } from '#test/support/fake-hotel.ts'
import { openWindow } from '#test/support/open-window.tsx'

const drop = (name: string, text: string) => {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([text], name))
  const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
  document.body.dispatchEvent(event)
  return event
}

const openList = async (plan: GroupPlan, handlers: Partial<Handlers> = {}) => {
  const host = createFakeHost(fakeHotel(), {
    'groups.plan': async () => ok(plan),
    'groups.issue': async () => ok({ batch: aBatch(), keys: [], refused: [] }),
    'groups.progress': async () => ok(aProgress([])),
    'groups.list': async () => ok({ batches: [] }),
    ...handlers,
  })
  const screen = await openWindow(host)
  await expect.element(screen.getByRole('navigation')).toBeVisible()
  return { host, screen }
}

test('a list dropped on the rooms opens on the groups screen, and its bytes travel once', async () => {
  const { host, screen } = await openList(aPlan([aRow(2)]))
  expect(drop('coach.csv', 'Room,Name').defaultPrevented).toBe(true)
  await expect.element(screen.getByRole('heading', { name: 'coach.csv' })).toBeVisible()
  await screen.getByRole('radio', { name: 'New key' }).click()
  await expect
    .poll(() => host.callsOf('groups.plan'))
    .toMatchObject([
      { source: { is: 'file', name: 'coach.csv', base64: btoa('Room,Name') } },
      { source: { is: 'kept', listId: 'list-1' }, choice: { firstKey: 'override' } },
    ])
})

test('a core that no longer holds the list gets it again', async () => {
  const plan = aPlan([aRow(2)])
  const { host, screen } = await openList(plan, {
    'groups.plan': async ({ source }) =>
      source.is === 'kept' ? err({ kind: 'notFound', what: 'list', id: source.listId }) : ok(plan),
  })
  drop('coach.csv', 'Room,Name')
  await screen.getByRole('radio', { name: 'New key' }).click()
  await expect
    .poll(() => host.callsOf('groups.plan'))
    .toMatchObject([{ source: { is: 'file' } }, { source: { is: 'kept' } }, { source: { is: 'file' } }])
})

test('a pasted table is a list', async () => {
  const { host, screen } = await openList(aPlan([aRow(2)]))
  await screen.getByRole('navigation').getByRole('button', { name: 'Groups' }).click()
  await screen.getByRole('textbox', { name: /paste a table/ }).fill('Room\tName\n101\tAna')
  await screen.getByRole('button', { name: 'Read the table' }).click()
  await expect
    .poll(() => host.callsOf('groups.plan'))
    .toMatchObject([{ source: { is: 'text', text: 'Room\tName\n101\tAna' } }])
})

test('a wrong row stands first, and naming its room asks for the plan anew', async () => {
  const { host, screen } = await openList(aPlan([aRow(2), aWrongRow(3)]))
  drop('coach.csv', 'x')
  const rows = screen.getByRole('table').getByRole('row')
  await expect.element(rows.nth(1)).toMatchTextContent(/1 row to put right/)
  await expect.element(rows.nth(2)).toMatchTextContent(/There is no room "0102"/)
  await screen.getByRole('button', { name: 'Use 102' }).click()
  await expect
    .poll(() => host.callsOf('groups.plan').at(-1))
    .toMatchObject({ options: { roomAliases: [{ text: '0102', room: '102' }] } })
})

test('a cell is corrected where it stands', async () => {
  const { host, screen } = await openList(aPlan([aWrongRow(3)]))
  drop('coach.csv', 'x')
  await screen.getByRole('textbox', { name: 'Room in row 3' }).fill('105')
  await screen.getByRole('button', { name: 'Use', exact: true }).click()
  await expect
    .poll(() => host.callsOf('groups.plan').at(-1))
    .toMatchObject({ options: { edits: [{ row: 3, field: 'room', value: '105' }] } })
})

test('a column whose values speak against its heading is in sight and can be changed', async () => {
  const { host, screen } = await openList(aPlan([aRow(2)]))
  drop('coach.csv', 'x')
  await expect.element(screen.getByText('likely')).toBeVisible()
  await screen.getByRole('button', { name: /Column Name is/ }).click()
  await screen.getByRole('option', { name: 'Last name' }).click()
  await expect
    .poll(() => host.callsOf('groups.plan').at(-1))
    .toMatchObject({
      options: {
        columns: [
          { field: 'guestName', column: null },
          { field: 'lastName', column: 1 },
        ],
      },
    })
})

test('another sheet is read as a list of its own: no answer about rows of this one holds there', async () => {
  const { reading, ...plan } = aPlan([aRow(2), aWrongRow(3)])
  const file = { ...reading.file, sheet: 'Bus 1', sheets: ['Bus 1', 'Bus 2'] }
  const { host, screen } = await openList({ ...plan, reading: { ...reading, file } })
  drop('coach.xlsx', 'x')
  await screen.getByRole('button', { name: 'Skip row', exact: true }).click()
  await expect
    .poll(() => host.callsOf('groups.plan').at(-1))
    .toMatchObject({ options: { sheet: null, skipRows: [3] } })
  await screen.getByRole('button', { name: /^Bus 1 Sheet|Sheet/ }).click()
  await screen.getByRole('option', { name: 'Bus 2' }).click()
  await expect
    .poll(() => host.callsOf('groups.plan').at(-1))
    .toMatchObject({ options: { sheet: 'Bus 2', skipRows: [], columns: [], confirmed: [], edits: [] } })
})

test('nothing is issued while a row is wrong, until it is left out', async () => {
  const { host, screen } = await openList(aPlan([aRow(2), aWrongRow(3)]))
  drop('coach.csv', 'x')
  const issue = screen.getByRole('button', { name: /^Issue 1 key/ })
  await expect.element(issue).toBeDisabled()
  await screen.getByRole('checkbox', { name: /Leave out the row/ }).click({ force: true })
  await issue.click()
  await expect
    .poll(() => host.callsOf('groups.issue'))
    .toMatchObject([{ onlyGoodRows: true, name: 'coach', source: { is: 'kept' } }])
  await expect.element(screen.getByRole('heading', { name: 'Coach Helsinki' })).toBeVisible()
})

test('a room of other people asks by name, the button counts what goes out, and a yes is for those people', async () => {
  const holders = [{ name: 'Omar Farouk', endsAt: null, credentialIds: [keyId('omar')] }]
  const planWith = (isSame: boolean) => {
    const plan = aPlan([aRow(2), aRow(3, { room: '102' })])
    const [stranger, ...others] = plan.rooms
    if (stranger === undefined) throw new Error('no room')
    const party = isSame ? ('confirmed' as const) : ('asks' as const)
    const waits = isSame ? 0 : 1
    return {
      ...plan,
      rooms: [{ ...stranger, holders, party }, ...others],
      summary: { ...plan.summary, waits },
    }
  }
  const { host, screen } = await openList(planWith(false), {
    'groups.plan': async ({ choice }) => ok(planWith(choice.sameParty.length > 0)),
  })
  drop('coach.csv', 'x')
  await expect.element(screen.getByText('101 is held by Omar Farouk. The same party?')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: /^Issue 1 key, 1 waits for you/ })).toBeVisible()
  await screen.getByRole('button', { name: '101: the same party' }).click()
  await expect.element(screen.getByText('The same party as Omar Farouk')).toBeVisible()
  await screen.getByRole('button', { name: /^Issue 2 keys/ }).click()
  await expect
    .poll(() => host.callsOf('groups.issue'))
    .toMatchObject([{ choice: { sameParty: [{ room: '101', shown: ['Omar Farouk'] }] } }])
})

const firstKeyOf101 = (consequences: GroupPlan['rooms'][number]['consequences']): GroupPlan => {
  const plan = aPlan([aRow(2)], { toConfirm: ['101'] })
  return { ...plan, rooms: plan.rooms.map((room) => ({ ...room, consequences })) }
}

const openToConfirm = (waiting: GroupPlan) =>
  openList(waiting, {
    'groups.plan': async ({ choice }) =>
      ok(choice.confirmedRooms.includes('101') ? aPlan([aRow(2)]) : waiting),
  })

test('a first key that replaces somebody’s is confirmed by typing its room', async () => {
  const { host, screen } = await openToConfirm(
    firstKeyOf101([
      {
        room: '101',
        entranceId: roomId('101'),
        credentialId: keyId('ana-card'),
        holder: 'Ana Silva',
        kind: 'card',
        cardNumber: '5002',
        parentId: null,
        isStaff: false,
        effect: 'stopsWorking',
      },
    ]),
  )
  drop('coach.csv', 'x')
  await expect.element(screen.getByRole('button', { name: /^Issue/ })).not.toBeInTheDocument()
  await screen.getByRole('button', { name: 'Confirm 1 first key' }).click()
  const dialog = screen.getByRole('alertdialog')
  await expect.element(dialog.getByText(/Ana Silva, card 5002/)).toBeVisible()
  await dialog.getByRole('textbox').fill('102')
  await expect.element(dialog.getByRole('button', { name: 'Confirm the first keys' })).toBeDisabled()
  await dialog.getByRole('textbox').fill('101')
  await dialog.getByRole('button', { name: 'Confirm the first keys' }).click()
  await screen.getByRole('button', { name: /^Issue 1 key/ }).click()
  await expect
    .poll(() => host.callsOf('groups.issue'))
    .toMatchObject([{ choice: { confirmedRooms: ['101'] } }])
})

test('where no key stops, the rooms of the first keys are read and nothing is typed', async () => {
  const { host, screen } = await openToConfirm(firstKeyOf101([]))
  drop('coach.csv', 'x')
  await screen.getByRole('button', { name: 'Confirm 1 first key' }).click()
  const dialog = screen.getByRole('alertdialog')
  await expect.element(dialog.getByRole('listitem')).toHaveTextContent('101')
  await expect.element(dialog.getByRole('textbox')).not.toBeInTheDocument()
  await dialog.getByRole('button', { name: 'Confirm the first keys' }).click()
  await screen.getByRole('button', { name: /^Issue 1 key/ }).click()
  await expect
    .poll(() => host.callsOf('groups.issue'))
    .toMatchObject([{ choice: { confirmedRooms: ['101'] } }])
})

test('a list that cannot be read says why', async () => {
  const { screen } = await openList(aPlan([]), {
    'groups.plan': async () => err({ kind: 'fileUnreadable', why: 'pdf', detail: '' }),
  })
  drop('coach.pdf', '%PDF')
  await expect.element(screen.getByText(/coach\.pdf: .*PDF/)).toBeVisible()
})

test('of two thousand rows only those in sight are in the page', async () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => aRow(index + 2))
  const { screen } = await openList(aPlan(rows))
  drop('coach.csv', 'x')
  await expect.element(screen.getByText('2,000 rows ready')).toBeVisible()
  expect(screen.getByRole('table').getByRole('row').elements().length).toBeLessThan(60)
})
