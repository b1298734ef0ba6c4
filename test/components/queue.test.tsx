import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { RenderResult } from 'vitest-browser-react'
import { JobId } from '#shared/ids.ts'
import { keyRef } from '#shared/key.ts'
import type { Attempt, Job } from '#shared/job.ts'
import { ok } from '#shared/result.ts'
import { createFakeHost } from '#test/support/fake-client.ts'
import { aJob, aKey, fakeHotel, hotelNow, keyId, roomId } from '#test/support/fake-hotel.ts'
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

const openQueue = (screen: Pick<RenderResult, 'getByRole'>) =>
  screen
    .getByRole('navigation')
    .getByRole('button', { name: /^Queue/ })
    .click()

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

test('a held first key that stops nothing takes one press; one that stops a key has its room typed', async () => {
  const held = aJob({ ...gone, problem: { kind: 'held', rooms: ['412'] } })
  const open = async (handlers: Parameters<typeof createFakeHost>[1] = {}) => {
    const host = createFakeHost(fakeHotel({ jobs: [held] }), handlers)
    const screen = await openWindow(host)
    await openQueue(screen)
    await screen.getByRole('button', { name: /Rui Silva/ }).click()
    const story = screen.getByRole('article')
    await expect.element(story.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument()
    await story.getByRole('button', { name: 'New key' }).click()
    return { host, screen }
  }
  const first = await open()
  const dialog = first.screen.getByRole('alertdialog', { name: 'Replace all keys of 412?' })
  await expect.element(dialog).toMatchTextContent(/Ana Silva, phone key/)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(first.host.callsOf('queue.resolve')).toEqual([])
  await first.screen.unmount()

  const vacant = createFakeHost().client
  const second = await open({
    'issue.plan': async (input) => {
      const plan = await vacant.call('issue.plan', input)
      return plan.ok ? ok({ ...plan.value, consequences: [] }) : plan
    },
  })
  await expect
    .poll(() => second.host.callsOf('queue.resolve'))
    .toEqual([
      {
        jobId: 'job-9',
        how: { is: 'firstKey', as: 'override', confirmedRooms: ['412'], shownStops: [] },
      },
    ])
})

const named = (id: number, room: string, fullName: string, part: Partial<Job> = {}): Job => {
  const job = aJob({ id: JobId.parse(`job-${id}`), seq: id, ...part })
  const guest = { is: 'new', fullName, email: null, phone: null } as const
  return { ...job, intent: { ...job.intent, guest, rooms: [{ entranceId: roomId(room), name: room }] } }
}
const shift = [
  named(1, '412', 'Rui Silva', { state: 'needsAttention', problem: gone.problem }),
  named(2, '503', 'Marie Dubois', { state: 'queued', proof: 'none' }),
  named(3, '412', 'Kaito Tanaka', { proof: 'confirmed' }),
  named(4, '606', 'J\u00f6rg M\u00fcller', { proof: 'verified' }),
]

test('the queue says Needs you, Waiting and Ready with counts, and has no empty group', async () => {
  const screen = await openWindow(createFakeHost(fakeHotel({ jobs: shift })))
  await openQueue(screen)
  const keys = screen.getByRole('list', { name: 'Queue' })
  await expect.element(keys.getByRole('heading', { name: 'Needs you 1' })).toBeVisible()
  await expect.element(keys.getByRole('heading', { name: 'Waiting 2' })).toBeVisible()
  await expect.element(keys.getByRole('heading', { name: 'Ready 1' })).toBeVisible()
  await expect.element(keys.getByRole('heading', { name: /Over/ })).not.toBeInTheDocument()
  await expect
    .element(
      keys.getByRole('button', {
        name: /606 J\u00f6rg M\u00fcller.*Visionline has not confirmed it yet Waiting/,
      }),
    )
    .toBeVisible()
  await expect.element(keys.getByRole('button', { name: /Confirmed by Visionline Ready/ })).toBeVisible()
})

test('a guest, a room or a state finds the keys of it, and what fits nothing says so', async () => {
  const screen = await openWindow(createFakeHost(fakeHotel({ jobs: shift })))
  await openQueue(screen)
  const keys = screen.getByRole('list', { name: 'Queue' })
  const search = screen.getByRole('searchbox', { name: 'Guest or room' })
  await search.fill('muller')
  await expect.element(keys.getByRole('button')).toMatchTextContent(/J\u00f6rg M\u00fcller/)
  await search.fill('412')
  await expect.poll(() => keys.getByRole('button').elements().length).toBe(2)
  await screen.getByRole('radio', { name: 'Ready 1' }).click()
  await expect.element(keys.getByRole('button')).toMatchTextContent(/Kaito Tanaka/)
  await search.fill('nobody')
  await expect.element(screen.getByText('No key fits')).toBeVisible()
  await screen.getByRole('button', { name: 'Show all keys' }).click()
  await expect.poll(() => keys.getByRole('button').elements().length).toBe(4)
})

test('a thousand keys are gone through by the arrow keys, and only those in sight are in the page', async () => {
  const jobs = Array.from({ length: 1_000 }, (_, index) =>
    named(index + 1, '412', `Guest ${index + 1}`, { proof: 'confirmed' }),
  )
  const screen = await openWindow(createFakeHost(fakeHotel({ jobs })))
  await openQueue(screen)
  const keys = screen.getByRole('list', { name: 'Queue' })
  await expect.element(keys.getByRole('button', { name: /Guest 1000 / })).toBeVisible()
  expect(keys.getByRole('button').elements().length).toBeLessThan(60)
  keys
    .getByRole('button', { name: /Guest 1000 / })
    .element()
    .focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.element(keys.getByRole('button', { name: /Guest 998 / })).toHaveFocus()
  await userEvent.keyboard('{End}')
  await expect.element(keys.getByRole('button', { name: /Guest 1 / })).toHaveFocus()
})

test('a card is never called ready before it is on a card: the story says what to do, and the key can be withdrawn', async () => {
  const job = named(7, '503', 'Marie Dubois', { proof: 'confirmed' })
  const card: Job = { ...job, intent: { ...job.intent, access: 'card' } }
  const host = createFakeHost(fakeHotel({ jobs: [card] }))
  const screen = await openWindow(host)
  await openQueue(screen)
  await screen.getByRole('button', { name: /Not on a card yet Needs you/ }).click()
  const story = screen.getByRole('article')
  await expect.element(story).toMatchTextContent(/Cut a card on the Visionline PC/)
  await story.getByRole('button', { name: 'Withdraw this key' }).click()
  await expect.poll(() => host.callsOf('keys.revoke')).toEqual([{ credentialId: keyId('rui-phone') }])
})
