import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { createProcessVault, readKeyLine, takeAccount } from '#adapters/vault/process-vault.ts'

const endpoint = 'https://connect.getseam.com'
const account = { apiKey: 'seam_test_one', endpoint }
const other = { apiKey: 'seam_test_two', endpoint }

test('a key for this process alone is kept nowhere else', async () => {
  const vault = createProcessVault({ account })
  expect(await vault.read()).toEqual(account)
  expect(await vault.state()).toEqual({ is: 'process', hasKey: true })
  expect(await vault.save(other)).toEqual({ is: 'process', hasKey: true })
  expect(await vault.read()).toEqual(other)
  await vault.forget()
  expect(await vault.state()).toEqual({ is: 'process', hasKey: false })
})

test('a key that a person asks to keep goes to the vault behind, and is forgotten there too', async () => {
  const behind = createProcessVault({ account: null })
  const vault = createProcessVault({ account, saveTo: behind })
  expect(await behind.read()).toBeNull()
  await vault.save(account)
  expect(await behind.read()).toEqual(account)
  await vault.forget()
  expect(await behind.read()).toBeNull()
})

test('the environment is emptied of the key and the endpoint once they are taken', () => {
  const env = { SEAM_API_KEY: ' seam_test_one ', SEAM_ENDPOINT: 'http://127.0.0.1:9', PATH: '/bin' }
  expect(takeAccount(env, endpoint)).toEqual({ apiKey: 'seam_test_one', endpoint: 'http://127.0.0.1:9' })
  expect(env).toEqual({ PATH: '/bin' })
})

test('an endpoint without a key redirects nothing, and is removed as well', () => {
  const env = { SEAM_ENDPOINT: 'http://127.0.0.1:9' }
  expect(takeAccount(env, endpoint)).toBeNull()
  expect(env).toEqual({})
  expect(takeAccount({ SEAM_API_KEY: 'seam_test_one' }, endpoint)).toEqual(account)
})

test.each([
  ['a piped key', ['seam_test_', 'one\n'], 'seam_test_one'],
  ['a Windows line end', ['seam_test_one\r\n'], 'seam_test_one'],
  ['no line end', ['seam_test_one'], 'seam_test_one'],
  ['nothing', [], null],
  ['an empty line', ['\nseam_test_one\n'], null],
  ['a file that is no key', ['x'.repeat(70_000)], null],
])('standard input with %s', async (_name, chunks, expected) => {
  expect(await readKeyLine(Readable.from(chunks))).toBe(expected)
})
