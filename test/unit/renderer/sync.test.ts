import { expect, test } from 'vitest'
import { createAppStore } from '#renderer/state/store.ts'
import { startSync } from '#renderer/state/sync.ts'
import { createFakeHost } from '#test/support/fake-client.ts'
import { aStatus } from '#test/support/fake-hotel.ts'

const open = () => {
  const host = createFakeHost()
  const store = createAppStore()
  const sync = startSync({ client: host.client, store })
  const operator = () => store.getState().status?.operator
  return { host, store, sync, operator }
}

test('a window takes one picture and then lives from changes', async () => {
  const { host, sync, operator } = open()
  await expect.poll(operator).toBe('Marta R.')
  host.change({ status: aStatus({ operator: 'Rosa' }) })
  await expect.poll(operator).toBe('Rosa')
  expect(host.callsOf('app.snapshot')).toHaveLength(1)
  sync.stop()
})

test('a change that arrives while the picture is on its way is not lost', async () => {
  const { host, sync, operator } = open()
  host.change({ status: aStatus({ operator: 'Early' }) })
  await expect.poll(operator).toBe('Early')
  sync.stop()
})

test('a missing number leads to a fresh picture', async () => {
  const { host, store, sync, operator } = open()
  await expect.poll(operator).toBe('Marta R.')
  host.changeSilently({ revision: 20, status: aStatus({ operator: 'Night shift' }) })
  host.send({ revision: 20 })
  await expect.poll(operator).toBe('Night shift')
  expect(store.getState().revision).toBe(20)
  sync.stop()
})

test('after an interruption the window looks again', async () => {
  const { host, sync, operator } = open()
  await expect.poll(operator).toBe('Marta R.')
  host.changeSilently({ revision: 9, status: aStatus({ operator: 'Back again' }) })
  host.gap()
  await expect.poll(operator).toBe('Back again')
  sync.stop()
})
