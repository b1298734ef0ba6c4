import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { JobId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import type { Handlers } from '#shared/rpc.ts'
import { err, ok } from '#shared/result.ts'
import { decideByEnter } from '#test/support/decide-by-enter.ts'
import { createFakeHost } from '#test/support/fake-client.ts'
import { aJob, keyId } from '#test/support/fake-hotel.ts'
import { openWindow } from '#test/support/open-window.tsx'

const select = async (handlers: Partial<Handlers> = {}) => {
  const host = createFakeHost(undefined, handlers)
  const screen = await openWindow(host)
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard('412')
  await expect.element(screen.getByRole('gridcell', { name: /^Room 412,/ })).toHaveFocus()
  await userEvent.keyboard(' {Shift>}{ArrowRight}{/Shift}')
  await expect.element(screen.getByRole('group', { name: '2 rooms selected' })).toBeVisible()
  return { host, screen }
}

/** The rooms and their holders were shown; the second Enter is a decision of its own. */
const issueReviewed = async (screen: Awaited<ReturnType<typeof select>>['screen']) => {
  const button = screen.getByRole('button', { name: /^Issue 2 keys/ })
  await expect.element(button).toHaveFocus()
  await decideByEnter()
}

test('what was revoked and what was not is told key by key, and only the rest is tried again', async () => {
  const { host, screen } = await select({
    'keys.revoke': async ({ credentialId }) =>
      credentialId === keyId('ana-card') ? err({ kind: 'notConnected' }) : ok({}),
  })
  await screen.getByRole('button', { name: 'Revoke keys' }).click()
  await screen.getByRole('button', { name: 'Revoke 2 keys' }).click()
  await expect.element(screen.getByText('1 key was not revoked:')).toBeVisible()
  await expect.element(screen.getByText('1 key is revoked.')).toBeVisible()
  await screen.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => host.callsOf('keys.revoke').length).toBe(3)
  expect(host.callsOf('keys.revoke').at(-1)).toEqual({ credentialId: keyId('ana-card') })
})

test('a door that Seam does not answer for says that it shows the last known keys', async () => {
  const { screen } = await select({
    'rooms.keys': async ({ entranceId, fresh }) =>
      fresh ? err({ kind: 'notConnected' }) : ok({ entranceId, room: '412', keys: [], readAt: null }),
  })
  await screen.getByRole('button', { name: 'Revoke keys' }).click()
  await expect.element(screen.getByText(/^Seam did not answer for 412 and 413\./)).toBeVisible()
  await expect.element(screen.getByText('No guest key is valid on these doors now.')).toBeVisible()
})

test('a name is asked for, then every room gets a key of its own', async () => {
  const { host, screen } = await select()
  await screen.getByRole('button', { name: 'Same guest, a key in each' }).click()
  await expect.element(screen.getByRole('textbox', { name: 'Guest' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText(/^The guest has no name\./)).toBeVisible()
  await userEvent.keyboard('Rui Silva{Enter}')
  await expect.element(screen.getByRole('checkbox', { name: /^412: Held by/ })).toBeVisible()
  expect(host.callsOf('issue.submit')).toEqual([])
  await issueReviewed(screen)
  await expect.poll(() => host.callsOf('issue.submit').length).toBe(2)
  await expect.element(screen.getByText('2 keys are queued.')).toBeVisible()
})

test('what is said about several keys follows what becomes of them, until they can be taken back', async () => {
  let submitted = 0
  const jobOf = (id: number, part: Partial<Job> = {}) =>
    aJob({ id: JobId.parse(`each-${id}`), seq: id, ...part })
  const waiting = { state: 'queued', proof: 'none', credentialId: null, finishedAt: null } as const
  const { host, screen } = await select({
    'issue.submit': async () =>
      ok({ job: jobOf((submitted += 1), waiting), created: true, consequences: [] }),
  })
  await screen.getByRole('button', { name: 'Same guest, a key in each' }).click()
  await userEvent.keyboard('Rui Silva{Enter}')
  await issueReviewed(screen)
  await expect.element(screen.getByText('2 keys are queued.')).toBeVisible()
  host.change({ jobs: [jobOf(1), jobOf(2, waiting)] })
  await expect.element(screen.getByText('1 of 2 keys issued.')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
  host.change({ jobs: [jobOf(2)] })
  await expect.element(screen.getByText('2 keys are issued.')).toBeVisible()
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.element(screen.getByText('2 keys were taken back.')).toBeVisible()
  expect(host.callsOf('keys.revoke')).toHaveLength(2)
})

test('selected rooms open Groups as a list to be filled in', async () => {
  const { screen } = await select()
  await screen.getByRole('button', { name: 'Add to a group' }).click()
  await expect
    .poll(() => screen.app.view.getState().list?.source)
    .toEqual({ is: 'text', name: 'Selected rooms', text: 'Room\tGuest\n412\t\n413\t' })
})
