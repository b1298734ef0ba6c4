import { expect, test } from 'vitest'
import type { Vault } from '#core/ports/desk.ts'
import type { SeamAccount } from '#core/ports/gateway.ts'
import { startDesk, take } from '#test/support/start-core.ts'

/** A keychain whose prompt stays open until `answer`. */
const promptingVault = (account: SeamAccount) => {
  let isOpen = false
  let tell = () => undefined as void
  const vault: Vault = {
    read: async () => (isOpen ? account : null),
    state: async () =>
      isOpen
        ? { is: 'keychain', backend: 'Keychain', hasKey: true }
        : { is: 'memory', why: 'unavailable', hasKey: false },
    save: async () => vault.state(),
    forget: async () => undefined,
    onReturn: (listener) => {
      tell = listener
      return () => (tell = () => undefined)
    },
  }
  const answer = () => {
    isOpen = true
    tell()
  }
  return { vault, answer }
}

test('a keychain that answers late opens the property then, and the screen learns where the key is', async () => {
  const desk = await startDesk()
  const { vault, answer } = promptingVault(desk.seam)
  await desk.restart({ vault })
  const status = async () => take(await desk.client().call('app.snapshot', {})).status
  expect(await status()).toMatchObject({ gate: { is: 'notConnected' }, vault: { is: 'memory' } })
  answer()
  await expect.poll(async () => (await status()).gate.is).toBe('open')
  expect((await status()).vault).toEqual({ is: 'keychain', backend: 'Keychain', hasKey: true })
})
