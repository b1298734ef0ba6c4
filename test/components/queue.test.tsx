import { expect, test } from 'vitest'
import { JobId } from '#shared/ids.ts'
import { keyRef } from '#shared/key.ts'
import type { Attempt } from '#shared/job.ts'
import { ok } from '#shared/result.ts'
import { createFakeHost } from '#test/support/fake-client.ts'
import { aJob, aKey, fakeHotel, hotelNow, keyId } from '#test/support/fake-hotel.ts'
import { openWindow } from '#test/support/open-window.tsx'

const card = keyRef(aKey({ credentialId: keyId('new-card'), kind: 'card', cardNumber: '5120' }))
const gone = aJob({
  id: JobId.parse('job-9'),
  state: 'needsAttention',
  credentialId: null,
  problem: {
    kind: 'targetGone',
    targets: [{ key: keyRef(aKey()), reason: 'notValid' }],
    candidates: [card],
  },
})
const lost: Attempt = {
  n: 1,
  outcome: 'unknown',
  startedAt: hotelNow,
  finishedAt: hotelNow,
  request: { allowed_acs_entrance_ids: ["o'door"] },
  status: null,
  code: null,
  message: null,
  requestId: 'req-8a41',
}

const openStory = async () => {
  const host = createFakeHost(fakeHotel({ jobs: [gone] }), {
    'queue.story': async () => ok({ job: gone, attempts: [lost] }),
  })
  const screen = await openWindow(host)
  await screen
    .getByRole('navigation')
    .getByRole('button', { name: /^Queue/ })
    .click()
  await screen.getByRole('button', { name: /Rui Silva/ }).click()
  return { host, screen }
}

test('a job tells its story in sentences', async () => {
  const { screen } = await openStory()
  const story = screen.getByRole('article')
  await expect.element(story).toMatchTextContent(/Marta R\. asked for a phone key for Rui Silva, 412\./)
  await expect.element(story).toMatchTextContent(/It joins Ana Silva, phone key\./)
  await expect
    .element(story)
    .toMatchTextContent(/Joinery looks in Seam for the key instead of sending twice\./)
})

test('a joiner whose target is gone joins only what a person ticks', async () => {
  const { host, screen } = await openStory()
  const join = screen.getByRole('button', { name: 'Join these instead' })
  await expect.element(join).toBeDisabled()
  await screen.getByRole('checkbox', { name: 'Ana Silva, card 5120' }).click({ force: true })
  await join.click()
  await expect
    .poll(() => host.callsOf('queue.resolve'))
    .toEqual([{ jobId: 'job-9', how: { is: 'joinInstead', credentialIds: [keyId('new-card')] } }])
})

test('an unknown outcome offers no plain retry', async () => {
  const unknown = aJob({
    ...gone,
    problem: { kind: 'outcomeUnknown', shape: 'join', sentAt: hotelNow, sends: 1 },
  })
  const screen = await openWindow(
    createFakeHost(fakeHotel({ jobs: [unknown] }), {
      'queue.story': async () => ok({ job: unknown, attempts: [lost] }),
    }),
  )
  await screen
    .getByRole('navigation')
    .getByRole('button', { name: /^Queue/ })
    .click()
  await screen.getByRole('button', { name: /Rui Silva/ }).click()
  await expect.element(screen.getByRole('button', { name: 'Send again' })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument()
})

test('an empty queue says what it is for', async () => {
  const screen = await openWindow(createFakeHost())
  await screen.getByRole('navigation').getByRole('button', { name: 'Queue' }).click()
  await expect.element(screen.getByText('The queue is empty')).toBeVisible()
})

test('a held first key is decided from its story: Seam decides, or a new key with its room typed', async () => {
  const held = aJob({ ...gone, problem: { kind: 'held', rooms: ['412'] } })
  const host = createFakeHost(fakeHotel({ jobs: [held] }))
  const screen = await openWindow(host)
  await screen
    .getByRole('navigation')
    .getByRole('button', { name: /^Queue/ })
    .click()
  await screen.getByRole('button', { name: /Rui Silva/ }).click()
  const story = screen.getByRole('article')
  await expect.element(story.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument()
  await story.getByRole('button', { name: 'New key' }).click()
  const dialog = screen.getByRole('alertdialog', { name: 'Replace all keys of 412?' })
  await expect.element(dialog).toMatchTextContent(/Ana Silva, phone key/)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(host.callsOf('queue.resolve')).toEqual([])
  await story.getByRole('button', { name: 'Seam decides' }).click()
  await expect
    .poll(() => host.callsOf('queue.resolve'))
    .toEqual([{ jobId: 'job-9', how: { is: 'firstKey', as: 'autoJoin', confirmedRooms: [] } }])
})
