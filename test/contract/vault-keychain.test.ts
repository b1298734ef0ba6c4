import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { has } from '#test/support/capabilities.ts'
import type { Script, Step } from '#test/support/vault-child.ts'
import { withSecretService } from '#test/support/with-secret-service.ts'
import type { Desktop } from '#test/support/with-secret-service.ts'

const childFile = fileURLToPath(new URL('../support/vault-child.ts', import.meta.url))
const account = { apiKey: 'seam_test_canary_7f3a91c2', endpoint: 'https://connect.getseam.com' }
const save = { do: 'save', account } as const
const inKeychain = { is: 'keychain', backend: 'Secret Service', hasKey: true }

let desk: string
beforeEach(() => (desk = mkdtempSync(join(tmpdir(), 'joinery-keyring-'))))
afterEach(() => rmSync(desk, { recursive: true, force: true }))

/** A new process of the hotel's PC does these steps with the real keychain. */
const onDesktop = async (desktop: Desktop, steps: readonly Step[], more: Partial<Script> = {}) => {
  const script: Script = { profile: 'front desk', steps, ...more }
  const ended = await withSecretService(desk, desktop, [process.execPath, childFile], JSON.stringify(script))
  if (ended.code !== 0) throw new Error(ended.stderr)
  const results: readonly unknown[] = JSON.parse(ended.stdout)
  return results
}

test.runIf(has('secretService'))(
  'a key saved today is there tomorrow, together with the endpoint it was saved with',
  async () => {
    expect(await onDesktop('unlocked', [{ do: 'state' }, save, { do: 'state' }])).toEqual([
      { ...inKeychain, hasKey: false },
      inKeychain,
      inKeychain,
    ])
    expect(await onDesktop('unlocked', [{ do: 'read' }, { do: 'state' }])).toEqual([account, inKeychain])
  },
)

test.runIf(has('secretService'))('another profile on the same PC does not see the key', async () => {
  await onDesktop('unlocked', [save])
  expect(await onDesktop('unlocked', [{ do: 'read' }], { profile: 'back office' })).toEqual([null])
})

test.runIf(has('secretService'))('a forgotten key is gone, also for the next process', async () => {
  const [, , state] = await onDesktop('unlocked', [save, { do: 'forget' }, { do: 'state' }])
  expect(state).toEqual({ ...inKeychain, hasKey: false })
  expect(await onDesktop('unlocked', [{ do: 'read' }])).toEqual([null])
})

test.runIf(has('secretService'))('the key lies nowhere on the disk in clear text', async () => {
  await onDesktop('unlocked', [save])
  const written = filesBelow(desk).map((file) => readFileSync(file))
  expect(written.length).toBeGreaterThan(0)
  for (const form of [account.apiKey, Buffer.from(account.apiKey).toString('base64').slice(0, 24)])
    expect(written.filter((bytes) => bytes.includes(form))).toEqual([])
})

test.runIf(has('secretService'))(
  'a locked keyring says so when a key is expected, and a new key then lives until exit',
  async () => {
    await onDesktop('unlocked', [save])
    const locked = { is: 'memory', why: 'locked' }
    expect(
      await onDesktop('locked', [{ do: 'read' }, { do: 'state' }, save, { do: 'read' }, { do: 'forget' }], {
        keyExpected: true,
      }),
    ).toEqual([null, { ...locked, hasKey: false }, { ...locked, hasKey: true }, account, null])
  },
)

test.runIf(has('secretService'))(
  'a keyring that was locked yesterday still has its key when it is open again',
  async () => {
    await onDesktop('unlocked', [save])
    await onDesktop('locked', [{ do: 'read' }], { keyExpected: true })
    expect(await onDesktop('unlocked', [{ do: 'read' }])).toEqual([account])
  },
)

test.runIf(has('secretService'))(
  'looking for a key that is expected but was removed leaves no marker behind',
  async () => {
    const steps: readonly Step[] = [{ do: 'read' }, { do: 'state' }, { do: 'marker' }]
    const keychain = { ...inKeychain, hasKey: false }
    expect(await onDesktop('unlocked', steps, { keyExpected: true })).toEqual([null, keychain, null])
  },
)

test.runIf(has('secretService')).each(['noService', 'noBus', 'noLibrary'] as const)(
  'with %s the key lives in memory until exit, and the state says why',
  async (desktop) => {
    const memory = { is: 'memory', why: desktop }
    expect(
      await onDesktop(desktop, [
        { do: 'read' },
        { do: 'state' },
        save,
        { do: 'read' },
        { do: 'forget' },
        { do: 'state' },
      ]),
    ).toEqual([
      null,
      { ...memory, hasKey: false },
      { ...memory, hasKey: true },
      account,
      null,
      { ...memory, hasKey: false },
    ])
    expect(await onDesktop(desktop, [{ do: 'read' }])).toEqual([null])
    const written = filesBelow(desk).map((file) => readFileSync(file))
    expect(written.filter((bytes) => bytes.includes(account.apiKey))).toEqual([])
  },
)

test.runIf(has('secretService'))(
  'a keychain that stops answering holds nobody up, and is used again once it answers',
  async () => {
    const unavailable = { is: 'memory', why: 'unavailable', hasKey: true }
    const steps: readonly Step[] = [
      save,
      { do: 'freeze' },
      save,
      { do: 'saveAtOnce', account },
      { do: 'read' },
      { do: 'thaw' },
      save,
      { do: 'read' },
    ]
    const results = await onDesktop('unlocked', steps, { limitMs: 2_000 })
    expect(results).toEqual([inKeychain, true, unavailable, unavailable, account, true, inKeychain, account])
  },
)

test('a key that was looked for while the keychain slept is found when it wakes, without asking again', async () => {
  const steps: readonly Step[] = [
    { do: 'freeze' },
    { do: 'read' },
    { do: 'state' },
    { do: 'thaw' },
    { do: 'returned' },
    { do: 'state' },
    { do: 'read' },
  ]
  await onDesktop('unlocked', [save])
  expect(await onDesktop('unlocked', steps, { limitMs: 300 })).toEqual([
    true,
    null,
    { is: 'memory', why: 'unavailable', hasKey: false },
    true,
    true,
    inKeychain,
    account,
  ])
})

test('what a person did while the keychain slept is made up for when it wakes', async () => {
  const asleep = (step: Step): readonly Step[] => [
    { do: 'freeze' },
    step,
    { do: 'thaw' },
    { do: 'returned' },
    { do: 'state' },
  ]
  const saved = await onDesktop('unlocked', asleep(save), { limitMs: 300 })
  expect(saved.at(-1)).toEqual(inKeychain)
  expect(await onDesktop('unlocked', [{ do: 'read' }])).toEqual([account])
  const forgotten = await onDesktop('unlocked', asleep({ do: 'forget' }), { limitMs: 300 })
  expect(forgotten.at(-1)).toEqual({ ...inKeychain, hasKey: false })
  expect(await onDesktop('unlocked', [{ do: 'read' }])).toEqual([null])
})

test('a key that an earlier version kept under another name is found, and moved to its name of today', async () => {
  const formerProfiles = ['profile-desktop', 'default']
  const under = (name: string): Step => ({ do: 'saveUnder', name, account })
  const look: readonly Step[] = [
    { do: 'read' },
    { do: 'state' },
    { do: 'entry', name: 'default' },
    { do: 'entry', name: 'front desk' },
  ]
  const moved = [account, inKeychain, null, JSON.stringify(account)]
  const [, ...found] = await onDesktop('unlocked', [under('default'), ...look], { formerProfiles })
  expect(found).toEqual(moved)
  expect(await onDesktop('unlocked', look, { formerProfiles })).toEqual(moved)
})

test('where the desktop and the command line had a key each, the desktop one counts; forgetting forgets both', async () => {
  const formerProfiles = ['profile-desktop', 'default']
  const other = { ...account, apiKey: 'seam_test_of_command_line' }
  const entries: readonly Step[] = ['front desk', ...formerProfiles].map((name) => ({ do: 'entry', name }))
  const [, , read, , ...left] = await onDesktop(
    'unlocked',
    [
      { do: 'saveUnder', name: 'default', account: other },
      { do: 'saveUnder', name: 'profile-desktop', account },
      { do: 'read' },
      { do: 'forget' },
      ...entries,
    ],
    { formerProfiles },
  )
  expect(read).toEqual(account)
  expect(left).toEqual([null, null, null])
})

test.each([
  ['the command line, with its exit code', false, 3],
  ['the desktop, by a kill', true, 137],
] as const)(
  'a process whose keychain waits for a person ends all the same: %s',
  async (_who, isDesktop, code) => {
    const script: Script = {
      profile: 'front desk',
      limitMs: 300,
      steps: [
        save,
        { do: 'freeze' },
        { do: 'read' },
        { do: 'saveAtOnce', account },
        { do: 'end', code: 3, isDesktop },
      ],
    }
    const wake = '"$@"; code=$?; kill -CONT $(cat "$HOME/frozen.pid"); exit $code'
    const command = ['sh', '-c', wake, 'sh', process.execPath, childFile] as const
    const ended = await withSecretService(desk, 'unlocked', command, JSON.stringify(script))
    expect(ended.code).toBe(code)
    expect(ended.stderr).not.toContain('Warning')
  },
)

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
