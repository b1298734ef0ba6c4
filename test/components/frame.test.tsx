import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SystemId } from '#shared/ids.ts'
import { Instant } from '#shared/instant.ts'
import { err } from '#shared/result.ts'
import { createFakeHost } from '#test/support/fake-client.ts'
import { aJob, aStatus, fakeHotel, hotelNow } from '#test/support/fake-hotel.ts'
import { openWindow } from '#test/support/open-window.tsx'

const queue = { queued: 12, running: 0, uncertain: 0, needsAttention: 1, issued: 0, cancelled: 0 }
const held = aJob({ state: 'needsAttention', proof: 'none', problem: { kind: 'held', rooms: ['412'] } })
const offline = {
  is: 'offline',
  since: Instant.parse('2026-11-23T14:02:00.000Z'),
  failures: 3,
  probeAt: hotelNow,
  detail: '',
} as const

test('offline, the strip says since when and what will happen, in the time of the hotel', async () => {
  const screen = await openWindow(
    createFakeHost(fakeHotel({ status: aStatus({ gate: offline, queue }), jobs: [held] })),
  )
  await expect
    .element(screen.getByText('Offline since 14:02. 12 keys will be issued when Seam answers.'))
    .toBeVisible()
  await expect.element(screen.getByText('1 needs you')).toBeVisible()
  await expect.element(screen.getByText(/These rooms are a copy from/)).toBeVisible()
})

test('a change of the gate reaches the strip', async () => {
  const host = createFakeHost()
  const screen = await openWindow(host)
  await expect.element(screen.getByText('Connected. Nothing is waiting.')).toBeVisible()
  host.change({ status: aStatus({ gate: offline, queue }) })
  await expect.element(screen.getByText(/Offline since 14:02/)).toBeVisible()
})

test('the training hotel says so on every screen', async () => {
  const { property } = aStatus()
  if (property === null) throw new Error('the fake hotel is connected')
  const status = aStatus({ property: { ...property, isTraining: true } })
  const screen = await openWindow(createFakeHost(fakeHotel({ status })))
  for (const name of ['Rooms', 'Queue', 'Settings']) {
    await screen.getByRole('navigation').getByRole('button', { name }).click()
    await expect.element(screen.getByText('TRAINING')).toBeVisible()
  }
})

test('first run: the key is sent once with the system chosen, and stays nowhere in the window', async () => {
  const apiKey = 'seam_example_key_of_this_test'
  const systems = [
    { id: SystemId.parse('sys-a'), name: 'Hotel A' },
    { id: SystemId.parse('sys-b'), name: 'Hotel B' },
  ]
  const unconnected = fakeHotel({ status: aStatus({ property: null, gate: { is: 'notConnected' } }) })
  const host = createFakeHost(unconnected, {
    'session.connect': async () => err({ kind: 'severalSystems', systems }),
  })
  const screen = await openWindow(host)
  await screen.getByLabelText('Seam API key').fill(apiKey)
  await screen.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect.element(screen.getByText(/Which one is this desk/)).toBeVisible()
  expect(JSON.stringify(screen.app.store.getState())).not.toContain(apiKey)
  await screen.getByRole('button', { name: 'Use this property' }).click()
  await expect
    .poll(() => host.callsOf('session.connect'))
    .toEqual([
      { apiKey, systemId: null },
      { apiKey, systemId: 'sys-a' },
    ])
})

test('the training hotel opens at once', async () => {
  const unconnected = fakeHotel({ status: aStatus({ property: null, gate: { is: 'notConnected' } }) })
  const host = createFakeHost(unconnected)
  const screen = await openWindow(host)
  await screen.getByRole('button', { name: 'Open the training hotel' }).click()
  await expect.poll(() => host.callsOf('session.useTraining')).toHaveLength(1)
})

test('a host that fails says so and can be asked again', async () => {
  const host = createFakeHost(fakeHotel(), {
    'app.snapshot': async () => err({ kind: 'bug', reference: 'a1b2' }),
  })
  const screen = await openWindow(host)
  await expect.element(screen.getByText(/a1b2/)).toBeVisible()
  await screen.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => host.callsOf('app.snapshot').length).toBe(2)
})

test('? shows the keys and Esc closes them', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard('?')
  await expect.element(screen.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
})

test('the window speaks German when it is asked to', async () => {
  const hotel = fakeHotel()
  const settings = { ...hotel.snapshot.settings, language: 'de' as const }
  const screen = await openWindow(createFakeHost(fakeHotel({ settings })))
  await expect
    .element(
      screen.getByRole('gridcell', {
        name: 'Zimmer 412, belegt, 2 Handyschlüssel und 1 Karte, läuft ab Donnerstag 11:00',
      }),
    )
    .toBeInTheDocument()
})

test('a click on a notification outside the window brings the queue', async () => {
  const host = createFakeHost()
  const screen = await openWindow(host)
  await expect.element(screen.getByText('Connected. Nothing is waiting.')).toBeVisible()
  host.show({ screen: 'queue' })
  await expect.element(screen.getByRole('heading', { name: 'Queue', level: 1 })).toBeVisible()
})

test('what needs somebody is never told as if nothing waited', async () => {
  const one = { ...queue, queued: 0, needsAttention: 1 }
  const screen = await openWindow(
    createFakeHost(fakeHotel({ status: aStatus({ queue: one }), jobs: [held] })),
  )
  await expect.element(screen.getByText('Connected. Nothing else is waiting.')).toBeVisible()
  await expect.element(screen.getByText('1 needs you')).toBeVisible()
})

test('a withdrawn API key is told the same way in the strip, in the bar and in Health, with whom to call', async () => {
  const gate = { is: 'unauthorised', since: hotelNow } as const
  const screen = await openWindow(createFakeHost(fakeHotel({ status: aStatus({ gate, queue }) })))
  await expect
    .element(screen.getByText(/access to Seam was withdrawn\. Call IT\. 12 keys wait safely\./))
    .toBeVisible()
  await expect.element(screen.getByText('Seam: Answers, but refuses our access')).toBeInTheDocument()
  await screen.getByRole('navigation').getByRole('button', { name: 'Health' }).click()
  await expect
    .element(screen.getByRole('heading', { name: /access to Seam was withdrawn\. Call IT\./ }))
    .toBeVisible()
  await expect.element(screen.getByText(/^Hotel IT: make a new API key in Seam Console/)).toBeVisible()
})

test('an address that leads nowhere is told above the nearest screen until one goes on', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('gridcell').first().findElement()
  screen.app.view.setState({ lost: { what: 'room', room: '999' } })
  const note = screen.getByText('Room 999 is not in this hotel. These are the rooms it has.')
  await expect.element(note).toBeVisible()
  await screen.getByRole('gridcell', { name: /^Room 412,/ }).click()
  await expect.element(note).not.toBeInTheDocument()
})
