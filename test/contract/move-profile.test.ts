import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { moveProfile } from '#adapters/store/move-profile.ts'
import { openStore } from '#adapters/store/open-store.ts'
import { newJob } from '#test/support/build.ts'

const support = join(import.meta.dirname, '../support')

let parent = ''
let from = ''
let to = ''
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'joinery-move-'))
  from = join(parent, 'Roaming', 'Joinery')
  to = join(parent, 'Local', 'Joinery')
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

/** An old profile whose owner was killed: the accepted job is in the log of the database only. */
const oldProfile = async () => {
  mkdirSync(from, { recursive: true })
  const owner = spawn(process.execPath, [join(support, 'hold-profile.ts'), from], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(createInterface(owner.stdout), 'line')
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  expect(statSync(join(from, 'joinery.db-wal')).size).toBeGreaterThan(0)
  mkdirSync(join(from, 'logs'))
  writeFileSync(join(from, 'logs/joinery.log'), 'a line\n')
  writeFileSync(join(from, 'window.json'), '{}')
  mkdirSync(join(from, 'Cache'))
  writeFileSync(join(from, 'Cache/data_0'), 'of Chromium')
  writeFileSync(join(from, 'Preferences'), 'of Chromium')
  const practice = openStore({ dir: join(from, 'training'), mode: 'owner' })
  if (practice.ok) practice.value.close()
}

const move = () => moveProfile({ from, to, computer: 'desk-1' })
const jobsIn = async (dir: string) => {
  const opened = openStore({ dir, mode: 'owner' })
  if (!opened.ok) return opened.error.kind
  const jobs = await opened.value.jobs.list({})
  opened.value.close()
  return jobs.map((job) => job.id)
}
/** Whether an owner would find a queue there. */
const isLive = (dir: string) => existsSync(join(dir, 'joinery.db')) && !existsSync(join(dir, 'moved.json'))

const expectMoved = async () => {
  expect(await jobsIn(to)).toEqual(['accepted'])
  expect(await jobsIn(from)).toBe('profileMoved')
  expect(readFileSync(join(to, 'logs/joinery.log'), 'utf8')).toBe('a line\n')
  expect(readdirSync(to)).toEqual(expect.arrayContaining(['training', 'window.json']))
  expect(readdirSync(to)).not.toContain('moving')
  expect(readdirSync(from).sort()).toEqual(['Preferences', 'moved.json', 'owner.lock'])
}

describe('a profile where an earlier version kept it', () => {
  test('is moved with what was only in the log of its database, and is private in its new place', async () => {
    await oldProfile()
    expect(move()).toEqual({ ok: true, value: 'moved' })
    expect(statSync(join(to, 'joinery.db')).mode & 0o777).toBe(0o600)
    expect(statSync(to).mode & 0o777).toBe(0o700)
    await expectMoved()
    expect(move()).toEqual({ ok: true, value: 'nothing' })
  })

  test('is there, once and whole, whichever step a power cut comes after', async () => {
    await oldProfile()
    // The files as they are after each step are what a process killed there leaves behind.
    const cuts: { readonly step: string; readonly at: string }[] = []
    moveProfile({
      from,
      to,
      computer: 'desk-1',
      onStep: (step) => {
        const at = join(parent, `cut-${cuts.length}`)
        for (const side of ['Roaming', 'Local'])
          cpSync(join(parent, side), join(at, side), { recursive: true })
        cuts.push({ step, at })
      },
    })
    expect(cuts.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['joinery.db copied', 'all copied', 'log in place', 'new folder in use']),
    )
    expect(cuts.length).toBeGreaterThan(15)
    for (const { step, at } of cuts) {
      ;[from, to] = [join(at, 'Roaming/Joinery'), join(at, 'Local/Joinery')]
      // Never two queues. Before the new one is in use nothing of the old one is gone.
      expect([step, isLive(from) && isLive(to)]).toEqual([step, false])
      const isWhole = ['joinery.db', 'joinery.db-wal'].every((name) => existsSync(join(from, name)))
      expect([step, isWhole || existsSync(join(to, 'joinery.db'))]).toEqual([step, true])
      expect([step, move()]).toEqual([step, { ok: true, value: expect.stringMatching('moved|nothing') }])
      await expectMoved()
    }
  })

  test.each([
    'old folder out of use',
    'joinery.db copied',
    'new folder in use',
    'old joinery.db-wal deleted',
  ])('is brought to its end by the next start when the first was killed at: %s', async (step) => {
    await oldProfile()
    expect(killedAt(step)).toBe('SIGKILL')
    expect(move()).toEqual({ ok: true, value: 'moved' })
    await expectMoved()
  })

  test('that somebody uses is not touched, and neither is a new one in use', async () => {
    await oldProfile()
    const owner = openStore({ dir: from, mode: 'owner' })
    expect(move()).toEqual({ ok: false, error: { kind: 'otherOwner', profile: from } })
    if (owner.ok) owner.value.close()
    expect(existsSync(join(to, 'joinery.db'))).toBe(false)
    expect(await jobsIn(from)).toEqual(['accepted'])

    const newer = openStore({ dir: to, mode: 'owner' })
    expect(move()).toEqual({ ok: true, value: 'left' })
    if (newer.ok) {
      await newer.value.jobs.enqueue([newJob({ id: 'newer' })])
      newer.value.close()
    }
    expect(await jobsIn(to)).toEqual(['newer'])
    expect(await jobsIn(from)).toEqual(['accepted'])
  })

  test('whose training property runs is moved afterwards', async () => {
    await oldProfile()
    const practice = openStore({ dir: join(from, 'training'), mode: 'owner' })
    expect(move()).toMatchObject({ error: { kind: 'otherOwner', profile: join(from, 'training') } })
    if (practice.ok) practice.value.close()
    expect(move()).toEqual({ ok: true, value: 'moved' })
    await expectMoved()
  })

  test('comes back into use when there is no room for it', async () => {
    await oldProfile()
    const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write' })
    const onStep = (step: string) => {
      if (step === 'joinery.db copied') throw full
    }
    expect(moveProfile({ from, to, computer: 'desk-1', onStep })).toEqual({
      ok: false,
      error: { kind: 'diskFull', profile: to },
    })
    expect(readdirSync(to)).toEqual(['owner.lock'])
    expect(await jobsIn(from)).toEqual(['accepted'])
    expect(move()).toEqual({ ok: true, value: 'moved' })
  })

  test('half moved by another computer, that its roaming profile brought here, is left alone', async () => {
    await oldProfile()
    killedAt('old folder out of use')
    expect(moveProfile({ from, to, computer: 'desk-2' })).toEqual({ ok: true, value: 'left' })
    expect(existsSync(join(to, 'joinery.db'))).toBe(false)
  })

  test('written to by an older Joinery after it was copied is not deleted', async () => {
    await oldProfile()
    killedAt('new folder in use')
    appendFileSync(join(from, 'joinery.db'), 'later')
    expect(move()).toEqual({ ok: true, value: 'left' })
    expect(existsSync(join(from, 'joinery.db'))).toBe(true)
    expect(await jobsIn(to)).toEqual(['accepted'])
  })
})

/** Moves in a process of its own that is killed after the named step; answers the signal it ended with. */
const killedAt = (step: string) =>
  spawnSync(process.execPath, [join(support, 'move-profile-child.ts'), from, to, step]).signal
