import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test } from 'vitest'
import { has } from '#test/support/capabilities.ts'
import { StoreFailure } from '#core/ports/stores.ts'
import { defaultSettings } from '#shared/session.ts'
import { at, jobId, newJob } from '../support/build.ts'
import { tempProfile } from '../support/profile.ts'

const script = join(import.meta.dirname, '../support/hold-profile.ts')

/** A real second process on the profile; `said` is the line it prints once it has the profile or was refused. */
const secondProcess = async (dir: string) => {
  const child: ChildProcess = spawn(process.execPath, [script, dir], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  if (child.stdout === null) throw new Error('no output')
  const [said] = await once(createInterface(child.stdout), 'line')
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { said: String(said), kill }
}

describe('one process owns the queue', () => {
  test('a second program is told so and changes nothing', async () => {
    using profile = tempProfile()
    const store = profile.open()
    await store.jobs.enqueue([newJob({ id: 'a' })])
    const second = await secondProcess(profile.dir)
    expect(JSON.parse(second.said)).toEqual({ kind: 'otherOwner', profile: profile.dir })
    expect(await store.jobs.list({})).toHaveLength(1)
  })

  test('a killed owner leaves the profile free at once, with all it had accepted', async () => {
    using profile = tempProfile()
    const first = await secondProcess(profile.dir)
    expect(first.said).toBe('owner')
    expect(profile.tryOpen()).toEqual({ ok: false, error: { kind: 'otherOwner', profile: profile.dir } })
    await first.kill()
    expect(await profile.open().jobs.get(jobId('accepted'))).toMatchObject({ state: 'queued' })
  })

  test('the same program opening twice is refused too, and the first keeps its lock', async () => {
    using profile = tempProfile()
    profile.open()
    expect(profile.tryOpen().ok).toBe(false)
    expect(JSON.parse((await secondProcess(profile.dir)).said)).toMatchObject({ kind: 'otherOwner' })
  })

  test('closing frees the profile', () => {
    using profile = tempProfile()
    const store = profile.open()
    store.close()
    store.close()
    expect(profile.tryOpen().ok).toBe(true)
  })
})

describe('a reader beside the owner', () => {
  test('sees what was accepted, also while the owner goes on', async () => {
    using profile = tempProfile()
    const owner = profile.open()
    await owner.jobs.enqueue([newJob({ id: 'a' })])
    const reader = profile.open('reader')
    await owner.jobs.enqueue([newJob({ id: 'b' })])
    expect((await reader.jobs.list({})).map((job) => job.id)).toEqual(['a', 'b'])
    expect(await reader.property.settings()).toEqual(defaultSettings)
  })

  test('sees the queue when no owner runs', async () => {
    using profile = tempProfile()
    const owner = profile.open()
    await owner.jobs.enqueue([newJob({ id: 'a' })])
    owner.close()
    expect(await profile.open('reader').jobs.get(jobId('a'))).toMatchObject({ state: 'queued' })
    expect(profile.tryOpen('owner').ok).toBe(true)
  })

  test('may not write anything', async () => {
    using profile = tempProfile()
    const owner = profile.open()
    await owner.jobs.enqueue([newJob({ id: 'a' })])
    const { jobs, property } = profile.open('reader')
    const now = at('12:05')
    const writes = [
      () => jobs.enqueue([newJob({ id: 'b' })]),
      () => jobs.claim({ now, claim: 'theirs' }),
      () => jobs.move(jobId('a'), ['queued'], 'cancelled', {}, now),
      () => jobs.recover(now),
      () => property.saveProperty(null),
      () => property.saveSettings(defaultSettings),
    ]
    for (const write of writes) await expect(write()).rejects.toThrow(StoreFailure)
    expect(await owner.jobs.counts()).toMatchObject({ queued: 1, cancelled: 0 })
  })

  test('a profile nobody has used yet has nothing to read', () => {
    using profile = tempProfile()
    expect(profile.tryOpen('reader')).toMatchObject({ ok: false, error: { kind: 'profileUnusable' } })
  })
})

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)
const modesIn = (dir: string) =>
  Object.fromEntries([['.', modeOf(dir)], ...readdirSync(dir).map((name) => [name, modeOf(join(dir, name))])])
const privateModes = {
  '.': '700',
  'joinery.db': '600',
  'joinery.db-shm': '600',
  'joinery.db-wal': '600',
  'owner.lock': '600',
}

describe.runIf(has('posix'))('nobody else on this computer can read the profile', () => {
  test('whatever the umask', () => {
    using profile = tempProfile()
    const umask = process.umask(0)
    onTestFinished(() => void process.umask(umask))
    profile.open()
    profile.open('reader')
    expect(modesIn(profile.dir)).toEqual(privateModes)
  })

  test('and one that was open to others is closed to them', () => {
    using profile = tempProfile()
    profile.open().close()
    chmodSync(profile.dir, 0o755)
    for (const name of readdirSync(profile.dir)) chmodSync(join(profile.dir, name), 0o644)
    profile.open()
    expect(modesIn(profile.dir)).toEqual(privateModes)
  })
})
