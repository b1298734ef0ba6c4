import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Packet } from '#shared/groups.ts'
import { JobId } from '#shared/ids.ts'
import { addMs } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { err, ok } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import { createFakeHost } from '#test/support/fake-client.ts'
import { aBatch, aProgress, batchId } from '#test/support/fake-groups.ts'
import { aJob, fakeHotel, hotelNow, keyId } from '#test/support/fake-hotel.ts'
import { aLink, linkUrl } from '#test/support/fake-links.ts'
import { openWindow } from '#test/support/open-window.tsx'

const aKeyJob = (id: string, part: Partial<Job>): Job =>
  aJob({ id: JobId.parse(id), batchId, proof: 'none', ...part })
const made = aKeyJob('job-1', { state: 'issued', proof: 'accepted' })
const waiting = aKeyJob('job-2', { state: 'queued', seq: 2, finishedAt: null, credentialId: null })
const held = aKeyJob('job-3', {
  state: 'needsAttention',
  seq: 3,
  credentialId: null,
  problem: { kind: 'held', rooms: ['412'] },
})

const packet: Packet = {
  number: 1,
  code: 'KXBDFGHBBBDT',
  room: '412',
  guests: ['Rui Silva'],
  keys: 1,
  rows: [2],
  credentialIds: [],
}

const openBatch = async (jobs: readonly Job[], handlers: Partial<Handlers> = {}) => {
  const progress = aProgress(jobs)
  const { summary, batch } = progress
  const host = createFakeHost(fakeHotel({ jobs: [...jobs] }), {
    'groups.progress': async () => ok(progress),
    'groups.list': async () => ok({ batches: [{ batch, summary }] }),
    'groups.packets': async () =>
      ok({
        name: batch.name,
        packets: [packet],
        open: [],
      }),
    ...handlers,
  })
  const screen = await openWindow(host)
  await screen.getByRole('navigation').getByRole('button', { name: 'Groups' }).click()
  await screen
    .getByRole('main')
    .getByRole('button', { name: /Coach Helsinki/ })
    .click()
  await expect.element(screen.getByRole('heading', { name: 'Coach Helsinki' })).toBeVisible()
  return { host, screen, main: screen.getByRole('main') }
}

test('progress follows the jobs as they change', async () => {
  const { host, main } = await openBatch([made, waiting])
  await expect.element(main.getByText('1 of 2 keys')).toBeVisible()
  await expect.element(main.getByText('41 keys a minute, 1 min 20 s left')).toBeVisible()
  host.change({ jobs: [{ ...waiting, state: 'issued', updatedAt: addMs(waiting.updatedAt, 1_000) }] })
  await expect.element(main.getByText('2 of 2 keys')).toBeVisible()
  await expect.element(main.getByText('Finished.')).toBeVisible()
})

test('the running group is in the strip of every screen and opens from there', async () => {
  const { screen } = await openBatch([made, waiting])
  await screen.getByRole('navigation').getByRole('button', { name: 'Rooms' }).click()
  const strip = screen.getByRole('contentinfo').getByRole('button', { name: /Coach Helsinki/ })
  await expect.element(strip).toMatchTextContent(/1 of 2 keys/)
  await strip.click()
  await expect.element(screen.getByRole('heading', { name: 'Coach Helsinki' })).toBeVisible()
})

test('a paused group says so and asks nobody', async () => {
  const pausedAt = hotelNow
  const stopped = {
    ...waiting,
    state: 'needsAttention' as const,
    problem: { kind: 'batchPaused' as const, batch: batchId },
    updatedAt: addMs(waiting.updatedAt, 1_000),
  }
  const { host, main } = await openBatch([made, waiting], {
    'groups.pauseBatch': async () => ok(aProgress([made, stopped], aBatch({ pausedAt }))),
  })
  await main.getByRole('button', { name: 'Pause' }).click()
  await expect.element(main.getByText(/^Paused since/)).toBeVisible()
  await expect.element(main.getByRole('definition').nth(1)).toMatchTextContent('1')
  await expect.element(main.getByText('Need you')).not.toBeInTheDocument()
  expect(host.callsOf('groups.pauseBatch')).toEqual([{ batchId }])
})

test('the rest is cancelled only after a question', async () => {
  const { host, screen, main } = await openBatch([made, waiting], {
    'groups.cancelRest': async () => ok(aProgress([made])),
  })
  await main.getByRole('button', { name: 'Cancel the rest' }).click()
  await expect.element(screen.getByRole('alertdialog')).toMatchTextContent(/Cancel 1 key not sent yet/)
  expect(host.callsOf('groups.cancelRest')).toEqual([])
  await screen.getByRole('alertdialog').getByRole('button', { name: 'Cancel the rest' }).click()
  await expect.poll(() => host.callsOf('groups.cancelRest')).toEqual([{ batchId }])
})

test('the next shift gets a name and a word', async () => {
  const { host, screen, main } = await openBatch([waiting])
  await main.getByRole('button', { name: 'Hand over' }).click()
  await screen.getByRole('textbox', { name: 'To whom' }).fill('Night shift')
  await screen.getByRole('textbox', { name: 'A word for them' }).fill('Cards are in the safe')
  await screen.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click()
  await expect
    .poll(() => host.callsOf('groups.handOver'))
    .toEqual([{ batchId, to: 'Night shift', note: 'Cards are in the safe' }])
})

test('a held first key is decided beside its name, a new key only with the room typed and what stops shown', async () => {
  const { host, screen, main } = await openBatch([held])
  await main.getByRole('button', { name: 'New key' }).click()
  const dialog = screen.getByRole('alertdialog')
  await expect.element(dialog).toMatchTextContent(/Ana Silva, card 5002/)
  const confirm = dialog.getByRole('button', { name: 'Replace 2 keys' })
  await expect.element(confirm).toBeDisabled()
  await dialog.getByRole('textbox').fill('412')
  await confirm.click()
  const shownStops = [keyId('ana-phone'), keyId('ana-card')]
  await expect
    .poll(() => host.callsOf('queue.resolve'))
    .toEqual([
      { jobId: 'job-3', how: { is: 'firstKey', as: 'override', confirmedRooms: ['412'], shownStops } },
    ])
})

const openPackets = async () => {
  const opened = await openBatch([made], {
    'groups.findPacket': async ({ code }) =>
      code === packet.code ? ok({ batchId, packet }) : err({ kind: 'packetUnknown', code, why: 'misread' }),
  })
  await opened.main.getByRole('button', { name: 'Packets' }).click()
  return opened
}

test('a packet shows its room, a code and no name; the leader’s sheet says whose it is', async () => {
  const { main } = await openPackets()
  const outside = main.getByRole('listitem', { name: 'Packet 1' })
  await expect.element(outside).toMatchTextContent(/412.*1 key.*KXBD-FGHB-BBDT/)
  await expect.element(outside).not.toMatchTextContent(/Rui/)
  await main.getByRole('checkbox', { name: 'Room number on the packet' }).click({ force: true })
  await expect.element(outside).not.toMatchTextContent(/412/)
  await main.getByRole('radio', { name: 'Leader’s sheet' }).click()
  await expect.element(main.getByRole('table')).toMatchTextContent(/412.*Rui Silva.*KXBD-FGHB-BBDT/)
})

test('the QR code on a packet, as it is drawn, holds its code and nothing else', async () => {
  const { main } = await openPackets()
  const outside = main.getByRole('listitem', { name: 'Packet 1' })
  await expect.element(outside).toBeVisible()
  const picture = await outside.screenshot({ save: false })
  const { data, width, height } = await pixelsOf(picture)
  expect(jsQR(data, width, height)?.data).toBe(packet.code)
})

test('with links the code on a packet is what the guest scans, and without one it is said to be a number', async () => {
  const { main, host } = await openBatch([made], {
    'groups.packets': async () =>
      ok({ name: 'Coach Helsinki', packets: [{ ...packet, credentialIds: [keyId('rui-phone')] }], open: [] }),
    'links.make': async () => ok(aLink()),
    'links.show': async () => ok({ url: linkUrl }),
  })
  await main.getByRole('button', { name: 'Packets' }).click()
  await expect.element(main.getByText(/a guest who scans it gets nothing/)).toBeVisible()
  await main.getByRole('button', { name: 'Make 1 link' }).click()
  await expect.element(main.getByText(/1 link is on these packets/)).toBeVisible()
  const outside = main.getByRole('listitem', { name: 'Packet 1' })
  const { data, width, height } = await pixelsOf(await outside.screenshot({ save: false }))
  expect(jsQR(data, width, height)?.data).toBe(linkUrl)
  expect(host.callsOf('links.make')).toEqual([{ jobId: 'job-1' }])
})

test('a scanner that types like a keyboard finds the packet from anywhere on the screen', async () => {
  const { main, host } = await openPackets()
  await main.getByRole('button', { name: 'Back to the group' }).click()
  await expect.element(main.getByRole('textbox', { name: 'Find a packet' })).toBeVisible()
  await userEvent.keyboard(`${packet.code.toLowerCase()}{Enter}`)
  await expect.element(main.getByText(/is not the code of a packet/)).toBeVisible()
  await userEvent.keyboard(`${packet.code}{Enter}`)
  await expect.element(main.getByText(/Packet 1 is for room 412: Rui Silva/)).toBeVisible()
  expect(host.callsOf('groups.findPacket').at(-1)).toEqual({ code: packet.code })
})

const pixelsOf = async (base64: string): Promise<ImageData> => {
  const image = new Image()
  image.src = `data:image/png;base64,${base64}`
  await image.decode()
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height)
}

test('a table that the desktop saved is shown in its folder by the id it was given', async () => {
  const { host, screen, main } = await openBatch([made], {
    'groups.saveResults': async () => ok({ how: 'saved', fileId: 'file-7' }),
  })
  await main.getByRole('button', { name: 'Results (CSV)' }).click()
  await screen.getByRole('button', { name: 'Show in folder' }).click()
  await expect.poll(() => host.callsOf('groups.showSaved')).toEqual([{ fileId: 'file-7' }])
})

test('a saved table that is gone since is said', async () => {
  const { screen, main } = await openBatch([made], {
    'groups.saveResults': async () => ok({ how: 'saved', fileId: 'file-7' }),
    'groups.showSaved': async () => err({ kind: 'fileGone' }),
  })
  await main.getByRole('button', { name: 'Results (CSV)' }).click()
  await screen.getByRole('button', { name: 'Show in folder' }).click()
  await expect.element(screen.getByText(/no longer where it was/)).toBeVisible()
})
