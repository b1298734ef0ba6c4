import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { AcsUserId } from '#shared/ids.ts'
import type { Link } from '#shared/link.ts'
import { err, ok } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import { defaultSettings } from '#shared/session.ts'
import { createFakeHost } from '#test/support/fake-client.ts'
import type { FakeHost } from '#test/support/fake-client.ts'
import { aJob, fakeHotel, hotelNow, roomId } from '#test/support/fake-hotel.ts'
import { aLink, linkUrl } from '#test/support/fake-links.ts'
import { openWindow } from '#test/support/open-window.tsx'

const issued = aJob()

/** A desk where Rui's key was just issued, and Seam says this about its link. */
const issueRui = async (links: Partial<Handlers>, settings: Partial<typeof defaultSettings> = {}) => {
  const hotel = fakeHotel({
    settings: { ...defaultSettings, language: 'en', theme: 'light', ...settings },
  })
  const host = createFakeHost(hotel, {
    'issue.submit': async () => ok({ job: issued, created: true, consequences: [] }),
    'links.list': async () => ok({ links: [] }),
    'links.show': async () => ok({ url: linkUrl }),
    ...links,
  })
  const screen = await openRoom(host)
  await userEvent.keyboard('Rui Silva')
  await screen.getByRole('button', { name: /^Issue key/ }).click()
  await expect.element(screen.getByRole('heading', { name: 'Key for Rui Silva' })).toBeVisible()
  return { host, screen }
}

const openRoom = async (host: FakeHost) => {
  const screen = await openWindow(host)
  await screen.getByRole('gridcell').first().findElement()
  await userEvent.keyboard('412')
  await expect.poll(() => document.activeElement?.getAttribute('data-room')).toBe(roomId('412'))
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('combobox', { name: 'Guest' })).toHaveFocus()
  return screen
}

test('one press makes the link and shows it large, without the room; Esc closes it and the address is gone', async () => {
  let made: readonly Link[] = []
  const { host, screen } = await issueRui({
    'links.make': async () => {
      made = [aLink()]
      return ok(aLink())
    },
    'links.list': async () => ok({ links: made }),
  })
  await screen.getByRole('button', { name: 'Let the guest scan this' }).click()
  const view = screen.getByRole('dialog')
  await expect.element(view.getByRole('heading', { name: 'Rui, your key is ready' })).toBeVisible()
  await expect.element(view.getByRole('img')).toBeVisible()
  expect(view.element().textContent).not.toContain('412')
  expect(host.callsOf('links.make')).toEqual([{ jobId: issued.id, maxUses: 1, another: false }])
  await userEvent.keyboard('{Escape}')
  await expect.element(view).not.toBeInTheDocument()
  await expect.element(screen.getByText('Not opened yet')).toBeVisible()
  expect(document.body.outerHTML).not.toContain(linkUrl)
})

test('what Seam says afterwards is said: on which phone, and that it was withdrawn', async () => {
  let link = aLink()
  const { host, screen } = await issueRui({
    'links.list': async () => ok({ links: [link] }),
    'links.withdraw': async () => {
      link = aLink({ state: 'withdrawing', endedBy: 'person' })
      return ok(link)
    },
  })
  await expect.element(screen.getByText('Not opened yet')).toBeVisible()
  link = aLink({ phones: ['iPhone 16', ''], openedAt: hotelNow })
  host.change({ links: [issued.id] })
  await expect.element(screen.getByText('Opened on iPhone 16 and a phone')).toBeVisible()
  await screen.getByRole('button', { name: 'Withdraw' }).click()
  await expect.element(screen.getByText('Being withdrawn at Seam. It goes on by itself.')).toBeVisible()
  link = aLink({ state: 'withdrawn', endedBy: 'person' })
  host.change({ links: [issued.id] })
  await expect.element(screen.getByText('The link was withdrawn. Nobody can open it any more.')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Let the guest scan this' })).toBeVisible()
})

test('a lost answer offers no second link while it is looked up', async () => {
  const sentAt = hotelNow
  const lost = aLink({
    state: 'uncertain',
    instantKeyId: null,
    madeAt: null,
    problem: { kind: 'linkUncertain', sentAt },
  })
  let links: readonly Link[] = []
  const { screen } = await issueRui({
    'links.make': async () => {
      links = [lost]
      return err({ kind: 'linkUncertain', sentAt })
    },
    'links.list': async () => ok({ links }),
  })
  await screen.getByRole('button', { name: 'Let the guest scan this' }).click()
  await expect.element(screen.getByText(/makes no second one meanwhile/)).toBeVisible()
  await expect
    .element(screen.getByRole('button', { name: 'Let the guest scan this' }))
    .not.toBeInTheDocument()
})

test('where the hotel’s own app delivers, that is said and no link is offered', async () => {
  const { host, screen } = await issueRui({}, { phoneDelivery: 'ownApp' })
  await expect.element(screen.getByText('Rui finds it in the hotel’s app.')).toBeVisible()
  await expect
    .element(screen.getByRole('button', { name: 'Let the guest scan this' }))
    .not.toBeInTheDocument()
  expect(host.callsOf('links.make')).toEqual([])
})

const ana = { userIdentityId: null, fullName: 'Ana Silva', phone: null }

test('of two known guests with one name neither is taken before somebody says which', async () => {
  const guests = ['ana@one.example', 'ana@two.example'].map((email, index) => ({
    ...ana,
    acsUserId: AcsUserId.parse(`ana-${index}`),
    email,
  }))
  const host = createFakeHost(fakeHotel({ guests }))
  const screen = await openRoom(host)
  await userEvent.keyboard('ana silva{Enter}')
  await expect
    .element(screen.getByText('You know several guests called ana silva. Which one is it?'))
    .toBeVisible()
  await expect.element(screen.getByRole('combobox', { name: 'Guest' })).toHaveFocus()
  await screen.getByRole('button', { name: 'Ana Silva, ana@two.example' }).click()
  await expect.element(screen.getByText('Ana Silva is a guest you know.')).toBeVisible()
  await screen.getByRole('button', { name: /^Issue key/ }).click()
  await expect
    .poll(() => host.callsOf('issue.submit'))
    .toMatchObject([{ guest: { is: 'known', acsUserId: 'ana-1' } }])
})
