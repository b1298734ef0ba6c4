import { BrowserWindow } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { channels } from '#shared/channels.ts'
import { ok } from '#shared/result.ts'
import { desk } from '#test/support/electron-double.ts'

vi.mock('electron', () => import('#test/support/electron-double.ts'))
const { hostIpc } = await import('#shell/ipc-host.ts')
const { isOurUrl } = await import('#shell/origin.ts')

const ours = { parent: null, origin: 'app://joinery', url: 'app://joinery/' }
const window = new BrowserWindow()
hostIpc({ pages: () => [window.webContents], answer: async () => ok('answered') })

const invokeEvent = z.custom<IpcMainInvokeEvent>((value) => typeof value === 'object')
const askFrom = (senderFrame: object): unknown => {
  const event = invokeEvent.parse({ sender: window.webContents, senderFrame })
  return desk.handlers.get(channels.call)?.(event, 'app.snapshot', {})
}

test('our page is answered', async () => {
  expect(await askFrom(ours)).toEqual({ ok: true, value: 'answered' })
})

// Electron tells of a frame that is still empty, or was opened by a script, with such addresses and origins.
test.each([
  { ...ours, url: 'about:blank', origin: 'null' },
  { ...ours, url: 'about:blank' },
  { ...ours, url: '', origin: '' },
  { ...ours, url: 'about:srcdoc', origin: 'null' },
  { ...ours, url: 'data:text/html,x', origin: 'null' },
])('a frame that is not our page is told nothing: $url of $origin', async (frame) => {
  expect(await askFrom(frame)).toEqual({ ok: false, error: { kind: 'stranger' } })
})

test('an address that only begins like ours is not ours', () => {
  expect(isOurUrl('app://joinery/index.html')).toBe(true)
  const foreign = ['app://joinery.evil/', 'app://joinery@evil/', 'app://joinery:80/', 'app://joineryx']
  expect(foreign.filter(isOurUrl)).toEqual([])
})
